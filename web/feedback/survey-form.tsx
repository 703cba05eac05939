import { useId, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import { type Survey, type SurveyBook, SurveyKind, type WriteSurvey } from '../../contract/surveys.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { draftOf, lackOf, newQuestion, type SurveyDraft } from './survey-draft.ts'
import { SurveyQuestions } from './survey-questions.tsx'
import { useSurveyActs } from './use-surveys.ts'

const LANGUAGES = ['fr', 'en'] as const

type Props = { changing: Survey | null; book: SurveyBook; onDone: () => void }

/** Written in both languages; kept as a draft, or opened by its dates. */
export function SurveyForm({ changing, book, onDone }: Props) {
  const { surveys: t, app } = useTexts()
  const acts = useSurveyActs()
  const [draft, setDraft] = useState<SurveyDraft>(() => draftOf(changing, book, new Date()))
  const [problem, setProblem] = useState<Problem | null>(null)
  const set = (part: Partial<WriteSurvey>) => setDraft((one) => ({ ...one, written: { ...one.written, ...part } }))
  const { written } = draft
  const keep = async (isOpening: boolean) => {
    const lack = lackOf(draft, isOpening, new Date())
    setProblem(lack && { code: lack, message: t[lack] })
    if (lack) return
    try {
      await acts.write(written)
      if (isOpening) {
        const opensAt = draft.opens ? new Date(draft.opens).toISOString() : null
        await acts.open(written.surveyId, { opensAt, closesAt: new Date(draft.closes).toISOString() })
      }
      announce(isOpening ? t.opened : t.saved, { shown: true })
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <form
      className="max-w-[60rem] space-y-4 rounded-small border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void keep(true)
      }}
    >
      <Choices draft={draft} book={book} set={set} />
      {(['title', 'intro'] as const).map((part) => (
        <div key={part} className="grid gap-3 two:grid-cols-2">
          {LANGUAGES.map((language) => (
            <TextArea
              key={language}
              label={(part === 'title' ? t.title : t.about)[language]}
              lang={language}
              rows={part === 'title' ? 1 : 3}
              maxLength={part === 'title' ? 120 : 800}
              value={written[part][language]}
              onChange={(text) => set({ [part]: { ...written[part], [language]: text } })}
            />
          ))}
        </div>
      ))}
      {written.kind === 'free' && (
        <SurveyQuestions questions={written.questions} onChange={(questions) => set({ questions })} />
      )}
      <Names isAnonymous={written.isAnonymous} onChange={(isAnonymous) => set({ isAnonymous })} />
      <Sending draft={draft} book={book} set={set} onDates={(dates) => setDraft((one) => ({ ...one, ...dates }))} />
      {problem && <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap gap-2">
        <Button look="main" type="submit">
          {t.open}
        </Button>
        <Button onPress={() => void keep(false)}>{t.save}</Button>
        <Button onPress={onDone}>{app.cancel}</Button>
      </div>
    </form>
  )
}

type PartProps = { draft: SurveyDraft; book: SurveyBook; set: (part: Partial<WriteSurvey>) => void }

function Choices({ draft: { written }, book, set }: PartProps) {
  const { surveys: t } = useTexts()
  const language = useLanguage()
  const choose = (value: string) => {
    const kind = SurveyKind.parse(value)
    set({ kind, questions: kind === 'topic' ? [] : [newQuestion()] })
  }
  return (
    <>
      <div className="grid gap-3 two:grid-cols-2">
        <Select
          label={t.kind}
          value={written.kind}
          onChange={choose}
          choices={SurveyKind.options.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <Select
          label={t.audience}
          value={written.audience}
          onChange={(audience) => set({ audience })}
          choices={book.audiences.map((one) => ({ value: one.key, label: one.name[language] }))}
        />
      </div>
      {written.kind === 'topic' && <p className="max-w-[70ch] text-muted">{t.topicSaid}</p>}
    </>
  )
}

function Names({ isAnonymous, onChange }: { isAnonymous: boolean; onChange: (isAnonymous: boolean) => void }) {
  const { surveys: t } = useTexts()
  const name = useId()
  return (
    <fieldset>
      <legend className="text-small font-semibold">{t.names}</legend>
      {[true, false].map((choice) => (
        <label key={String(choice)} className="flex min-h-9 items-center gap-2">
          <input type="radio" name={name} checked={isAnonymous === choice} onChange={() => onChange(choice)} />
          {choice ? t.anonymous : t.known}
        </label>
      ))}
    </fieldset>
  )
}

type SendingProps = PartProps & { onDates: (dates: Partial<Pick<SurveyDraft, 'opens' | 'closes'>>) => void }

function Sending({ draft, book, set, onDates }: SendingProps) {
  const { surveys: t } = useTexts()
  const id = useId()
  return (
    <div className="space-y-2">
      <label className="flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          checked={draft.written.byEmail}
          onChange={(event) => set({ byEmail: event.target.checked })}
        />
        {t.byEmail}
      </label>
      {!book.sendsMail && <p className="text-small text-muted">{t.noMail}</p>}
      <div className="grid max-w-[40rem] gap-3 two:grid-cols-2">
        {(['opens', 'closes'] as const).map((which) => (
          <div key={which}>
            <label htmlFor={`${id}-${which}`} className="mb-0.5 block text-small font-semibold">
              {t[which]}
            </label>
            <input
              id={`${id}-${which}`}
              type="datetime-local"
              className="input"
              required={which === 'closes'}
              value={draft[which]}
              onChange={(event) => onDates({ [which]: event.target.value })}
            />
          </div>
        ))}
      </div>
    </div>
  )
}
