import type { Bilingual } from '../../contract/common.ts'
import { Transfer } from '../../contract/desk.ts'
import { texts } from '../../locales/server/index.ts'
import { findConversation, releaseConversation, tellMember } from '../conversations/index.ts'
import { findStaff, listRoster, listTeams } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import { lookAtRequest } from './look-at-request.ts'
import { openRequest } from './open-request.ts'
import type { Handled } from './staff-hands.ts'
import { insertRouting, listOwed, saveEntry } from './store.ts'
import { raiseAlert } from './store-alerts.ts'
import { insertNote } from './store-hands.ts'

const bilingual = (say: (language: 'fr' | 'en') => string): Bilingual => ({ fr: say('fr'), en: say('en') })

/**
 * Passes a conversation to a colleague or a team, with a word of context that only the staff read. The member is told who
 * comes. A promise that runs keeps its clock; if none runs, the transfer starts one: whoever receives it owes a reply.
 */
export async function transferConversation(ctx: Ctx, conversationId: string, input: unknown): Promise<Handled> {
  const { noteId, to, word } = Transfer.parse(input)
  if (ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const self = await findStaff(ctx, ctx.actor.staffId)
  const conversation = await findConversation(ctx, conversationId)
  const person = 'staffId' in to ? (await listRoster(ctx)).find((one) => one.staffId === to.staffId) : undefined
  const team = 'teamId' in to ? (await listTeams(ctx)).find((one) => one.teamId === to.teamId) : undefined
  if (!self || conversation?.state !== 'open' || !(person || team)) return { ok: false, reason: 'not-found' }
  const note = { note_id: noteId, conversation_id: conversationId, staff_id: self.staffId }
  await insertNote(ctx, { ...note, kind: 'transfer', text: word })
  const say = (language: 'fr' | 'en') =>
    person
      ? texts(language).transferred.person(self.name, person.name, person.role[language])
      : texts(language).transferred.team(self.name, team?.name[language] ?? '')
  if (conversation.ownerKind === 'staff') await releaseConversation(ctx, conversationId, say)
  else await tellMember(ctx, conversationId, say)
  if ((await listOwed(ctx, conversationId)).length === 0) await openRequest(ctx, conversationId, 'follow-up')
  const why = bilingual((language) => {
    const { routing } = texts(language)
    return person
      ? routing.transferred(self.name, person.name)
      : routing.transferredTeam(self.name, team?.name[language] ?? '')
  })
  for (const entry of await listOwed(ctx, conversationId))
    await pass(ctx, entry.entry_id, why, person?.staffId ?? null, team?.teamId ?? null, self.staffId)
  await recordAct(ctx, 'conversation.transferred', conversationId)
  await ctx.announce({ kind: 'conversation.transferred', subjectId: conversationId, payload: {} })
  return { ok: true }
}

async function pass(
  ctx: Ctx,
  entryId: string,
  why: Bilingual,
  staffId: string | null,
  teamId: string | null,
  from: string,
): Promise<void> {
  const at = staffId ? ctx.now() : null
  const freed = { taken_at: null, taken_by: null, acknowledged_at: null, tried: teamId ? [from] : [] }
  await saveEntry(ctx, entryId, { ...freed, assigned_to: staffId, assigned_at: at, why })
  await insertRouting(ctx, entryId, staffId, why)
  if (staffId) await raiseAlert(ctx, entryId, 'requeued', staffId)
  else await lookAtRequest(ctx, entryId, teamId)
}
