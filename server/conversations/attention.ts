import { type Attention, AttentionReport } from '../../contract/conversations.ts'
import { findStaff } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { isOwn } from './conversation.ts'
import { findConversation } from './store.ts'
import { listAttention, saveAttention } from './store-attention.ts'

/** A page says every 20 s that somebody looks at it; typing is said again every 3 s. Twice the time, and it is over. */
const LOOKING_MS = 45_000
const TYPING_MS = 6_000

const MEMBER = 'member'

/**
 * What somebody's page says of her: how far she has read, whether she types. Believed of a person only: no program has a
 * page. False when the thread is not hers to see.
 */
export async function reportAttention(ctx: Ctx, conversationId: string, input: unknown): Promise<{ ok: boolean }> {
  const { readSeq, isTyping } = AttentionReport.parse(input)
  const conversation = await findConversation(ctx, conversationId)
  const isStaff = ctx.actor.kind === 'staff'
  if (!conversation || !(isStaff || isOwn(conversation, ctx.actor))) return { ok: false }
  const now = ctx.now().getTime()
  await saveAttention(ctx, conversationId, {
    who: ctx.actor.kind === 'staff' ? ctx.actor.staffId : MEMBER,
    read_seq: Math.min(readSeq, conversation.lastSeq),
    looking_until: new Date(now + LOOKING_MS),
    typing_until: new Date(isTyping ? now + TYPING_MS : now),
  })
  ctx.wake(conversationId)
  return { ok: true }
}

/** Who is on the thread now, as the actor may know it: staff see each other; the member sees only a person who types. */
export async function readAttention(ctx: Ctx, conversationId: string): Promise<Attention> {
  const rows = await listAttention(ctx, conversationId)
  const now = ctx.now().getTime()
  const left = (until: Date) => Math.max(0, until.getTime() - now)
  const isStaff = ctx.actor.kind === 'staff'
  const self = ctx.actor.kind === 'staff' ? ctx.actor.staffId : MEMBER
  const people: Attention['people'] = []
  for (const row of rows.filter((one) => one.who !== self && left(one.looking_until) > 0)) {
    if (!isStaff && left(row.typing_until) === 0) continue
    const staff = row.who === MEMBER ? undefined : await findStaff(ctx, row.who)
    people.push({
      kind: row.who === MEMBER ? 'member' : 'staff',
      staffId: staff?.staffId ?? null,
      name: staff?.name ?? null,
      typingMs: left(row.typing_until),
      lookingMs: left(row.looking_until),
    })
  }
  const readBy = (test: (who: string) => boolean) =>
    Math.max(0, ...rows.filter((row) => test(row.who)).map((row) => row.read_seq))
  return { readByMember: readBy((who) => who === MEMBER), readByStaff: readBy((who) => who !== MEMBER), people }
}
