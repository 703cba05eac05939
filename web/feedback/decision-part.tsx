import { useState } from 'react'
import { type DecideReview, Fault, type ReviewView, Verdict, WORDS_LIMIT } from '../../contract/feedback.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { CorrectPart } from './correct-part.tsx'
import { useReviewActs, useReviews } from './use-reviews.ts'

export function DecisionPart({ view }: { view: ReviewView }) {
  const { reviews: t } = useTexts()
  const { review } = view
  return (
    <section aria-labelledby="review-decision" className="space-y-4">
      <h2 id="review-decision" className="text-large font-semibold">
        {t.decision}
      </h2>
      {review.isEscalated && <p className="text-alarm">{t.escalated}</p>}
      {review.verdict ? <Decided review={review} /> : <Form view={view} />}
      {review.verdict === 'wrong' && <CorrectPart view={view} />}
    </section>
  )
}

function Decided({ review }: Pick<ReviewView, 'review'>) {
  const { reviews: t } = useTexts()
  if (!review.verdict || !review.decidedAt) return null
  return (
    <div className="rounded-small border border-line bg-surface p-3">
      <p className="font-semibold">
        {[t.verdicts[review.verdict], review.fault && t.faultNames[review.fault]].filter(Boolean).join(' · ')}
      </p>
      <p className="text-small text-muted">{t.decidedBy(review.decidedBy, review.decidedAt)}</p>
      {review.said && <p className="mt-2 whitespace-pre-wrap">{review.said}</p>}
      {review.note && <p className="mt-2 text-small text-muted whitespace-pre-wrap">{review.note}</p>}
    </div>
  )
}

function Form({ view }: { view: ReviewView }) {
  const { reviews: t } = useTexts()
  const { draft, set, act, problem } = useDecision(
    view.review.reviewId,
    view.flags.some((one) => one.by === null),
  )
  return (
    <>
      <Owner view={view} />
      <form
        className="space-y-3 rounded-small border border-line bg-surface p-3"
        onSubmit={(event) => {
          event.preventDefault()
          void act()
        }}
      >
        <fieldset className="space-y-1">
          <legend className="mb-1 font-semibold">{t.verdict}</legend>
          {Verdict.options.map((verdict) => (
            <Choice
              key={verdict}
              name="verdict"
              label={t.verdicts[verdict]}
              isChosen={draft.verdict === verdict}
              onChoose={() => set({ verdict, fault: verdict === 'wrong' ? draft.fault : null })}
            />
          ))}
        </fieldset>
        {draft.verdict === 'wrong' && (
          <fieldset className="space-y-1">
            <legend className="mb-1 font-semibold">{t.fault}</legend>
            {Fault.options.map((fault) => (
              <Choice
                key={fault}
                name="fault"
                label={t.faults[fault]}
                isChosen={draft.fault === fault}
                onChoose={() => set({ fault })}
              />
            ))}
          </fieldset>
        )}
        {view.flags.some((one) => one.by === null) && (
          <div>
            <TextArea label={t.said} maxLength={WORDS_LIMIT} value={draft.said} onChange={(said) => set({ said })} />
            <p className="text-small text-muted">{t.saidHint}</p>
          </div>
        )}
        <TextArea
          label={t.note}
          rows={2}
          maxLength={WORDS_LIMIT}
          value={draft.note}
          onChange={(note) => set({ note })}
        />
        {problem && <ProblemNotice problem={problem} />}
        <Button look="main" type="submit" isDisabled={!draft.verdict || (draft.verdict === 'wrong' && !draft.fault)}>
          {t.decide}
        </Button>
      </form>
    </>
  )
}

type ChoiceProps = { name: string; label: string; isChosen: boolean; onChoose: () => void }

function Choice({ name, label, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="flex min-h-7 cursor-pointer items-baseline gap-2">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>{label}</span>
    </label>
  )
}

type Draft = { verdict: Verdict | null; fault: Fault | null; said: string; note: string }

function useDecision(reviewId: string, isTold: boolean) {
  const { reviews: t } = useTexts()
  const acts = useReviewActs(reviewId)
  const [draft, setDraft] = useState<Draft>({ verdict: null, fault: null, said: '', note: '' })
  const [problem, setProblem] = useState<ReturnType<typeof problemOf> | null>(null)
  const act = async () => {
    if (!draft.verdict) return
    try {
      await acts.decide(draft as DecideReview)
      announce(isTold ? t.decided : t.decidedAlone, { shown: true })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return { draft, set: (part: Partial<Draft>) => setDraft((one) => ({ ...one, ...part })), act, problem }
}

function Owner({ view }: { view: ReviewView }) {
  const { reviews: t } = useTexts()
  const people = useReviews('open').data?.people ?? []
  const acts = useReviewActs(view.review.reviewId)
  const owner = view.review.owner
  const give = async (staffId: string) => {
    try {
      await acts.assign(staffId)
      announce(t.assigned, { shown: true })
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
    }
  }
  const known = people.map(({ staffId, name }) => ({ value: staffId, label: name }))
  return (
    <div>
      <Select
        label={t.owner}
        value={owner?.staffId ?? ''}
        onChange={(staffId) => void give(staffId)}
        choices={owner ? known : [{ value: '', label: t.nobody }, ...known]}
      />
      <p className={`mt-1 text-small ${view.review.isLate ? 'font-semibold text-alarm' : 'text-muted'}`}>
        {t.columns.due} {t.by(view.review.dueAt)}
      </p>
    </div>
  )
}
