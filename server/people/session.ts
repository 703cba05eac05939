import { createHash } from 'node:crypto'
import type { Session } from '../../contract/people.ts'
import type { MemberTable, StaffTable } from './tables.ts'

const HOUR_MS = 3_600_000
/** A working day for staff; a month for members, who come back seldom. */
export const LIFETIME_MS = { staff: 12 * HOUR_MS, member: 30 * 24 * HOUR_MS } as const

/** What the page returns with every writing call: derived from the session's secret, readable only by the page itself. */
export const csrfOf = (token: string): string => createHash('sha256').update(`csrf:${token}`).digest('base64url')

export const staffSession = (row: StaffTable, token: string): Session => ({
  kind: 'staff',
  staffId: row.staff_id,
  name: row.name,
  role: row.role_title,
  initials: row.initials,
  roles: row.roles as Extract<Session, { kind: 'staff' }>['roles'],
  csrf: csrfOf(token),
})

export const memberSession = (row: MemberTable, token: string): Session => ({
  kind: 'member',
  memberId: row.member_id,
  name: row.name,
  language: row.language,
  csrf: csrfOf(token),
})
