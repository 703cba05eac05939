import { useState } from 'react'
import type { Language, Problem } from '../../contract/common.ts'
import type { TriedMessage } from '../../contract/referral.ts'
import { percent } from '../../locales/staff/format.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useReferralActs } from './use-referral.ts'

/** What would happen with a message, said at once. */
export function TryPart() {
  const t = useTexts().referral
  const language = useLanguage()
  const { tryMessage } = useReferralActs()
  const [text, setText] = useState('')
  const [tried, setTried] = useState<TriedMessage | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const ask = async () => {
    setProblem(null)
    try {
      setTried(await tryMessage({ text, language }))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <section aria-labelledby="referral-try" className="rounded-small border border-line bg-surface p-4">
      <h2 id="referral-try" className="text-large font-semibold">
        {t.tryHeading}
      </h2>
      <p className="mb-3 text-small text-muted">{t.tryIntro}</p>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim()) void ask()
        }}
      >
        <TextArea
          label={t.message}
          rows={2}
          maxLength={4000}
          value={text}
          onChange={(value) => {
            setText(value)
            setTried(null)
          }}
        />
        <Button type="submit" isDisabled={!text.trim()}>
          {t.try}
        </Button>
      </form>
      <div aria-live="polite" className="mt-3">
        {tried && <Outcome tried={tried} language={language} />}
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </section>
  )
}

function Outcome({ tried, language }: { tried: TriedMessage; language: Language }) {
  const t = useTexts().referral
  return (
    <div className="border-l-4 border-accent px-3">
      <p className="font-semibold">{t.treatments[tried.treatment]}</p>
      <p>{t.tried(t.topics[tried.topic], percent(language, tried.probability))}</p>
      <p className="text-small text-muted">
        {t.reasons[tried.reason]} {tried.example && <q>{tried.example}</q>}
      </p>
    </div>
  )
}
