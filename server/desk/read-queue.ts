import type { Alert, DeskPerson, Promised, Queue, QueueEntry, Settled } from '../../contract/desk.ts'
import { listSummaries, type Summary } from '../conversations/index.ts'
import { listMemberNames, listRoster, listTeams, type Rostered } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { listCandidates } from './list-candidates.ts'
import { listSettled } from './settle-closed.ts'
import { listOpenRequests, type OpenRequest } from './store.ts'
import { listAlertsOf } from './store-alerts.ts'
import { listSnoozes } from './store-hands.ts'

/** The promise that still runs; null once a person has answered, or when none was made. */
export const promisedOf = (request: OpenRequest | undefined): Promised | null =>
  request?.due_at && !request.answered_at ? { dueAt: request.due_at.toISOString(), stage: request.stage } : null

type Names = Map<string, string>

/** What the whole staff sees alike. */
export type SharedQueue = Pick<Queue, 'people' | 'teams'> & {
  entries: QueueEntry[]
  memberNames: Names
  memberOf: Map<string, string | null>
}

type Known = { roster: Map<string, Rostered>; memberNames: Names; settled: Map<string, Settled> }

function ownerOf(one: Summary, roster: Known['roster']): QueueEntry['owner'] {
  const since = one.ownerSince.toISOString()
  const staff = one.ownerStaffId ? roster.get(one.ownerStaffId) : undefined
  if (staff) {
    const { staffId, name, role, initials } = staff
    return { kind: 'staff', staffId, name, role, initials, since }
  }
  return one.ownerKind === 'waiting' ? { kind: 'waiting', since } : { kind: 'assistant' }
}

function entryOf(
  one: Summary,
  request: OpenRequest | undefined,
  until: Date | undefined,
  { roster, memberNames, settled }: Known,
): QueueEntry {
  const called = request && !request.answered_at && !request.taken_by ? request.assigned_to : null
  return {
    conversationId: one.conversationId,
    memberName: memberNames.get(one.memberId ?? '') ?? null,
    language: one.language,
    preview: one.preview,
    owner: ownerOf(one, roster),
    state: one.state,
    settled: settled.get(one.conversationId) ?? null,
    requestedAt: request?.requested_at.toISOString() ?? null,
    reason: request?.reason ?? null,
    promised: promisedOf(request),
    calledFor: called ? { staffId: called, name: roster.get(called)?.name ?? '—' } : null,
    snoozedUntil: until?.toISOString() ?? null,
    awaitsReply: one.awaitsReply,
    lastAt: one.lastAt.toISOString(),
  }
}

const PRESSING = ['broken', 'unseen', 'almost', 'approaching', 'requeued', 'requested']

async function alertsOf(ctx: Ctx, staffId: string, shared: SharedQueue): Promise<Alert[]> {
  const names = new Map(shared.people.map((one) => [one.staffId, one.name]))
  const alerts = (await listAlertsOf(ctx, staffId)).map((row) => ({
    alertId: row.alert_id,
    kind: row.kind,
    conversationId: row.conversation_id,
    memberName: shared.memberNames.get(shared.memberOf.get(row.conversation_id) ?? '') ?? null,
    dueAt: row.due_at?.toISOString() ?? null,
    with: names.get(row.assigned_to ?? '') ?? null,
    raisedAt: row.raised_at.toISOString(),
  }))
  // The desk shows the first few only: a broken promise is never behind an ordinary call.
  const rank = (alert: Alert) => `${PRESSING.indexOf(alert.kind)} ${alert.dueAt ?? '9'}`
  return alerts.sort((a, b) => rank(a).localeCompare(rank(b)))
}

async function peopleOf(ctx: Ctx, roster: Rostered[]): Promise<DeskPerson[]> {
  const initials = new Map(roster.map((one) => [one.staffId, one.initials]))
  return (await listCandidates(ctx, roster)).map(({ staffId, name, presence, inHours, load, capacity }) => ({
    staffId,
    name,
    initials: initials.get(staffId) ?? '',
    presence,
    inHours,
    load,
    capacity,
  }))
}

/** Reads the part of the queue that is the same for every staff person: a fixed number of queries, whatever its length. */
export async function readSharedQueue(ctx: Ctx): Promise<SharedQueue> {
  const roster = await listRoster(ctx)
  const summaries = await listSummaries(ctx)
  const [requests, snoozes] = [await listOpenRequests(ctx), await listSnoozes(ctx)]
  const memberOf = new Map(summaries.map((one) => [one.conversationId, one.memberId]))
  const memberNames = await listMemberNames(ctx, [...new Set([...memberOf.values()].filter((id) => id !== null))])
  const settled = await listSettled(ctx, summaries)
  const known = { roster: new Map(roster.map((one) => [one.staffId, one])), memberNames, settled }
  const entries = summaries.map((one) =>
    entryOf(one, requests.get(one.conversationId), snoozes.get(one.conversationId), known),
  )
  return { entries, memberNames, memberOf, people: await peopleOf(ctx, roster), teams: await listTeams(ctx) }
}

/**
 * What the staff person of the context sees: who waits (the nearest promise first), what is hers, her colleagues', the
 * assistant's, what was closed; and her alerts. `shared`: the part that all share, when it was just read.
 */
export async function readQueue(ctx: Ctx, shared?: SharedQueue): Promise<Queue> {
  const self = ctx.actor.kind === 'staff' ? ctx.actor.staffId : ''
  const known = shared ?? (await readSharedQueue(ctx))
  const open = known.entries.filter((one) => one.state === 'open')
  const ownedBy = (test: (staffId: string) => boolean) =>
    open.filter((one) => one.owner.kind === 'staff' && test(one.owner.staffId))
  const due = (one: QueueEntry) => `${one.promised?.dueAt ?? '9'} ${one.requestedAt ?? one.lastAt}`
  return {
    waiting: open.filter((one) => one.owner.kind === 'waiting').sort((a, b) => due(a).localeCompare(due(b))),
    mine: ownedBy((id) => id === self),
    colleagues: ownedBy((id) => id !== self),
    assistant: open.filter((one) => one.owner.kind === 'assistant'),
    closed: known.entries.filter((one) => one.state === 'closed'),
    alerts: await alertsOf(ctx, self, known),
    people: known.people,
    teams: known.teams,
    now: ctx.now().toISOString(),
  }
}
