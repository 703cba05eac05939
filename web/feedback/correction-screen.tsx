import { Link, useParams } from '@tanstack/react-router'
import type { Candidate, CorrectionView } from '../../contract/corrections.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { FeedbackPage } from './feedback-page.tsx'
import { useCorrection, useCorrectionActs } from './use-corrections.ts'

/** One correction: who received it, who is still to confirm, what they read, how far they have been told. */
export function CorrectionScreen() {
  const { corrections: t } = useTexts()
  const { correctionId = '' } = useParams({ strict: false })
  const query = useCorrection(correctionId)
  return (
    <FeedbackPage heading={query.data?.correction.title ?? t.heading}>
      <Link to="/feedback/corrections" className="link inline-block">
        {t.back}
      </Link>
      <Loaded query={query}>
        {(view) => (
          <div className="grid gap-8 three:grid-cols-2">
            <div className="space-y-6">
              <Standing view={view} />
              <Candidates view={view} />
            </div>
            <CorrectionForm key={view.correction.sentAt} view={view} />
          </div>
        )}
      </Loaded>
    </FeedbackPage>
  )
}

function Standing({ view: { correction } }: { view: CorrectionView }) {
  const { corrections: t } = useTexts()
  const { reviewId } = correction
  return (
    <section className="space-y-1">
      <p className="font-semibold">{t.acts[correction.act]}</p>
      <p className="text-small text-muted">{t.opened(correction.openedBy, correction.openedAt)}</p>
      {reviewId && (
        <Link to="/feedback/reviews/$reviewId" params={{ reviewId }} className="link text-small">
          {t.review}
        </Link>
      )}
      <p className="pt-2 text-large">{t.found(correction.cited)}</p>
      {correction.sentAt && correction.sentBy ? (
        <div role="status">
          <progress
            className="w-full max-w-[30rem]"
            max={correction.toTell}
            value={correction.told}
            aria-label={t.columns.told}
          />
          <p>{t.progress(correction.told, correction.toTell, correction.read)}</p>
          {correction.mailed > 0 && <p>{t.mailed(correction.mailed)}</p>}
          <p className="text-small text-muted">{t.sentBy(correction.sentBy, correction.sentAt)}</p>
        </div>
      ) : (
        <p>{t.toTell(correction.toTell)}</p>
      )}
    </section>
  )
}

function Candidates({ view: { correction, candidates } }: { view: CorrectionView }) {
  const { corrections: t } = useTexts()
  const acts = useCorrectionActs()
  if (candidates.length === 0) return null
  const choose = async (conversationIds: string[] | null, decision: 'tell' | 'spare') => {
    try {
      await acts.choose(correction.correctionId, { conversationIds, decision })
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
    }
  }
  const isOpen = correction.sentAt === null
  return (
    <section aria-labelledby="candidates" className="space-y-3">
      <h2 id="candidates" className="text-large font-semibold">
        {t.confirm} ({correction.toConfirm})
      </h2>
      <p className="max-w-[70ch] text-small text-muted">{t.confirmIntro}</p>
      {isOpen && correction.toConfirm > 1 && (
        <div className="flex flex-wrap gap-2">
          <Button small onPress={() => void choose(null, 'tell')}>
            {t.tellAll}
          </Button>
          <Button small onPress={() => void choose(null, 'spare')}>
            {t.spareAll}
          </Button>
        </div>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {candidates.map((one) => (
          <CandidateLine key={one.conversationId} one={one} onChoose={isOpen ? choose : null} />
        ))}
      </ul>
    </section>
  )
}

type LineProps = {
  one: Candidate
  onChoose: ((ids: string[], decision: 'tell' | 'spare') => Promise<void>) | null
}

function CandidateLine({ one, onChoose }: LineProps) {
  const { corrections: t, reviews } = useTexts()
  return (
    <li className="space-y-1 py-3">
      <p lang={one.language} className="font-semibold wrap-anywhere">
        {one.question || reviews.noQuestion}
      </p>
      <p lang={one.language} className="font-serif wrap-anywhere">
        {one.answer}
      </p>
      <p className="text-small text-muted">
        {[t.basis[one.basis], one.basis === 'alike' && t.likeness(one.likeness), t.chosen[one.decision]]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {onChoose &&
          (['tell', 'spare'] as const).map((decision) => (
            <Button
              key={decision}
              small
              look={one.decision === decision ? 'main' : 'plain'}
              aria-pressed={one.decision === decision}
              onPress={() => void onChoose([one.conversationId], decision)}
            >
              {t[decision]}
            </Button>
          ))}
        <Link to="/c/$conversationId" params={{ conversationId: one.conversationId }} className="link text-small">
          {reviews.openConversation}
        </Link>
      </div>
    </li>
  )
}
