import type { ApprovedAnswer } from '../../contract/approved-answers.ts'
import type { Library } from '../../contract/knowledge.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'

/** The question an answer is known by, in the language it was first written in. */
export const titleOf = ({ texts }: ApprovedAnswer): string => (texts.fr ?? texts.en)?.question ?? ''

type Props = {
  answer: ApprovedAnswer
  audiences: Library['audiences']
  onChange: (answer: ApprovedAnswer) => void
  onDiscard: (answer: ApprovedAnswer) => void
  onAct: (act: 'approve' | 'withdraw', answer: ApprovedAnswer) => void
}

export function AnswerCard({ answer, audiences, onChange, onAct, onDiscard }: Props) {
  const { answers: a, knowledge: k, waiting } = useTexts()
  const waits = answer.waits || answer.state !== 'approved'
  const title = titleOf(answer)
  return (
    <li className="rounded-small border border-line bg-surface p-4">
      <div className="grid gap-x-8 gap-y-3 two:grid-cols-2">
        <AnswerWords answer={answer} language="fr" />
        <AnswerWords answer={answer} language="en" />
      </div>
      {answer.waits && <p className="mt-3 border-l-4 border-accent pl-3">{a.waits}</p>}
      {answer.state === 'draft' && <p className="mt-3 border-l-4 border-accent pl-3">{a.proposed}</p>}
      <div className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-2 border-t border-line pt-3">
        <Standing answer={answer} audiences={audiences} />
        <div className="flex flex-wrap gap-2">
          <Button small aria-label={a.act(a.change, title)} onPress={() => onChange(answer)}>
            {a.change}
          </Button>
          {answer.waits && (
            <Button small aria-label={waiting.discardOne(title)} onPress={() => onDiscard(answer)}>
              {waiting.discardShort}
            </Button>
          )}
          {answer.state === 'approved' && (
            <Button small aria-label={a.act(k.withdraw, title)} onPress={() => onAct('withdraw', answer)}>
              {k.withdraw}
            </Button>
          )}
          {waits && (
            <Button small look="main" aria-label={a.act(k.approve, title)} onPress={() => onAct('approve', answer)}>
              {k.approve}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}

function AnswerWords({ answer, language }: { answer: ApprovedAnswer; language: 'fr' | 'en' }) {
  const { answers: a, app } = useTexts()
  const text = answer.texts[language]
  const url = answer.documents.find((one) => one.language === language)?.url
  if (!text) return <p className="text-small text-muted">{a.lacks(language)}</p>
  return (
    <div lang={language} className="min-w-0">
      <p className="font-semibold wrap-anywhere">
        <a className="link" href={url} target="_blank" rel="noreferrer">
          {text.question}
          <span className="sr-only"> {app.opensInNewTab}</span>
        </a>
      </p>
      <p className="max-w-[70ch] font-serif wrap-anywhere whitespace-pre-wrap">{text.answer}</p>
    </div>
  )
}

function Standing({ answer, audiences }: { answer: ApprovedAnswer; audiences: Library['audiences'] }) {
  const { answers: a, knowledge: k, answer: t } = useTexts()
  const language = useLanguage()
  const audience = audiences.find(({ key }) => key === answer.audience)?.name[language] ?? answer.audience
  const parts = [
    audience,
    answer.inForceFrom && k.since(answer.inForceFrom),
    answer.inForceUntil && k.until(answer.inForceUntil),
    answer.approvedBy && answer.state === 'approved' && k.approvedBy(answer.approvedBy),
    a.updated(answer.updatedAt),
    answer.source && `${t.source} ${answer.source}`,
  ]
  return (
    <p className="min-w-0 flex-1 basis-[20rem] text-small text-muted">
      <span className="font-semibold text-ink">{k.states[answer.state]}</span>{' '}
      <span className={answer.answers ? 'text-good' : ''}>{answer.answers ? k.answers : k.doesNotAnswer}</span>
      <br />
      {parts.filter(Boolean).join(' · ')}
    </p>
  )
}
