import type { Alert, DeskPerson, Promised, Queue, QueueEntry } from '../../contract/desk.ts'
import { findConversation, listSummaries, type Summary } from '../conversations/index.ts'
import { findMember, findStaff, listRoster, listTeams } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { listCandidates } from './list-candidates.ts'
import { listOpenRequests, type OpenRequest } from './store.ts'
import { listAlertsOf } from './store-alerts.ts'
import { listSnoozes } from './store-hands.ts'

/** The promise that still runs; null once a person has answered, or when none was made. */
export const promisedOf = (request: OpenRequest | undefined): Promised | null =>
  request?.due_at && !request.answered_at ? { dueAt: request.due_at.toISOString(), stage: request.stage } : null

type Names = Map<string, string>

async function entryOf(
  ctx: Ctx,
  one: Summary,
  request: OpenRequest | undefined,
  until: Date | undefined,
  names: Names,
): Promise<QueueEntry> {
  const member = one.memberId ? await findMember(ctx, one.memberId) : undefined
  const staff = one.ownerStaffId ? await findStaff(ctx, one.ownerStaffId) : undefined
  const since = one.ownerSince.toISOString()
  const called = request && !request.answered_at && !request.taken_by ? request.assigned_to : null
  return {
    conversationId: one.conversationId,
    memberName: member?.name ?? null,
    language: one.language,
    preview: one.preview,
    owner: staff
      ? { kind: 'staff', staffId: staff.staffId, name: staff.name, role: staff.role, initials: staff.initials, since }
      : one.ownerKind === 'waiting'
        ? { kind: 'waiting', since }
        : { kind: 'assistant' },
    state: one.state,
    requestedAt: request?.requested_at.toISOString() ?? null,
    reason: request?.reason ?? null,
    promised: promisedOf(request),
    calledFor: called ? { staffId: called, name: names.get(called) ?? '—' } : null,
    snoozedUntil: until?.toISOString() ?? null,
    awaitsReply: one.awaitsReply,
    lastAt: one.lastAt.toISOString(),
  }
}

const PRESSING = ['broken', 'unseen', 'almost', 'approaching', 'requeued', 'requested']

async function alertsOf(ctx: Ctx, staffId: string, names: Names): Promise<Alert[]> {
  const alerts: Alert[] = []
  for (const row of await listAlertsOf(ctx, staffId)) {
    const conversation = await findConversation(ctx, row.conversation_id)
    const member = conversation?.memberId ? await findMember(ctx, conversation.memberId) : undefined
    alerts.push({
      alertId: row.alert_id,
      kind: row.kind,
      conversationId: row.conversation_id,
      memberName: member?.name ?? null,
      dueAt: row.due_at?.toISOString() ?? null,
      with: names.get(row.assigned_to ?? '') ?? null,
      raisedAt: row.raised_at.toISOString(),
    })
  }
  // The desk shows the first few only: a broken promise is never behind an ordinary call.
  const rank = (alert: Alert) => `${PRESSING.indexOf(alert.kind)} ${alert.dueAt ?? '9'}`
  return alerts.sort((a, b) => rank(a).localeCompare(rank(b)))
}

async function peopleOf(ctx: Ctx): Promise<DeskPerson[]> {
  const initials = new Map((await listRoster(ctx)).map((one) => [one.staffId, one.initials]))
  return (await listCandidates(ctx)).map(({ staffId, name, presence, inHours, load, capacity }) => ({
    staffId,
    name,
    initials: initials.get(staffId) ?? '',
    presence,
    inHours,
    load,
    capacity,
  }))
}

/** What the staff person of the context sees: who waits (the nearest promise first), what is hers, her colleagues', the assistant's, what was closed; and her alerts. */
export async function readQueue(ctx: Ctx): Promise<Queue> {
  const self = ctx.actor.kind === 'staff' ? ctx.actor.staffId : ''
  const people = await peopleOf(ctx)
  const names: Names = new Map(people.map((one) => [one.staffId, one.name]))
  const [requests, snoozes] = [await listOpenRequests(ctx), await listSnoozes(ctx)]
  const all: QueueEntry[] = []
  for (const one of await listSummaries(ctx)) {
    const id = one.conversationId
    all.push(await entryOf(ctx, one, requests.get(id), snoozes.get(id), names))
  }
  const open = all.filter((one) => one.state === 'open')
  const ownedBy = (test: (staffId: string) => boolean) =>
    open.filter((one) => one.owner.kind === 'staff' && test(one.owner.staffId))
  const due = (one: QueueEntry) => `${one.promised?.dueAt ?? '9'} ${one.requestedAt ?? one.lastAt}`
  return {
    waiting: open.filter((one) => one.owner.kind === 'waiting').sort((a, b) => due(a).localeCompare(due(b))),
    mine: ownedBy((id) => id === self),
    colleagues: ownedBy((id) => id !== self),
    assistant: open.filter((one) => one.owner.kind === 'assistant'),
    closed: all.filter((one) => one.state === 'closed'),
    alerts: await alertsOf(ctx, self, names),
    people,
    teams: await listTeams(ctx),
    now: ctx.now().toISOString(),
  }
}
