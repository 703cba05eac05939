import { useEffect, useRef, useState } from 'react'
import {
  ANSWER_LIMIT,
  type AnswerText,
  type ApprovedAnswer,
  type WriteAnswer,
} from '../../contract/approved-answers.ts'
import type { Problem } from '../../contract/common.ts'
import type { Library } from '../../contract/knowledge.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { LineInput } from '../ui/line-input.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { type AnswerDraft, draftOf, readDraft } from './answer-draft.ts'
import { useAnswerActs } from './use-answers.ts'

type Props = { changing: ApprovedAnswer | null; audiences: Library['audiences']; onDone: () => void }

/** Writes an answer, folded until somebody wants to; open on the one being changed. */
export function AnswerForm({ changing, audiences, onDone }: Props) {
  const { answers: a, app } = useTexts()
  const [isOpen, setOpen] = useState(changing !== null)
  const { draft, set, save, problem } = useDraft(changing, () => {
    setOpen(false)
    onDone()
  })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isOpen) heading.current?.focus()
  }, [isOpen])
  const leave = () => {
    setOpen(false)
    onDone()
  }
  if (!isOpen) {
    return (
      <Button look="main" onPress={() => setOpen(true)}>
        {a.write}
      </Button>
    )
  }
  return (
    <section aria-labelledby="answer-form" className="rounded-small border border-line bg-surface p-4">
      <h2 id="answer-form" ref={heading} tabIndex={-1} className="text-large font-semibold">
        {changing ? a.edit : a.write}
      </h2>
      <p className="mb-3 text-small text-muted">{a.oneEnough}</p>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className="grid gap-x-6 gap-y-4 two:grid-cols-2">
          {(['fr', 'en'] as const).map((language) => (
            <TextFields key={language} language={language} draft={draft} set={set} />
          ))}
        </div>
        <StandingFields draft={draft} set={set} audiences={audiences} />
        {problem && <ProblemNotice problem={problem} />}
        <div className="flex flex-wrap gap-2">
          <Button look="main" type="submit">
            {changing?.state === 'approved' ? a.saveChange : a.save}
          </Button>
          <Button onPress={leave}>{app.cancel}</Button>
        </div>
      </form>
    </section>
  )
}

type FieldProps = { draft: AnswerDraft; set: (part: Partial<AnswerDraft>) => void }

function TextFields({ language, draft, set }: FieldProps & { language: 'fr' | 'en' }) {
  const { answers: a } = useTexts()
  const change = (part: Partial<AnswerText>) => set({ [language]: { ...draft[language], ...part } })
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">{a.inLanguage[language]}</legend>
      <TextArea
        label={a.questionIn[language]}
        lang={language}
        rows={2}
        maxLength={300}
        value={draft[language].question}
        onChange={(question) => change({ question })}
      />
      <TextArea
        label={a.answerIn[language]}
        lang={language}
        rows={6}
        maxLength={ANSWER_LIMIT}
        value={draft[language].answer}
        onChange={(answer) => change({ answer })}
      />
    </fieldset>
  )
}

function StandingFields({ draft, set, audiences }: FieldProps & { audiences: Library['audiences'] }) {
  const { answers: a } = useTexts()
  const language = useLanguage()
  return (
    <div className="grid gap-x-6 gap-y-3 two:grid-cols-4">
      <Select
        label={a.audience}
        value={draft.audience}
        onChange={(audience) => set({ audience })}
        choices={audiences.map(({ key, name }) => ({ value: key, label: name[language] }))}
      />
      <LineInput
        label={a.from}
        type="date"
        value={draft.inForceFrom}
        onChange={(inForceFrom) => set({ inForceFrom })}
      />
      <LineInput
        label={a.until}
        type="date"
        value={draft.inForceUntil}
        onChange={(inForceUntil) => set({ inForceUntil })}
      />
      <LineInput
        label={a.source}
        maxLength={300}
        hint={a.sourceHint}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
    </div>
  )
}

function useDraft(changing: ApprovedAnswer | null, onDone: () => void) {
  const { answers: a } = useTexts()
  const [draft, setDraft] = useState(() => draftOf(changing))
  const [problem, setProblem] = useState<Problem | null>(null)
  const acts = useAnswerActs()
  const save = async () => {
    const written: WriteAnswer | 'incomplete' | 'badDates' = readDraft(draft)
    if (typeof written === 'string') return setProblem({ code: written, message: a[written] })
    try {
      await acts.write(changing?.answerId ?? null, written)
      setDraft(draftOf(null))
      setProblem(null)
      announce(a.saved, { shown: true })
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return { draft, set: (part: Partial<AnswerDraft>) => setDraft((one) => ({ ...one, ...part })), save, problem }
}
