// Where one matter ends and the next begins, as the thread goes: run inside the transactions of its own events.
import { findConversation, findMessageAt, findWordsUpTo } from '../conversations/index.ts'
import { contentWords, fold } from '../knowledge/index.ts'
import type { Ctx, Event } from '../platform/index.ts'
import { type Episode, isSameMatter, PAUSE_MS, WINDOW_DAYS } from './episode.ts'
import { endEpisodes, findRunning, insertEpisode, listUnsettled, saveEpisode } from './store-episodes.ts'

const DAY_MS = 86_400_000

/** The assistant answered: its episode goes on, or begins. */
export async function assistantSpoke(ctx: Ctx, event: Event): Promise<void> {
  await spoke(ctx, event, 'assistant', null)
}

export async function personSpoke(ctx: Ctx, event: Event): Promise<void> {
  await spoke(ctx, event, 'person', String(event.payload.staffId))
}

async function spoke(ctx: Ctx, event: Event, speaker: Episode['speaker'], staffId: string | null): Promise<void> {
  const conversationId = event.subjectId
  const running = await findRunning(ctx, conversationId, speaker)
  if (running && running.staffId === staffId) {
    await saveEpisode(ctx, running, { last_at: ctx.now() })
    return
  }
  if (running) await endEpisodes(ctx, conversationId, speaker, false)
  const memberId = (await findConversation(ctx, conversationId))?.memberId ?? null
  await insertEpisode(ctx, { conversationId, speaker, startedSeq: Number(event.payload.seq), staffId, memberId })
}

export const handedOff = (ctx: Ctx, event: Event): Promise<void> => endEpisodes(ctx, event.subjectId, 'assistant', true)
export const personLeft = (ctx: Ctx, event: Event): Promise<void> => endEpisodes(ctx, event.subjectId, 'person', false)

const wordsOf = (text: string, language: 'fr' | 'en') => new Set(contentWords(text, language).map(fold))

/**
 * The member wrote. After a pause it is another episode; and where she asks about what was answered before, within the window, she has
 * come back about it.
 */
export async function memberSpoke(ctx: Ctx, event: Event): Promise<void> {
  const conversationId = event.subjectId
  const now = ctx.now().getTime()
  const conversation = await findConversation(ctx, conversationId)
  const message = await findMessageAt(ctx, conversationId, Number(event.payload.seq))
  if (!conversation || !message) return
  const running = await findRunning(ctx, conversationId, 'assistant')
  if (running && now - running.lastAt.getTime() > PAUSE_MS)
    await saveEpisode(ctx, running, { ended_at: running.lastAt })
  const since = new Date(now - WINDOW_DAYS * DAY_MS)
  const asked = wordsOf(message.text, message.language)
  for (const one of await listUnsettled(ctx, conversationId, conversation.memberId, since)) {
    if (now - one.lastAt.getTime() <= PAUSE_MS) continue
    const before = await findWordsUpTo(ctx, one.conversationId, one.startedSeq)
    if (isSameMatter(asked, wordsOf(before, message.language))) await saveEpisode(ctx, one, { returned_at: ctx.now() })
  }
}
