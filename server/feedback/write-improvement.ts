import { type Improvement, type ImprovementBook, WriteImprovement } from '../../contract/heard.ts'
import { texts } from '../../locales/server/index.ts'
import { findConversation, findWordsUpTo, postNotice } from '../conversations/index.ts'
import { findStaff } from '../people/index.ts'
import { type Ctx, newId } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import { mayReview } from './decide-review.ts'
import {
  findImprovement,
  listImprovements,
  listSourcesOf,
  listSpoken,
  type StoredImprovement,
  saveImprovement,
  saveSources,
  saveToldState,
} from './store-heard.ts'

const DAY_MS = 86_400_000
const HEARD_DAYS = 90
const SHOWN = 300
const EXCERPT = 160
const FAR = 2 ** 31 - 1

export async function improvementOf(ctx: Ctx, row: StoredImprovement): Promise<Improvement> {
  const sources = await listSourcesOf(ctx, row.improvement_id)
  return {
    improvementId: row.improvement_id,
    heard: row.heard,
    state: row.state,
    decided: row.decided,
    by: row.decided_by,
    at: row.decided_at.toISOString(),
    publishedAt: row.published_at?.toISOString() ?? null,
    flags: sources.reduce((sum, one) => sum + one.flags, 0),
    ratings: sources.reduce((sum, one) => sum + one.ratings, 0),
    conversationIds: sources.map((one) => one.conversation_id),
    told: sources.filter((one) => one.told_state !== null).length,
  }
}

/** What everybody may read, latest decided first. */
export async function listPublished(ctx: Ctx): Promise<Improvement[]> {
  const improvements: Improvement[] = []
  for (const row of await listImprovements(ctx, true, SHOWN)) improvements.push(await improvementOf(ctx, row))
  return improvements
}

/** One that everybody may read. */
export async function findPublished(ctx: Ctx, improvementId: string): Promise<StoredImprovement | undefined> {
  const row = await findImprovement(ctx, improvementId)
  return row?.published_at ? row : undefined
}

/** Improvements, and the threads that one may be linked to. Undefined to whoever may not review. */
export async function readImprovements(ctx: Ctx): Promise<ImprovementBook | undefined> {
  if (!mayReview(ctx)) return undefined
  const improvements: Improvement[] = []
  for (const row of await listImprovements(ctx, false, SHOWN)) improvements.push(await improvementOf(ctx, row))
  const sources: ImprovementBook['sources'] = []
  const since = new Date(ctx.now().getTime() - HEARD_DAYS * DAY_MS)
  for (const { conversation_id, flags, ratings } of await listSpoken(ctx, since, SHOWN)) {
    const conversation = await findConversation(ctx, conversation_id)
    const question = (await findWordsUpTo(ctx, conversation_id, FAR)).slice(0, EXCERPT)
    if (conversation)
      sources.push({ conversationId: conversation_id, question, language: conversation.language, flags, ratings })
  }
  return { improvements, sources }
}

/** Writes what was heard and what was decided. Once it is published, whoever's words led to it is told, after the commit. */
export async function writeImprovement(ctx: Ctx, improvementId: string, input: unknown) {
  if (!mayReview(ctx) || ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' } as const
  const { heard, state, decided, isPublished, conversationIds } = WriteImprovement.parse(input)
  const since = new Date(0)
  const spoken = conversationIds.length > 0 ? await listSpoken(ctx, since, FAR) : []
  await saveImprovement(ctx, { improvementId, heard, state, decided, isPublished, by: ctx.actor.name })
  await saveSources(
    ctx,
    improvementId,
    spoken.filter((one) => conversationIds.includes(one.conversation_id)),
  )
  await recordAct(ctx, 'improvement.written', improvementId, { state, isPublished })
  if (isPublished) {
    const payload = { staffId: ctx.actor.staffId }
    await ctx.announce({ kind: 'improvement.published', subjectId: improvementId, payload })
  }
  return { ok: true } as const
}

/** Tells each thread that led to it, once for each state it comes to. */
export async function tellSources(ctx: Ctx, improvementId: string, staffId: string): Promise<void> {
  const row = await findImprovement(ctx, improvementId)
  if (!row?.published_at) return
  const staff = await findStaff(ctx, staffId)
  for (const { conversation_id, told_state } of await listSourcesOf(ctx, improvementId)) {
    if (told_state === row.state) continue
    await postNotice(ctx, conversation_id, {
      noticeId: newId(),
      notice: { kind: 'improvement', by: staff ? { name: staff.name, role: staff.role } : null, about: [] },
      say: (language) => texts(language).feedback.improvement[row.state](row.heard[language], row.decided[language]),
    })
    await saveToldState(ctx, improvementId, conversation_id, row.state)
  }
}
