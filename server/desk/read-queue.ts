import type { Queue, QueueEntry } from '../../contract/desk.ts'
import { listSummaries, type Summary } from '../conversations/index.ts'
import { findMember, findStaff } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { listOpenRequests, type OpenRequest } from './store.ts'

async function entryOf(ctx: Ctx, one: Summary, request: OpenRequest | undefined): Promise<QueueEntry> {
  const member = one.memberId ? await findMember(ctx, one.memberId) : undefined
  const staff = one.ownerStaffId ? await findStaff(ctx, one.ownerStaffId) : undefined
  const since = one.ownerSince.toISOString()
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
    awaitsReply: one.awaitsReply,
    lastAt: one.lastAt.toISOString(),
  }
}

/** What the staff person of the context sees: who waits (longest first), what is hers, her colleagues', the assistant's, and what was closed. */
export async function readQueue(ctx: Ctx): Promise<Queue> {
  const self = ctx.actor.kind === 'staff' ? ctx.actor.staffId : ''
  const requests = await listOpenRequests(ctx)
  const all: QueueEntry[] = []
  for (const one of await listSummaries(ctx)) all.push(await entryOf(ctx, one, requests.get(one.conversationId)))
  const open = all.filter((one) => one.state === 'open')
  const ownedBy = (test: (staffId: string) => boolean) =>
    open.filter((one) => one.owner.kind === 'staff' && test(one.owner.staffId))
  const asked = (one: QueueEntry) => one.requestedAt ?? one.lastAt
  return {
    waiting: open.filter((one) => one.owner.kind === 'waiting').sort((a, b) => asked(a).localeCompare(asked(b))),
    mine: ownedBy((id) => id === self),
    colleagues: ownedBy((id) => id !== self),
    assistant: open.filter((one) => one.owner.kind === 'assistant'),
    closed: all.filter((one) => one.state === 'closed'),
    now: ctx.now().toISOString(),
  }
}
