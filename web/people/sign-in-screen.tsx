import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import { problemOf, slug } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { pageQuery, sessionQuery, signIn } from './session.ts'

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
        {page.error ? <ProblemNotice problem={problemOf(page.error)} /> : <SignInForm />}
        <p className="mt-8 text-small">
          <a className="link" href={`/${slug}`}>
            {t.signIn.memberPage}
          </a>
        </p>
      </main>
    </div>
  )
}

function SignInForm() {
  const t = useTexts()
  const client = useQueryClient()
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
      const session = await signIn({ as: 'staff', email: email.trim(), password })
      if (session.kind !== 'staff') setProblem({ code: 'not-staff', message: t.signIn.notStaff })
      client.setQueryData(sessionQuery.queryKey, session)
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
