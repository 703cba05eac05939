import { useState } from 'react'
import type { Survey, SurveyBook } from '../../contract/surveys.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { FeedbackPage } from './feedback-page.tsx'
import { SurveyApply } from './survey-apply.tsx'
import { SurveyForm } from './survey-form.tsx'
import { SurveyResults } from './survey-results.tsx'
import { useSurveyActs, useSurveys } from './use-surveys.ts'

/** What members are asked, what they said together, and what it changes. */
export function SurveysScreen() {
  const { surveys: t } = useTexts()
  return (
    <FeedbackPage heading={t.heading} intro={t.intro}>
      <Parts />
    </FeedbackPage>
  )
}

function Parts() {
  const { surveys: t } = useTexts()
  const [changing, setChanging] = useState<Survey | 'new' | null>(null)
  return (
    <Loaded query={useSurveys()}>
      {(book) => (
        <>
          {book.mayRun && changing === null && (
            <Button look="main" onPress={() => setChanging('new')}>
              {t.write}
            </Button>
          )}
          {changing !== null && (
            <SurveyForm
              key={changing === 'new' ? 'new' : changing.surveyId}
              changing={changing === 'new' ? null : changing}
              book={book}
              onDone={() => setChanging(null)}
            />
          )}
          {book.surveys.length === 0 && <p className="text-muted">{t.none}</p>}
          <ul className="max-w-[60rem] divide-y divide-line">
            {book.surveys.map((one) => (
              <Line key={one.surveyId} one={one} book={book} onChange={() => setChanging(one)} />
            ))}
          </ul>
        </>
      )}
    </Loaded>
  )
}

type LineProps = { one: Survey; book: SurveyBook; onChange: () => void }

function Line({ one, book, onChange }: LineProps) {
  const { surveys: t } = useTexts()
  const language = useLanguage()
  const audience = book.audiences.find((each) => each.key === one.audience)?.name[language] ?? one.audience
  const facts = [
    t.facts(one.isAnonymous, audience),
    one.opensAt && one.closesAt && t.dates(one.opensAt, one.closesAt),
    one.openedBy && t.openedBy(one.openedBy),
  ]
  const hasBegun = one.state === 'open' || one.state === 'closed'
  return (
    <li className="space-y-2 py-5">
      <h2 className="text-large font-semibold wrap-anywhere">{one.title[language]}</h2>
      <p>
        <span className="tag mr-2">{t.states[one.state]}</span>
        {facts.filter(Boolean).join(', ')}
      </p>
      {hasBegun && (
        <p>
          <span className="font-semibold">{t.response(one.answered, one.invited)}</span>{' '}
          {one.byEmail && one.spared > 0 && t.spared(one.spared)}
        </p>
      )}
      {one.state === 'open' && <p className="text-muted">{t.running}</p>}
      {one.state === 'closed' && !one.results && <p className="text-muted">{t.tooFew}</p>}
      {one.results && <SurveyResults survey={one} results={one.results} />}
      {one.proposals.length > 0 && <SurveyApply survey={one} mayRun={book.mayRun} />}
      {book.mayRun && <Acts one={one} onChange={onChange} />}
    </li>
  )
}

function Acts({ one, onChange }: Pick<LineProps, 'one' | 'onChange'>) {
  const { surveys: t } = useTexts()
  const acts = useSurveyActs()
  const [question, setQuestion] = useState<Question | null>(null)
  const discard = async () => {
    try {
      await acts.discard(one.surveyId)
      announce(t.discarded, { shown: true })
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
    }
  }
  const close: Question = {
    title: t.closeTitle,
    body: <p>{t.closeBody}</p>,
    act: t.close,
    onConfirm: async () => {
      await acts.close(one.surveyId)
      announce(t.closed, { shown: true })
    },
  }
  return (
    <div className="flex flex-wrap gap-2">
      {one.state === 'draft' && (
        <Button small onPress={onChange}>
          {t.change}
        </Button>
      )}
      {(one.state === 'draft' || one.state === 'scheduled') && (
        <Button small onPress={() => void discard()}>
          {t.discard}
        </Button>
      )}
      {one.state === 'open' && (
        <Button small onPress={() => setQuestion(close)}>
          {t.close}
        </Button>
      )}
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </div>
  )
}
