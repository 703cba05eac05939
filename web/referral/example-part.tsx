import { useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import { EXAMPLE_LIMIT, type ReferralExample, ReferralTopic } from '../../contract/referral.ts'
import { day } from '../../locales/staff/format.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useReferralActs } from './use-referral.ts'

/** The association's own examples: added here, effective with the next message. */
export function ExamplePart({ examples }: { examples: ReferralExample[] }) {
  const t = useTexts().referral
  const [problem, setProblem] = useState<Problem | null>(null)
  return (
    <section aria-labelledby="referral-examples" className="space-y-3">
      <h2 id="referral-examples" className="text-large font-semibold">
        {t.examples}
      </h2>
      <p className="max-w-[70ch] text-muted">{t.examplesIntro}</p>
      <NewExample onProblem={setProblem} />
      {problem && <ProblemNotice problem={problem} />}
      {examples.length === 0 ? <p>{t.noExample}</p> : <Examples examples={examples} onProblem={setProblem} />}
    </section>
  )
}

type OnProblem = { onProblem: (problem: Problem | null) => void }

function NewExample({ onProblem }: OnProblem) {
  const t = useTexts().referral
  const language = useLanguage()
  const { add } = useReferralActs()
  const [text, setText] = useState('')
  const [topic, setTopic] = useState<ReferralTopic>('judgement')
  const isEnough = text.trim().length >= 3
  const keep = async () => {
    onProblem(null)
    try {
      await add({ text, topic, language })
      setText('')
    } catch (error) {
      onProblem(problemOf(error))
    }
  }
  return (
    <form
      className="grid items-end gap-3 two:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]"
      onSubmit={(event) => {
        event.preventDefault()
        if (isEnough) void keep()
      }}
    >
      <TextArea label={t.message} rows={2} maxLength={EXAMPLE_LIMIT} value={text} onChange={setText} />
      <Select
        label={t.topic}
        value={topic}
        onChange={(value) => setTopic(ReferralTopic.parse(value))}
        choices={ReferralTopic.options.map((value) => ({ value, label: t.topics[value] }))}
      />
      <Button type="submit" isDisabled={!isEnough}>
        {t.add}
      </Button>
    </form>
  )
}

function Examples({ examples, onProblem }: { examples: ReferralExample[] } & OnProblem) {
  const t = useTexts().referral
  const language = useLanguage()
  const { remove } = useReferralActs()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {examples.map((example) => (
        <li key={example.exampleId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
          <div className="min-w-0 flex-1 basis-64">
            <p lang={example.language} className="break-words">
              {example.text}
            </p>
            <p className="text-small text-muted">{t.addedBy(example.addedBy, day(language, example.addedAt))}</p>
          </div>
          <span className="tag">{t.topics[example.topic]}</span>
          <Button
            small
            look="quiet"
            aria-label={t.removeExample(example.text)}
            onPress={() => remove(example.exampleId).catch((error) => onProblem(problemOf(error)))}
          >
            {t.remove}
          </Button>
        </li>
      ))}
    </ul>
  )
}
