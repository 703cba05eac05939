import { useQueryClient } from '@tanstack/react-query'
import { DeskAct } from '../../contract/desk.ts'
import { announce } from '../platform/announce.ts'
import { CallRefused, call } from '../platform/client.ts'
import { currentTexts } from '../platform/language.ts'
import { conversationQuery } from './use-conversation.ts'
import { queueQuery, releaseQueue } from './use-queue.ts'

export type Taking = { ok: true } | { ok: false; reason: 'taken-by-other'; message: string }

/** What a person can do with a conversation. Each shows its effect at once, in the thread and in the queue. */
export function useActs(conversationId: string) {
  const client = useQueryClient()
  const act = async (verb: 'take' | 'return' | 'close', body: { steal?: true } = {}) => {
    await call(DeskAct, `/desk/conversations/${conversationId}/${verb}`, { method: 'POST', body })
    await refresh()
  }
  const refresh = async () => {
    releaseQueue()
    void client.invalidateQueries({ queryKey: queueQuery.queryKey })
    await client.invalidateQueries({ queryKey: conversationQuery(conversationId).queryKey })
  }
  return {
    refresh,
    /** `steal`: from the colleague who has it; without it, her having it is an expected outcome. */
    take: async (steal: boolean): Promise<Taking> => {
      try {
        await act('take', steal ? { steal: true } : {})
      } catch (error) {
        if (!(error instanceof CallRefused) || error.problem.code !== 'taken-by-other') throw error
        await refresh()
        return { ok: false, reason: 'taken-by-other', message: error.problem.message }
      }
      announce(currentTexts().conversation.doneTaken, { shown: true })
      return { ok: true }
    },
    giveBack: async () => {
      await act('return')
      announce(currentTexts().conversation.doneReturned, { shown: true })
    },
    close: async () => {
      await act('close')
      announce(currentTexts().conversation.doneClosed, { shown: true })
    },
  }
}
