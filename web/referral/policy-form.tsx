import { useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import {
  HelpPreset,
  type ReferralBook,
  type ReferralPolicyInput,
  ReferralTopic,
  Treatment,
} from '../../contract/referral.ts'
import { previewQuestion } from '../examination/ask-preview.tsx'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { OwnLines } from './own-lines.tsx'
import { useReferralActs } from './use-referral.ts'

/** By topic what is done, and the lines a distressed member sees. Saved together. */
export function PolicyForm({ book }: { book: ReferralBook }) {
  const t = useTexts().referral
  const { save, preview } = useReferralActs()
  const [question, setQuestion] = useState<Question | null>(null)
  const [draft, setDraft] = useState<ReferralPolicyInput>(() => draftOf(book))
  const [problem, setProblem] = useState<Problem | null>(null)
  const keep = async () => {
    setProblem(null)
    try {
      const asked = previewQuestion(await preview(draft), () => save(draft))
      if (asked) setQuestion(asked)
      else await save(draft)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <form
      className="space-y-8"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Topics
        book={book}
        treatments={draft.treatments}
        onChange={(treatments) => setDraft((before) => ({ ...before, treatments }))}
      />
      <section aria-labelledby="referral-lines" className="space-y-3">
        <h2 id="referral-lines" className="text-large font-semibold">
          {t.lines}
        </h2>
        <p className="max-w-[70ch] text-muted">{t.linesIntro}</p>
        <Select
          label={t.preset}
          value={draft.preset}
          onChange={(preset) => setDraft((before) => ({ ...before, preset: HelpPreset.parse(preset) }))}
          choices={HelpPreset.options.map((value) => ({ value, label: t.presets[value] }))}
        />
        <OwnLines lines={draft.own} onChange={(own) => setDraft((before) => ({ ...before, own }))} />
        <Shown book={book} />
      </section>
      {problem && <ProblemNotice problem={problem} />}
      <Button type="submit" look="main">
        {t.save}
      </Button>
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </form>
  )
}

/** Only what may be chosen is sent: the server refuses a word about what is fixed. */
const draftOf = ({ treatments, fixed, preset, own }: ReferralBook): ReferralPolicyInput => ({
  treatments: Object.fromEntries(
    Object.entries(treatments).filter(([topic]) => !fixed.includes(topic as ReferralTopic)),
  ) as ReferralPolicyInput['treatments'],
  preset,
  own,
})

type TopicProps = {
  book: ReferralBook
  treatments: ReferralPolicyInput['treatments']
  onChange: (treatments: ReferralPolicyInput['treatments']) => void
}

function Topics({ book, treatments, onChange }: TopicProps) {
  const t = useTexts().referral
  return (
    <section aria-labelledby="referral-policy">
      <h2 id="referral-policy" className="mb-2 text-large font-semibold">
        {t.policy}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {ReferralTopic.options.map((topic) => (
          <li key={topic} className="grid gap-x-6 gap-y-1 py-3 two:grid-cols-[minmax(0,1fr)_17rem] two:items-center">
            {book.fixed.includes(topic) ? (
              <>
                <TopicName topic={topic} />
                <p className="font-semibold">{t.fixed}</p>
              </>
            ) : (
              <>
                <TopicName topic={topic} />
                <Select
                  label={t.topics[topic]}
                  value={treatments[topic] ?? book.treatments[topic]}
                  onChange={(value) => onChange({ ...treatments, [topic]: Treatment.parse(value) })}
                  choices={Treatment.options.map((value) => ({ value, label: t.treatments[value] }))}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function TopicName({ topic }: { topic: ReferralTopic }) {
  const t = useTexts().referral
  return (
    <div>
      <h3 className="font-semibold">{t.topics[topic]}</h3>
      <p className="text-small text-muted">{t.topicHints[topic]}</p>
    </div>
  )
}

function Shown({ book }: { book: ReferralBook }) {
  const t = useTexts().referral
  if (book.helpLines.length === 0) return <p>{t.noLines}</p>
  return (
    <div>
      <h3 className="font-semibold">{t.shown}</h3>
      <ol className="list-decimal pl-6">
        {book.helpLines.map((line) => (
          <li key={`${line.number} ${line.name}`} lang={line.language}>
            {line.name}, <span className="font-semibold tabular-nums whitespace-nowrap">{line.number}</span>
            {line.hours && <span className="text-muted">, {line.hours}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
