import { Link, useParams } from '@tanstack/react-router'
import type { ReviewView } from '../../contract/feedback.ts'
import { AnswerPanel } from '../desk/answer-panel.tsx'
import { useTexts } from '../platform/language.ts'
import { Loaded } from '../ui/loaded.tsx'
import { DecisionPart } from './decision-part.tsx'
import { FeedbackPage } from './feedback-page.tsx'
import { SourcePart } from './source-part.tsx'
import { useReview } from './use-reviews.ts'

/** One review: what was asked and answered, what it rests on, what is decided. Side by side where there is room. */
export function ReviewScreen() {
  const { reviews: t } = useTexts()
  const { reviewId = '' } = useParams({ strict: false })
  const query = useReview(reviewId)
  return (
    <FeedbackPage heading={query.data?.review ? t.kinds[query.data.review.kind] : t.heading}>
      <Link to="/feedback" className="link inline-block">
        {t.back}
      </Link>
      <Loaded query={query}>
        {(view) => (
          <div className="grid gap-6 three:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,4fr)]">
            <AnsweredPart view={view} />
            <SourcePart passages={view.passages} />
            <DecisionPart key={view.review.decidedAt} view={view} />
          </div>
        )}
      </Loaded>
    </FeedbackPage>
  )
}

function AnsweredPart({ view }: { view: ReviewView }) {
  const t = useTexts()
  const { review, message, answeredAt, flags } = view
  return (
    <div className="space-y-4">
      <section aria-labelledby="review-question">
        <h2 id="review-question" className="text-large font-semibold">
          {t.reviews.question}
        </h2>
        <p lang={review.language} className="wrap-anywhere whitespace-pre-wrap">
          {review.question || t.reviews.noQuestion}
        </p>
        <Link to="/c/$conversationId" params={{ conversationId: review.conversationId }} className="link text-small">
          {t.reviews.openConversation}
        </Link>
      </section>
      {flags.length > 0 && <Heard flags={flags} />}
      <section aria-labelledby="review-answer">
        <h2 id="review-answer" className="text-large font-semibold">
          {t.reviews.answer}
        </h2>
        <div className="assistant-voice">
          <p className="mb-1 text-small text-muted">
            <span className="font-semibold">{t.app.assistantLabel}</span> · {t.reviews.answeredAt(answeredAt)}
          </p>
          {message.answer ? <AnswerPanel answer={message.answer} /> : <p lang={message.language}>{message.text}</p>}
        </div>
      </section>
      <Verification report={view.report} />
    </div>
  )
}

function Heard({ flags }: Pick<ReviewView, 'flags'>) {
  const t = useTexts()
  return (
    <section aria-labelledby="review-heard" className="border-l-4 border-edge pl-3">
      <h2 id="review-heard" className="font-semibold">
        {t.reviews.heard}
      </h2>
      <ul>
        {flags.map((flag) => (
          <li key={`${flag.by} ${flag.at}`}>
            {t.flags.said(flag.by ?? t.reviews.member, t.flags.reasons[flag.reason], flag.at)}
            {flag.words && <span className="block wrap-anywhere">{t.app.quote(flag.words)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Verification({ report }: Pick<ReviewView, 'report'>) {
  const { reviews: t } = useTexts()
  return (
    <section aria-labelledby="review-report">
      <h2 id="review-report" className="text-large font-semibold">
        {t.report}
      </h2>
      {report ? (
        <ol className="space-y-2">
          {report.sentences.map((one) => (
            <li key={one.text} className="border-t border-line pt-1">
              <p className={one.refused ? 'text-muted line-through' : ''}>{one.text}</p>
              <p className="text-small text-muted">
                {[one.refused ? t.refused[one.refused] : t.shown, one.verdict && t.support(one.verdict.support)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-muted">{t.noReport}</p>
      )}
    </section>
  )
}
