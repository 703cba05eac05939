import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { KeptWords } from '../../contract/examination.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'

type Props = { as: 'golden-question' | 'approved-answer'; messageId: string }

/** Keeps what was said for the association, in one act: nothing of it answers anybody by itself. */
export function KeepButton({ as, messageId }: Props) {
  const { keep } = useTexts()
  const { conversationId } = useParams({ strict: false })
  const [isKept, setKept] = useState(false)
  const isQuestion = as === 'golden-question'
  const said = isQuestion ? keep.questionKept : keep.answerProposed
  const act = async () => {
    try {
      await call(KeptWords, `/desk/conversations/${conversationId}/${as}`, { method: 'POST', body: { messageId } })
      setKept(true)
      announce(said, { shown: true })
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
    }
  }
  if (isKept) return <p className="mt-1 text-small text-good">{said}</p>
  return (
    <Button small look="quiet" className="mt-1 text-muted" onPress={act}>
      {isQuestion ? keep.question : keep.answer}
    </Button>
  )
}
