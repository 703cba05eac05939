import { countByOwner } from '../conversations/index.ts'
import { listRoster, type Rostered } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import type { Candidate } from './route-request.ts'
import { listCalls } from './store.ts'

const SUPERVISING = ['director', 'administrator']

/** Everybody who may be called, with what she holds now. `roster`: when the caller has read it already. */
export async function listCandidates(ctx: Ctx, roster?: Rostered[]): Promise<Candidate[]> {
  const [held, calls] = [await countByOwner(ctx), await listCalls(ctx)]
  return (roster ?? (await listRoster(ctx))).map((one) => ({
    staffId: one.staffId,
    name: one.name,
    languages: one.languages,
    topics: one.topics,
    teamIds: one.teamIds,
    presence: one.presence,
    choseAway: one.presence === 'away' && one.because === 'chosen',
    inHours: one.inHours,
    hoursFrom: one.hoursFrom,
    capacity: one.capacity,
    load: (held.get(one.staffId) ?? 0) + (calls.get(one.staffId)?.open ?? 0),
    lastCalledAt: calls.get(one.staffId)?.lastAt ?? null,
    answers: one.roles.includes('adviser'),
    supervises: one.roles.some((role) => SUPERVISING.includes(role)),
  }))
}
