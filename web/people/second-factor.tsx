import { startAuthentication } from '@simplewebauthn/browser'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import type { Session } from '../../contract/people.ts'
import type { SecondFactorAsked } from '../../contract/sign-in.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { giveCode, signInWithPasskey } from './session.ts'

type Props = { asked: SecondFactorAsked; onIn: (session: Session) => void; onBack: () => void }

/** After the password: a code, a passkey, or one of the codes kept on paper. */
export function SecondFactor({ asked, onIn, onBack }: Props) {
  const t = useTexts().secondFactor
  const [method, setMethod] = useState<'totp' | 'recovery'>(asked.methods.includes('totp') ? 'totp' : 'recovery')
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const hasCodes = asked.methods.includes('totp') || method === 'recovery'
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const run = async (act: () => Promise<Session>) => {
    setProblem(null)
    await act().then(onIn, (error) => setProblem(problemOf(error)))
    setCode('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim()) void run(() => giveCode({ ticket: asked.ticket, method, code: code.trim() }))
  }
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-4">
      <p>{t.intro}</p>
      {problem && <ProblemNotice problem={problem} />}
      {asked.methods.includes('passkey') && (
        <Button
          look="main"
          className="w-full"
          onPress={() => void run(() => signInWithPasskey(startAuthentication, asked.ticket))}
        >
          {t.usePasskey}
        </Button>
      )}
      {hasCodes && (
        <>
          <Field
            label={method === 'totp' ? t.code : t.recoveryCode}
            inputMode={method === 'totp' ? 'numeric' : 'text'}
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
          />
          <Button type="submit" look={asked.methods.includes('passkey') ? 'plain' : 'main'} className="w-full">
            {t.goOn}
          </Button>
        </>
      )}
      <div className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-small">
        {asked.methods.includes('recovery') && (
          <button type="button" className="link" onClick={() => setMethod(method === 'totp' ? 'recovery' : 'totp')}>
            {method === 'totp' ? t.useRecovery : t.useCode}
          </button>
        )}
        <button type="button" className="link" onClick={onBack}>
          {t.back}
        </button>
      </div>
    </form>
  )
}
