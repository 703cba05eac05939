import { assistantServes } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { isOwedAnswer } from './conversation.ts'
import { handOff } from './hand-off.ts'
import { listOwedAnswer, lockConversation } from './store.ts'

/** After the assistant closed to some: who waits for an answer of it that will not come is passed to a person. */
export async function releaseWaiting(ctx: Ctx): Promise<void> {
  for (const conversationId of await listOwedAnswer(ctx)) {
    const conversation = await lockConversation(ctx, conversationId)
    if (!conversation || !isOwedAnswer(conversation)) continue
    if (!(await assistantServes(ctx, conversation.memberId))) await handOff(ctx, conversation, 'assistant-off')
  }
}
