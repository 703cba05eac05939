import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import type { OpenCorrection } from '../../contract/corrections.ts'
import type { CitedPassage, ReviewView } from '../../contract/feedback.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useCorrectionActs } from './use-corrections.ts'

type Ask = Pick<OpenCorrection, 'act' | 'documentId'>

/** From a wrong answer to putting it right: change what answers, then find everybody who was told. */
export function CorrectPart({ view }: { view: ReviewView }) {
  const { corrections: t } = useTexts()
  const { open, problem } = useOpening(view.review.reviewId)
  const documents = [...new Map(view.passages.map((one) => [one.documentId, one])).values()]
  return (
    <section aria-labelledby="put-right" className="space-y-2 rounded-small border border-line bg-surface p-3">
      <h3 id="put-right" className="font-semibold">
        {t.begin}
      </h3>
      <p className="text-small text-muted">{t.beginIntro}</p>
      <p className="flex flex-wrap gap-x-4">
        <Link to="/knowledge" className="link">
          {t.stepKnowledge}
        </Link>
        <Link to="/knowledge/answers" className="link">
          {t.stepAnswer}
        </Link>
      </p>
      <div className="flex flex-col items-start gap-2">
        {documents.map((one) => (
          <DocumentButton key={one.documentId} passage={one} onOpen={open} />
        ))}
        <Button className="text-left" onPress={() => void open({ act: 'answered', documentId: null })}>
          {t.findAnswered}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </section>
  )
}

function DocumentButton({ passage, onOpen }: { passage: CitedPassage; onOpen: (ask: Ask) => Promise<void> }) {
  const { corrections: t } = useTexts()
  if (passage.standing === 'current') return <p className="text-small text-muted">{t.stillStands(passage.title)}</p>
  const isWithdrawn = passage.standing === 'withdrawn'
  const act = isWithdrawn ? 'withdrawn' : 'corrected'
  return (
    <Button className="text-left" onPress={() => void onOpen({ act, documentId: passage.documentId })}>
      {isWithdrawn ? t.findWithdrawn(passage.title) : t.findCorrected(passage.title)}
    </Button>
  )
}

function useOpening(reviewId: string) {
  const acts = useCorrectionActs()
  const navigate = useNavigate()
  const [problem, setProblem] = useState<Problem | null>(null)
  const open = async (ask: Ask) => {
    const correctionId = crypto.randomUUID()
    try {
      await acts.open({ ...ask, correctionId, reviewId })
      await navigate({ to: '/feedback/corrections/$correctionId', params: { correctionId } })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return { open, problem }
}
