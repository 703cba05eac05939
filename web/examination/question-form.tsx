import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import {
  type ExaminationBook,
  type GoldenQuestion,
  type NewGoldenQuestion,
  QUESTION_LIMIT,
  WORDS_LIMIT,
} from '../../contract/examination.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useExaminationActs } from './use-examination.ts'

type Props = { book: ExaminationBook; changing: GoldenQuestion | null; onDone: () => void }

/** Adds a question, or changes one. What was typed stays until it is kept. */
export function QuestionForm({ book, changing, onDone }: Props) {
  const { examination: e, app } = useTexts()
  const { draft, set, save, problem } = useDraft(changing, onDone)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (changing) heading.current?.focus()
  }, [changing])
  return (
    <section aria-labelledby="question-form" className="rounded-small border border-line bg-surface p-4">
      <h2 id="question-form" ref={heading} tabIndex={-1} className="mb-3 text-large font-semibold">
        {changing ? e.changeOne(changing.question) : e.add}
      </h2>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextArea
          label={e.question}
          rows={2}
          maxLength={QUESTION_LIMIT}
          lang={draft.language}
          value={draft.question}
          onChange={(question) => set({ question })}
        />
        <DraftChoices book={book} draft={draft} set={set} />
        <div>
          <TextArea
            label={e.words}
            rows={2}
            maxLength={WORDS_LIMIT}
            lang={draft.language}
            value={draft.words ?? ''}
            onChange={(words) => set({ words })}
          />
          <p className="text-small text-muted">{e.wordsHint}</p>
        </div>
        {problem && <ProblemNotice problem={problem} />}
        <div className="flex flex-wrap gap-2">
          <Button look="main" type="submit">
            {e.save}
          </Button>
          {changing && <Button onPress={onDone}>{app.cancel}</Button>}
        </div>
      </form>
    </section>
  )
}

type Draft = NewGoldenQuestion
type ChoicesProps = { book: ExaminationBook; draft: Draft; set: (part: Partial<Draft>) => void }

function DraftChoices({ book, draft, set }: ChoicesProps) {
  const { examination: e, app } = useTexts()
  const language = useLanguage()
  const choose = (documentId: string) => {
    const source = book.sources.find((one) => one.documentId === documentId)
    set({ documentId, ...(source && { audience: source.audience }) })
  }
  return (
    <div className="grid gap-3 two:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_8rem]">
      <Select
        label={e.source}
        value={draft.documentId}
        onChange={choose}
        choices={[
          { value: '', label: e.chooseSource },
          ...book.sources.map((one) => ({ value: one.documentId, label: one.title })),
        ]}
      />
      <Select
        label={e.audience}
        value={draft.audience}
        onChange={(audience) => set({ audience })}
        choices={book.audiences.map(({ key, name }) => ({ value: key, label: name[language] }))}
      />
      <Select
        label={e.language}
        value={draft.language}
        onChange={(value) => set({ language: value === 'en' ? 'en' : 'fr' })}
        choices={(['fr', 'en'] as const).map((value) => ({ value, label: app.languageName[value] }))}
      />
    </div>
  )
}

function useDraft(changing: GoldenQuestion | null, onDone: () => void) {
  const { examination: e } = useTexts()
  const empty: Draft = { question: '', language: useLanguage(), audience: 'public', documentId: '', words: null }
  const [draft, setDraft] = useState<Draft>(changing ?? empty)
  const [problem, setProblem] = useState<Problem | null>(null)
  const acts = useExaminationActs()
  const save = async () => {
    const { question, language, audience, documentId, words } = draft
    if (question.trim().length < 3 || !documentId) return setProblem({ code: 'incomplete', message: e.incomplete })
    const kept = { question, language, audience, documentId, words: words?.trim() || null }
    try {
      await (changing ? acts.change(changing.questionId, kept) : acts.add(kept))
      setProblem(null)
      setDraft(empty)
      announce(e.saved, { shown: true })
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return { draft, set: (part: Partial<Draft>) => setDraft((one) => ({ ...one, ...part })), save, problem }
}
