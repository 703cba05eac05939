import type { Bilingual } from '../../contract/common.ts'
import { QuestionKind, type SurveyQuestion } from '../../contract/surveys.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { newQuestion, withKind } from './survey-draft.ts'

const LANGUAGES = ['fr', 'en'] as const
const MOST_QUESTIONS = 8
const MOST_CHOICES = 8

type Props = { questions: SurveyQuestion[]; onChange: (questions: SurveyQuestion[]) => void }

/** The questions of a free survey, each in both languages. */
export function SurveyQuestions({ questions, onChange }: Props) {
  const { surveys: t } = useTexts()
  const change = (at: number, one: SurveyQuestion) => onChange(questions.with(at, one))
  return (
    <div className="space-y-4">
      {questions.map((one, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place: q1, q2…
          key={at}
          className="space-y-3 rounded-small border border-line p-3"
        >
          <legend className="px-1 font-semibold">{t.question(at + 1)}</legend>
          <OneQuestion one={one} onChange={(changed) => change(at, changed)} />
          {questions.length > 1 && (
            <Button small aria-label={t.remove(at + 1)} onPress={() => onChange(questions.toSpliced(at, 1))}>
              {t.removeOne}
            </Button>
          )}
        </fieldset>
      ))}
      {questions.length < MOST_QUESTIONS && (
        <Button small onPress={() => onChange([...questions, newQuestion()])}>
          {t.addQuestion}
        </Button>
      )}
    </div>
  )
}

function OneQuestion({ one, onChange }: { one: SurveyQuestion; onChange: (one: SurveyQuestion) => void }) {
  const { surveys: t } = useTexts()
  const setChoice = (at: number, choice: Bilingual) => onChange({ ...one, choices: one.choices.with(at, choice) })
  return (
    <>
      <InBoth label={(language) => t.text[language]} value={one.text} onChange={(text) => onChange({ ...one, text })} />
      <div className="max-w-72">
        <Select
          label={t.questionKind}
          value={one.kind}
          onChange={(kind) => onChange(withKind(one, QuestionKind.parse(kind)))}
          choices={QuestionKind.options.map((value) => ({ value, label: t.questionKinds[value] }))}
        />
      </div>
      {one.choices.map((choice, at) => (
        <InBoth
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place
          key={at}
          label={(language) => t.choice[language](at + 1)}
          value={choice}
          onChange={(changed) => setChoice(at, changed)}
        />
      ))}
      {one.kind === 'choice' && one.choices.length < MOST_CHOICES && (
        <Button small onPress={() => onChange({ ...one, choices: [...one.choices, { fr: '', en: '' }] })}>
          {t.addChoice}
        </Button>
      )}
    </>
  )
}

type BothProps = { label: (language: 'fr' | 'en') => string; value: Bilingual; onChange: (value: Bilingual) => void }

function InBoth({ label, value, onChange }: BothProps) {
  return (
    <div className="grid gap-3 two:grid-cols-2">
      {LANGUAGES.map((language) => (
        <Field
          key={language}
          label={label(language)}
          value={value[language]}
          maxLength={200}
          onChange={(text) => onChange({ ...value, [language]: text })}
        />
      ))}
    </div>
  )
}
