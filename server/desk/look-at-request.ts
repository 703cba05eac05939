import type { Values } from '../../contract/values.ts'
import { texts } from '../../locales/server/index.ts'
import {
  findConversation,
  findLastWords,
  lockConversation,
  releaseConversation,
  tellMember,
} from '../conversations/index.ts'
import { type Clock, findMember, getAssociation, getValues, openMinutesBetween, sayMoment } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { listCandidates } from './list-candidates.ts'
import { type Candidate, foldWords } from './route-request.ts'
import { type Entry, findEntryConversation, insertRouting, lockOwedEntry, saveEntry } from './store.ts'
import { raiseAlert } from './store-alerts.ts'
import { type Step, type Watched, watchPromise } from './watch-promise.ts'

const clockIn = (entry: Entry): Clock | null =>
  entry.approaching_at && entry.almost_at && entry.due_at
    ? { approachingAt: entry.approaching_at, almostAt: entry.almost_at, dueAt: entry.due_at }
    : null

type Office = Awaited<ReturnType<typeof getAssociation>>

async function watchedOf(ctx: Ctx, entry: Entry, office: Office, teamId: string | null): Promise<Watched> {
  const conversation = await findConversation(ctx, entry.conversation_id)
  const member = conversation?.memberId ? await findMember(ctx, conversation.memberId) : undefined
  const clock = clockIn(entry)
  return {
    clock,
    stage: entry.stage,
    openMinutes: clock && openMinutesBetween(office, entry.requested_at, clock.dueAt),
    assigned:
      entry.assigned_to && entry.assigned_at
        ? { staffId: entry.assigned_to, at: entry.assigned_at, acknowledgedAt: entry.acknowledged_at }
        : null,
    taken: entry.taken_by && entry.taken_at ? { staffId: entry.taken_by, at: entry.taken_at } : null,
    tried: entry.tried,
    wanted: {
      adviserId: member?.adviserStaffId ?? null,
      language: conversation?.language ?? 'fr',
      words: foldWords(await findLastWords(ctx, entry.conversation_id)),
      teamId,
      first: firstUnder(await getValues(ctx)),
    },
  }
}

/** Whoever knows the subject, where expertise comes first; else her own adviser, or whoever is free. */
const firstUnder = ({ expertise, relationships }: Values) =>
  expertise === 'experts' ? 'topic' : relationships === 'prompt' ? 'free' : 'adviser'

/** What the member reads when the person who answered her is gone, or the promise is not kept: the truth, in her thread. */
async function tell(ctx: Ctx, entry: Entry, step: Step, people: Candidate[], office: Office): Promise<void> {
  const becameBroken = step.stage === 'broken' && entry.stage !== 'broken'
  const say = (language: 'fr' | 'en') => texts(language).late
  const moment = (language: 'fr' | 'en') =>
    entry.due_at ? sayMoment(entry.due_at, ctx.now(), office.timezone, language) : null
  if (step.releases) {
    const name = people.find((one) => one.staffId === entry.taken_by)?.name ?? '—'
    await releaseConversation(
      ctx,
      entry.conversation_id,
      (language) => say(language).released(name, step.stage === 'broken' ? null : moment(language)),
      entry.due_at,
    )
  }
  if (!becameBroken) return
  await tellMember(ctx, entry.conversation_id, (language) =>
    say(language).broken(moment(language) ?? '', office.contact.phone),
  )
  await ctx.announce({
    kind: 'promise.broken',
    subjectId: entry.conversation_id,
    payload: { entryId: entry.entry_id },
  })
}

/**
 * Looks at a request that no person has answered: calls somebody, warns, moves it on. Returns when to look again; undefined
 * once there is nothing to watch. `teamId`: the team it was passed to.
 */
export async function lookAtRequest(
  ctx: Ctx,
  entryId: string,
  teamId: string | null = null,
): Promise<Date | undefined> {
  // The thread first, then its request: replies lock in this order too.
  const conversationId = await findEntryConversation(ctx, entryId)
  if (!conversationId || !(await lockConversation(ctx, conversationId))) return undefined
  const entry = await lockOwedEntry(ctx, entryId)
  if (!entry) return undefined
  const office = await getAssociation(ctx)
  const people = await listCandidates(ctx)
  const watched = await watchedOf(ctx, entry, office, teamId)
  const step = watchPromise(watched, people, office, ctx.now())
  const { decision } = step
  await saveEntry(ctx, entryId, {
    stage: step.stage,
    tried: step.tried,
    ...(decision && {
      assigned_to: decision.staffId,
      assigned_at: decision.staffId ? ctx.now() : null,
      acknowledged_at: null,
      why: decision.why,
    }),
    ...(step.awaits && { assigned_at: ctx.now() }),
    ...(step.releases && { taken_at: null, taken_by: null }),
  })
  // Said once, not at each look through the night.
  const isSaid = decision && !decision.staffId && entry.why?.en === decision.why.en
  if (decision && !isSaid) await insertRouting(ctx, entryId, decision.staffId, decision.why)
  await tell(ctx, entry, step, people, office)
  let isNews = decision !== undefined && !isSaid
  for (const { kind, staffId } of step.alerts) isNews = (await raiseAlert(ctx, entryId, kind, staffId)) || isNews
  if (isNews) await ctx.announce({ kind: 'request.moved', subjectId: entry.conversation_id, payload: { entryId } })
  return step.nextAt
}
