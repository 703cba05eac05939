import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { FLAG_REASONS, type FlagReason, ThreadFlags as Shape, type ThreadFlags } from '../../contract/feedback.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { flagsQuery } from './use-reviews.ts'

/** Reports an answer of the assistant from the desk: the reason is the act. */
export function FlagButton({ messageId }: { messageId: string }) {
  const { flags: t } = useTexts()
  const { conversationId = '' } = useParams({ strict: false })
  const client = useQueryClient()
  const [made, setMade] = useState<ThreadFlags['flags'][number] | null>(null)
  const act = async (reason: FlagReason) => {
    const body = { messageId, reason }
    try {
      const found = await call(Shape, `/feedback/conversations/${conversationId}/flags`, { method: 'POST', body })
      client.setQueryData(flagsQuery(conversationId).queryKey, found)
      setMade(found.flags.findLast((one) => one.messageId === messageId) ?? null)
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
    }
  }
  if (made) {
    return (
      <p role="status" className="mt-1 text-small text-good">
        {t.reportedTo(made.owner, made.dueAt)}
      </p>
    )
  }
  return (
    <details className="mt-1 text-small">
      <summary className="inline-flex min-h-7 cursor-pointer items-center px-2 font-semibold text-muted">
        {t.report}
      </summary>
      <div className="flex flex-wrap gap-1 py-1">
        {FLAG_REASONS.map((reason) => (
          <Button key={reason} small onPress={() => void act(reason)}>
            {t.reasons[reason]}
          </Button>
        ))}
      </div>
    </details>
  )
}
