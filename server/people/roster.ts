import type { Bilingual, Language } from '../../contract/common.ts'
import type { Ctx } from '../platform/index.ts'
import { associationOf } from './association.ts'
import { type Calendar, isOpenAt, nextOpen } from './open-time.ts'
import { presenceAt, type Seen } from './presence.ts'
import { selectAssociation } from './store.ts'
import { selectAllStaff, selectDuties, selectTeamStaff, selectTeams } from './store-teams.ts'
import type { TeamTable } from './tables.ts'

export type Rostered = Seen & {
  staffId: string
  name: string
  role: Bilingual
  initials: string
  email: string
  roles: string[]
  languages: Language[]
  teamIds: string[]
  /** Her own topics and her teams'. */
  topics: string[]
  ownTopics: string[]
  capacity: number
  inHours: boolean
  /** When her hours run next; now while they run; null when they never do. */
  hoursFrom: Date | null
}

/** The calendar a team works by: its own week if it has one; the association's closures and holidays in any case. */
export const teamCalendar = (own: Calendar, team: Pick<TeamTable, 'hours' | 'timezone'>): Calendar => ({
  timezone: team.timezone ?? own.timezone,
  opening: { ...own.opening, hours: team.hours ?? own.opening.hours },
})

const earliest = (dates: (Date | null)[]): Date | null =>
  dates.reduce((best, one) => (one && (!best || one < best) ? one : best), null)

/** The association's own calendar: the one its promise runs on. */
export async function getCalendar(ctx: Ctx): Promise<Calendar> {
  const { opening, timezone } = associationOf(await selectAssociation(ctx))
  return { opening, timezone }
}

type Hours = { inHours: boolean; from: Date | null }

/** Everybody of the staff, with how she stands now. A person in no team keeps the association's hours. */
export async function listRoster(ctx: Ctx): Promise<Rostered[]> {
  const now = ctx.now()
  const own = await getCalendar(ctx)
  const [teams, places, duties] = [await selectTeams(ctx), await selectTeamStaff(ctx), await selectDuties(ctx)]
  // Most keep the same hours: each calendar is asked once.
  const asked = new Map<Calendar, Hours>()
  const hoursOf = (calendar: Calendar) => {
    const known = asked.get(calendar) ?? { inHours: isOpenAt(calendar, now), from: nextOpen(calendar, now) }
    asked.set(calendar, known)
    return known
  }
  const calendars = new Map(teams.map((team) => [team.team_id, teamCalendar(own, team)]))
  return (await selectAllStaff(ctx)).map((row) => {
    const hers = teams.filter((team) =>
      places.some((place) => place.team_id === team.team_id && place.staff_id === row.staff_id),
    )
    const hours = hers.length > 0 ? hers.map((team) => hoursOf(calendars.get(team.team_id) ?? own)) : [hoursOf(own)]
    const duty = duties.find((one) => one.staff_id === row.staff_id)
    const standing = {
      chosen: duty?.chosen ?? 'available',
      seenAt: duty?.seen_at ?? null,
      activeAt: duty?.active_at ?? null,
    } as const
    return {
      staffId: row.staff_id,
      name: row.name,
      role: row.role_title,
      initials: row.initials,
      email: row.email,
      roles: row.roles,
      languages: row.languages,
      teamIds: hers.map((team) => team.team_id),
      topics: [...(duty?.topics ?? []), ...hers.flatMap((team) => team.topics)],
      ownTopics: duty?.topics ?? [],
      capacity: duty?.capacity ?? 5,
      ...presenceAt(standing, now),
      inHours: hours.some((one) => one.inHours),
      hoursFrom: earliest(hours.map((one) => one.from)),
    }
  })
}

/** Names of the teams, for whoever passes a conversation on. */
export async function listTeams(ctx: Ctx) {
  return (await selectTeams(ctx)).map((team) => ({ teamId: team.team_id, name: team.name }))
}
