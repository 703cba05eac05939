import {
  CapacitySettings,
  type Colleague,
  type Office,
  OpeningSettings,
  PromiseSettings,
  TeamSettings,
} from '../../contract/people.ts'
import type { Ctx } from '../platform/index.ts'
import { hasRole, recordAct } from '../trust/index.ts'
import { describePerson } from './describe-person.ts'
import { getAssociation, listAudiences } from './get-association.ts'
import { listHolidays } from './holidays.ts'
import { localTime } from './local-time.ts'
import { listRoster, type Rostered } from './roster.ts'
import {
  deleteTeamRow,
  saveTeamRow,
  selectTeamStaff,
  selectTeams,
  setCapacity,
  setOpening,
  setPromises,
} from './store-teams.ts'

const PRESETS = ['FR', 'CA-QC', 'CA'] as const

export type Arranged = { ok: true } | { ok: false; reason: 'forbidden' | 'bad-input' | 'not-found' }

const mayArrange = (ctx: Ctx) => ctx.actor.kind === 'system' || hasRole(ctx.actor, 'administrator', 'director')

export const colleagueOf = (one: Rostered): Colleague => ({
  staffId: one.staffId,
  name: one.name,
  role: one.role,
  initials: one.initials,
  languages: one.languages,
  topics: one.ownTopics,
  capacity: one.capacity,
  presence: one.presence,
  because: one.because,
  inHours: one.inHours,
})

/** Hours, teams, holidays and promises, with what members read of them now. */
export async function readOffice(ctx: Ctx): Promise<Office> {
  const association = await getAssociation(ctx)
  const { hours, closures, holidays = [] } = association.opening
  const places = await selectTeamStaff(ctx)
  const year = Number(localTime(ctx.now(), association.timezone).day.slice(0, 4))
  return {
    timezone: association.timezone,
    opening: { hours, closures, holidays },
    promises: association.promises,
    teams: (await selectTeams(ctx)).map((team) => ({
      teamId: team.team_id,
      name: team.name,
      hours: team.hours,
      timezone: team.timezone,
      topics: team.topics,
      staffIds: places.filter((place) => place.team_id === team.team_id).map((place) => place.staff_id),
    })),
    staff: (await listRoster(ctx)).map(colleagueOf),
    audiences: await listAudiences(ctx),
    holidayOffers: PRESETS.map((preset) => ({ preset, days: listHolidays(preset, year) })),
    sentence: (await describePerson(ctx)).sentence,
  }
}

async function arrange(ctx: Ctx, act: string, change: () => Promise<void>): Promise<Arranged> {
  if (!mayArrange(ctx)) return { ok: false, reason: 'forbidden' }
  await change()
  await recordAct(ctx, act, null)
  await ctx.announce({ kind: 'office.arranged', subjectId: ctx.association.associationId, payload: { act } })
  return { ok: true }
}

const isZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const isForward = (hours: object) =>
  Object.values(hours).every((day) => (day ?? []).every((one: { from: string; to: string }) => one.from < one.to))

/** The association's week, its closures and the holidays it keeps. */
export async function arrangeOpening(ctx: Ctx, input: unknown): Promise<Arranged> {
  const opening = OpeningSettings.parse(input)
  if (!isForward(opening.hours) || opening.closures.some((one) => one.from > one.to))
    return { ok: false, reason: 'bad-input' }
  return arrange(ctx, 'opening.arranged', () => setOpening(ctx, opening))
}

/** Within how long a person answers. Requests already made keep the promise they were made under. */
export async function arrangePromises(ctx: Ctx, input: unknown): Promise<Arranged> {
  const { promises } = PromiseSettings.parse(input)
  return arrange(ctx, 'promise.arranged', () => setPromises(ctx, promises))
}

export async function arrangeTeam(ctx: Ctx, input: unknown): Promise<Arranged> {
  const { teamId, staffIds, ...team } = TeamSettings.parse(input)
  if ((team.hours && !isForward(team.hours)) || (team.timezone && !isZone(team.timezone)))
    return { ok: false, reason: 'bad-input' }
  const known = new Set((await listRoster(ctx)).map((one) => one.staffId))
  if (staffIds.some((id) => !known.has(id))) return { ok: false, reason: 'not-found' }
  return arrange(ctx, 'team.arranged', () => saveTeamRow(ctx, { team_id: teamId, ...team }, [...new Set(staffIds)]))
}

export async function removeTeam(ctx: Ctx, teamId: string): Promise<Arranged> {
  if (!mayArrange(ctx)) return { ok: false, reason: 'forbidden' }
  if (!(await deleteTeamRow(ctx, teamId))) return { ok: false, reason: 'not-found' }
  await recordAct(ctx, 'team.removed', teamId)
  return { ok: true }
}

/** How many conversations somebody holds at once, and what she is called for. */
export async function arrangeCapacity(ctx: Ctx, input: unknown): Promise<Arranged> {
  const { staffId, capacity, topics } = CapacitySettings.parse(input)
  const isKnown = (await listRoster(ctx)).some((one) => one.staffId === staffId)
  if (!isKnown) return { ok: false, reason: mayArrange(ctx) ? 'not-found' : 'forbidden' }
  return arrange(ctx, 'capacity.arranged', () => setCapacity(ctx, staffId, capacity, topics))
}
