import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ErrorRate, ReviewLine } from '../../contract/feedback.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { FeedbackPage } from './feedback-page.tsx'
import { type ReviewState, useReviews } from './use-reviews.ts'

/** Everything somebody must look at, and the error rate that comes of it. */
export function ReviewsScreen() {
  const { reviews: t } = useTexts()
  const [state, setState] = useState<ReviewState>('open')
  return (
    <FeedbackPage heading={t.heading} intro={t.intro}>
      <List state={state} onState={setState} />
    </FeedbackPage>
  )
}

function List({ state, onState }: { state: ReviewState; onState: (state: ReviewState) => void }) {
  const { reviews: t } = useTexts()
  const query = useReviews(state)
  return (
    <Loaded query={query}>
      {({ reviews, open, late, rate }) => (
        <>
          <Rate rate={rate} />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className={late > 0 ? 'font-semibold text-alarm' : 'font-semibold'}>{t.counts(open, late)}</p>
            <fieldset className="flex gap-1">
              <legend className="sr-only">{t.show}</legend>
              {(['open', 'decided'] as const).map((one) => (
                <Button key={one} small look={one === state ? 'main' : 'plain'} onPress={() => onState(one)}>
                  {one === 'open' ? t.openOnes : t.decidedOnes}
                </Button>
              ))}
            </fieldset>
          </div>
          {reviews.length === 0 ? (
            <p className="text-muted">{state === 'open' ? t.none : t.noneDecided}</p>
          ) : (
            <Table reviews={reviews} />
          )}
        </>
      )}
    </Loaded>
  )
}

function Table({ reviews }: { reviews: ReviewLine[] }) {
  const { reviews: t } = useTexts()
  return (
    <table className="documents questions">
      <thead>
        <tr>
          <th scope="col">{t.columns.question}</th>
          <th scope="col">{t.columns.kind}</th>
          <th scope="col">{t.columns.owner}</th>
          <th scope="col">{reviews[0]?.verdict ? t.columns.verdict : t.columns.due}</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map((review) => (
          <Row key={review.reviewId} review={review} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ review }: { review: ReviewLine }) {
  const { reviews: t, flags } = useTexts()
  const { columns } = t
  const reasons = review.reasons.map((reason) => flags.reasons[reason].toLowerCase()).join(', ')
  return (
    <tr>
      <th scope="row" lang={review.language}>
        <Link to="/feedback/reviews/$reviewId" params={{ reviewId: review.reviewId }} className="link wrap-anywhere">
          {review.question || t.noQuestion}
        </Link>
      </th>
      <td data-label={columns.kind}>{[t.kinds[review.kind], reasons].filter(Boolean).join(' · ')}</td>
      <td data-label={columns.owner}>{review.owner?.name ?? t.nobody}</td>
      {review.verdict ? (
        <td data-label={columns.verdict}>
          {[t.verdicts[review.verdict], review.fault && t.faultNames[review.fault]].filter(Boolean).join(' · ')}
        </td>
      ) : (
        <td data-label={columns.due} className={review.isLate ? 'font-semibold text-alarm' : ''}>
          {review.isLate && `${t.late} · `}
          {t.by(review.dueAt)}
        </td>
      )}
    </tr>
  )
}

/** The figure in a sentence, what it is made of, and the table behind it. */
function Rate({ rate }: { rate: ErrorRate }) {
  const { reviews: t } = useTexts()
  return (
    <section aria-labelledby="error-rate" className="max-w-[60rem] rounded-small border border-line bg-surface p-4">
      <h2 id="error-rate" className="text-large font-semibold">
        {t.rate}
      </h2>
      {rate.share === null ? (
        <p>{t.rateNone(rate.given, rate.days)}</p>
      ) : (
        <>
          <p className="font-semibold">{t.rateSaid(rate.share, rate.low, rate.high, rate.days)}</p>
          <Bar rate={rate} />
          <p className="text-small text-muted">{t.rateOf(rate.wrong, rate.decided, rate.covered, rate.given)}</p>
        </>
      )}
      {rate.flaggedWrong > 0 && <p className="text-small">{t.rateFlagged(rate.flaggedWrong)}</p>}
      <details className="mt-1 text-small">
        <summary className="cursor-pointer py-1 text-muted">{t.rateBehind}</summary>
        <Strata rate={rate} />
        <p className="max-w-[70ch] text-muted">{t.rateHow}</p>
      </details>
    </section>
  )
}

/** The interval on a line from 0 to a round share above it; the point is the share. */
function Bar({ rate }: { rate: ErrorRate }) {
  const { feedback } = useTexts()
  const end = [0.05, 0.1, 0.2, 0.5, 1].find((one) => one >= rate.high) ?? 1
  const at = (value: number) => 4 + (value / end) * 392
  return (
    <svg viewBox="0 0 400 34" className="my-1 block w-full max-w-[30rem]" aria-hidden="true">
      <line x1="4" x2="396" y1="12" y2="12" stroke="var(--line)" strokeWidth="2" />
      <line x1={at(rate.low)} x2={at(rate.high)} y1="12" y2="12" stroke="var(--accent)" strokeWidth="6" />
      <circle cx={at(rate.share ?? 0)} cy="12" r="6" fill="var(--ink)" />
      <text x="4" y="32" fontSize="12" fill="var(--muted)">
        {feedback.share(0)}
      </text>
      <text x="396" y="32" fontSize="12" textAnchor="end" fill="var(--muted)">
        {feedback.share(end)}
      </text>
    </svg>
  )
}

function Strata({ rate }: { rate: ErrorRate }) {
  const { reviews: t } = useTexts()
  const columns = ['given', 'drawn', 'decided', 'wrong'] as const
  return (
    <table className="my-2 border-collapse tabular-nums">
      <thead>
        <tr>
          <th scope="col" className="pr-4 text-left">
            {t.strataColumns.kind}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="px-2 text-right">
              {t.strataColumns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rate.strata.map((one) => (
          <tr key={one.stratum} className="border-t border-line">
            <th scope="row" className="pr-4 text-left font-normal">
              {t.strata[one.stratum]}
            </th>
            {columns.map((column) => (
              <td key={column} className="px-2 text-right">
                {one[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
