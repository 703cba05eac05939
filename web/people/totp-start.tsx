import { type FormEvent, useEffect, useRef, useState } from 'react'
import type * as z from 'zod/mini'
import type { Problem } from '../../contract/common.ts'
import type { TotpStarted } from '../../contract/sign-in.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

type Started = z.infer<typeof TotpStarted>
type Props = { start: () => Promise<Started>; confirm: (code: string) => Promise<void> }

/** The picture for the telephone, its secret in letters for who cannot scan, and the first code given back. */
export function TotpStart({ start, confirm }: Props) {
  const t = useTexts().secondFactor
  const [started, setStarted] = useState<Started | null>(null)
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const once = useRef(false)
  useEffect(() => {
    // Starting twice would make the picture on screen worthless.
    if (once.current) return
    once.current = true
    start().then(setStarted, (error) => setProblem(problemOf(error)))
  }, [start])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    await confirm(code).catch((error) => setProblem(problemOf(error)))
    setCode('')
  }
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <p className="max-w-[70ch]">{t.scan}</p>
      {problem && <ProblemNotice problem={problem} />}
      {started && (
        <>
          <img alt={t.picture} className="size-48 bg-white" src={`data:image/svg+xml;base64,${btoa(started.svg)}`} />
          <p className="text-small">
            {t.secret} <span className="font-mono break-all">{started.secret.match(/.{1,4}/g)?.join(' ')}</span>
          </p>
        </>
      )}
      <div className="max-w-60">
        <Field label={t.code} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} />
      </div>
      <Button type="submit" look="main" isDisabled={!started}>
        {t.confirm}
      </Button>
    </form>
  )
}
