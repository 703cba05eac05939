import { startRegistration } from '@simplewebauthn/browser'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import type { Factors } from '../../contract/sign-in.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { LineInput } from '../ui/line-input.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { pageQuery, useStaff } from './session.ts'
import { TotpStart } from './totp-start.tsx'
import { useFactorActs, useFactors } from './use-factors.ts'

/** One's own account: what is asked after the password. */
export function AccountScreen() {
  const t = useTexts().secondFactor
  const staff = useStaff()
  const language = useLanguage()
  const name = useQuery(pageQuery).data?.name[language]
  const query = useFactors()
  useEffect(() => {
    document.title = [t.heading, name].filter(Boolean).join(' · ')
  }, [t, name])
  return (
    <main id="content" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[60rem] space-y-6 px-4 py-6">
        <div>
          <h1 className="font-serif text-title font-semibold">{t.heading}</h1>
          <p className="text-muted">{staff.name}</p>
          <p className="mt-2 max-w-[70ch]">{t.why}</p>
        </div>
        <Loaded query={query}>{(factors) => <FactorParts factors={factors} />}</Loaded>
      </div>
    </main>
  )
}

function FactorParts({ factors }: { factors: Factors }) {
  const t = useTexts().secondFactor
  const acts = useFactorActs()
  const [adding, setAdding] = useState<'totp' | 'passkey' | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const keep = (made: string[] | null) => {
    setAdding(null)
    setCodes(made)
  }
  const run = (act: () => Promise<string[] | null>) => {
    setProblem(null)
    void act().then(keep, (error) => setProblem(problemOf(error)))
  }
  return (
    <div className="space-y-6">
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      {factors.required && factors.factors.length === 0 && <p className="font-semibold">{t.required}</p>}
      <FactorList factors={factors} />
      {problem && <ProblemNotice problem={problem} />}
      {adding === 'totp' && (
        <TotpStart start={acts.startTotp} confirm={async (code) => keep(await acts.confirmTotp(code))} />
      )}
      {adding === 'passkey' && <NewPasskey onMake={(name) => run(() => acts.addPasskey(startRegistration, name))} />}
      {adding === null && (
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => setAdding('totp')}>{t.addTotp}</Button>
          <Button onPress={() => setAdding('passkey')}>{t.addPasskey}</Button>
          {factors.factors.length > 0 && <Button onPress={() => run(acts.renewCodes)}>{t.renewCodes}</Button>}
        </div>
      )}
      {factors.factors.length > 0 && <p className="text-small text-muted">{t.codesLeft(factors.recoveryCodesLeft)}</p>}
    </div>
  )
}

function FactorList({ factors: { factors } }: { factors: Factors }) {
  const t = useTexts().secondFactor
  const { remove } = useFactorActs()
  const [question, setQuestion] = useState<Question | null>(null)
  if (factors.length === 0) return <p className="text-muted">{t.none}</p>
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {factors.map(({ factorId, kind, name, createdAt, lastUsedAt }) => {
          const called = kind === 'totp' ? t.totpName : name
          const ask = () =>
            setQuestion({
              title: t.removeTitle(called),
              body: <p>{t.removeBody}</p>,
              act: t.remove,
              alarming: true,
              onConfirm: () => remove(factorId),
            })
          return (
            <li key={factorId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
              <div>
                <p className="font-semibold">{called}</p>
                <p className="text-small text-muted">
                  {kind === 'passkey' ? t.kindPasskey : t.kindTotp} · {t.added(createdAt)}
                  {lastUsedAt && ` · ${t.used(lastUsedAt)}`}
                </p>
              </div>
              <Button small look="alarm" aria-label={t.removeTitle(called)} onPress={ask}>
                {t.remove}
              </Button>
            </li>
          )
        })}
      </ul>
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </>
  )
}

function NewPasskey({ onMake }: { onMake: (name: string) => void }) {
  const t = useTexts().secondFactor
  const [name, setName] = useState('')
  return (
    <div className="max-w-[30rem] space-y-3">
      <LineInput label={t.passkeyName} hint={t.passkeyHint} maxLength={80} value={name} onChange={setName} />
      <Button look="main" onPress={() => onMake(name.trim() || t.kindPasskey)}>
        {t.makePasskey}
      </Button>
    </div>
  )
}
