import { getAssociation, listRecipients, listSpared, type Recipient } from '../people/index.ts'
import { type Again, type Ctx, sendMail } from '../platform/index.ts'
import { letterOf } from './letter.ts'
import { changeAnnouncement, lockAnnouncement, type StoredAnnouncement } from './store.ts'

const AT_ONCE = 100

/**
 * One step of a sending: a hundred people, their letters queued and the place reached in one transaction, so that a crash repeats nobody.
 * Says when to go on. A sending taken back, or moved to later, is left alone.
 */
export async function deliverAnnouncement(ctx: Ctx, id: string, base: string): Promise<Again | undefined> {
  const one = await lockAnnouncement(ctx, id)
  if (!one?.send_at || (one.state !== 'scheduled' && one.state !== 'sending')) return undefined
  if (one.send_at > ctx.now()) return { nextAt: one.send_at }
  const { recipients, next } = await listRecipients(ctx, one.audience_key, one.reached, AT_ONCE)
  const spared = one.by_email ? await sendLetters(ctx, one, recipients, base) : 0
  await changeAnnouncement(ctx, id, {
    state: next ? 'sending' : 'sent',
    reached: next ?? one.reached,
    addressed: one.addressed + recipients.length,
    spared: one.spared + spared,
    finished_at: next ? null : ctx.now(),
  })
  return next ? { nextAt: ctx.now() } : undefined
}

/** Queues a letter for each who has an address that works and wants it; gives how many were spared. */
async function sendLetters(ctx: Ctx, one: StoredAnnouncement, people: Recipient[], base: string): Promise<number> {
  const association = await getAssociation(ctx)
  const without = await listSpared(ctx, people)
  let spared = 0
  for (const person of people) {
    const isSpared = without.has(person.personId)
    const queued = isSpared ? null : await sendMail(ctx, letterOf(ctx, one, association, person, base))
    if (!queued?.ok) spared++
  }
  return spared
}
