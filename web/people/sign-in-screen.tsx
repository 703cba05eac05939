import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import type { Session } from '../../contract/people.ts'
import type { SecondFactorAsked } from '../../contract/sign-in.ts'
import { apiBase, CallRefused, problemOf, slug } from '../platform/client.ts'
import { type StaffTexts, useLanguage, useTexts } from '../platform/language.ts'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SecondFactor } from './second-factor.tsx'
import {
  finishEnrolment,
  pageQuery,
  sessionQuery,
  signIn,
  signInWithPasskey,
  startEnrolment,
  waysQuery,
} from './session.ts'
import { TotpStart } from './totp-start.tsx'

/** `ended`: the session stopped while she was working. */
export function SignInScreen({ ended }: { ended: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const page = useQuery(pageQuery)
  const name = page.data?.name[language] ?? ''
  return (
    <div className="flex min-h-dvh flex-col">
      <title>{[t.signIn.heading, name].filter(Boolean).join(' · ')}</title>
      <div className="flex justify-end p-4">
        <LanguageSwitch />
      </div>
      <main className="mx-auto w-full max-w-[26rem] px-4 pt-[8vh] pb-16">
        <p className="min-h-6 font-serif text-large text-balance text-muted">{name}</p>
        <h1 className="mt-1 mb-6 font-serif text-title font-semibold">{t.signIn.heading}</h1>
        {ended && <p className="mb-6 border-l-4 border-accent bg-wash px-3 py-2">{t.signIn.ended}</p>}
        {page.error ? <ProblemNotice problem={problemOf(page.error)} /> : <SignIn />}
        <p className="mt-8 text-small">
          <a className="link" href={`/${slug}`}>
            {t.signIn.memberPage}
          </a>
        </p>
      </main>
    </div>
  )
}

/** What comes after the address and the password, if anything does. */
function SignIn() {
  const t = useTexts()
  const client = useQueryClient()
  const [asked, setAsked] = useState<SecondFactorAsked | null>(null)
  const [codes, setCodes] = useState<{ codes: string[]; session: Session } | null>(null)
  const enter = (session: Session) => client.setQueryData(sessionQuery.queryKey, session)
  if (codes) return <RecoveryCodes codes={codes.codes} onDone={() => enter(codes.session)} />
  if (asked?.enrol) {
    const confirm = async (code: string) => {
      const { session, recoveryCodes } = await finishEnrolment({ ticket: asked.ticket, code })
      setCodes({ codes: recoveryCodes, session })
    }
    return (
      <div className="space-y-4">
        <p className="font-semibold">{t.secondFactor.required}</p>
        <TotpStart start={() => startEnrolment(asked.ticket)} confirm={confirm} />
      </div>
    )
  }
  if (asked) return <SecondFactor asked={asked} onIn={enter} onBack={() => setAsked(null)} />
  return (
    <>
      <SignInForm onAsked={setAsked} onIn={enter} />
      <OtherWays onIn={enter} />
    </>
  )
}

/** A passkey in place of the password; the association's own provider. */
function OtherWays({ onIn }: { onIn: (session: Session) => void }) {
  const t = useTexts()
  const ways = useQuery(waysQuery).data
  const [problem, setProblem] = useState<Problem | null>(null)
  const refused = new URLSearchParams(location.search).get('sign-in')
  const passkey = () => {
    setProblem(null)
    void signInWithPasskey(startAuthentication).then(onIn, (error) => setProblem(passkeyProblem(error, t)))
  }
  return (
    <div className="mt-6 space-y-3 border-t border-line pt-6">
      {refused && <ProblemNotice problem={{ code: refused, message: t.secondFactor.providerRefused(refused) }} />}
      {problem && <ProblemNotice problem={problem} />}
      {browserSupportsWebAuthn() && (
        <Button className="w-full" onPress={passkey}>
          {t.secondFactor.withPasskey}
        </Button>
      )}
      {ways?.provider && (
        <a className="button w-full" href={`${apiBase}/session/oidc/start?as=staff`}>
          {t.secondFactor.withProvider(ways.provider)}
        </a>
      )}
    </div>
  )
}

/** The browser's own refusal (no passkey, or put away) is said in our words. */
const passkeyProblem = (error: unknown, t: StaffTexts): Problem =>
  error instanceof CallRefused ? error.problem : { code: 'no-passkey', message: t.secondFactor.noPasskey }

type FormProps = { onAsked: (asked: SecondFactorAsked) => void; onIn: (session: Session) => void }

function SignInForm({ onAsked, onIn }: FormProps) {
  const t = useTexts()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [wasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!email.trim() || !password || isBusy) return
    setBusy(true)
    setProblem(null)
    try {
      const answer = await signIn({ as: 'staff', email: email.trim(), password })
      if (answer.kind === 'second-factor') return onAsked(answer)
      if (answer.kind !== 'staff') setProblem({ code: 'not-staff', message: t.signIn.notStaff })
      onIn(answer)
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      {problem && <ProblemNotice problem={problem} />}
      <Field
        label={t.signIn.email}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={wasTried && !email.trim() ? t.signIn.emailMissing : undefined}
      />
      <Field
        label={t.signIn.password}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={wasTried && !password ? t.signIn.passwordMissing : undefined}
      />
      <Button type="submit" look="main" className="w-full">
        {isBusy ? t.signIn.submitting : t.signIn.submit}
      </Button>
    </form>
  )
}
