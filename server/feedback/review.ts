// Something somebody must look at, in her name, by a day. Pure.
import type { Language } from '../../contract/common.ts'
import type { Fault, ReviewKind, Stratum, Verdict } from '../../contract/feedback.ts'

export type Review = {
  reviewId: string
  kind: ReviewKind
  conversationId: string
  messageId: string
  seq: number
  stratum: Stratum | null
  openedAt: Date
  dueAt: Date
  ownerStaffId: string | null
  escalatedAt: Date | null
  decision: Decision | null
}

export type Decision = {
  at: Date
  by: string | null
  verdict: Verdict
  fault: Fault | null
  /** To whoever flagged it; and among colleagues. */
  said: string | null
  note: string | null
}

/** Days on which the office opens before a review is due. Distress is for the next one. Our own choice: long enough to ask a colleague, short enough to be told while it matters. */
export const OPEN_DAYS: Record<ReviewKind, number> = { distress: 1, complaint: 2, flag: 3, sample: 5 }

/** Whose work each kind is, first choice first: text is the stewards'; how members are treated is for whoever supervises. */
const ROLES: Record<ReviewKind, string[][]> = {
  flag: [['steward'], ['administrator'], ['director']],
  sample: [['steward'], ['administrator'], ['director']],
  complaint: [['director'], ['administrator'], ['steward']],
  distress: [['director'], ['administrator'], ['steward']],
}

export const REVIEWER_ROLES = ['steward', 'administrator', 'director'] as const

export type Reviewer = {
  staffId: string
  name: string
  roles: string[]
  languages: Language[]
  /** She put herself away: not counted on while somebody else is there. */
  isAway: boolean
  /** Reviews she has open. */
  load: number
}

const isReviewer = (one: Reviewer) => one.roles.some((role) => (REVIEWER_ROLES as readonly string[]).includes(role))

const sum = (...tests: boolean[]) => tests.reduce((count, test) => count + Number(test), 0)

/** Who looks at it: of the right role, there rather than away, reading the language, then the one with least to review. */
export function chooseReviewer(
  kind: ReviewKind,
  language: Language,
  people: Reviewer[],
  except: string | null = null,
): Reviewer | undefined {
  const rank = (one: Reviewer) => {
    const role = ROLES[kind].findIndex((roles) => one.roles.some((each) => roles.includes(each)))
    return role === -1 ? ROLES[kind].length : role
  }
  const misfit = (one: Reviewer) => sum(one.isAway) * 2 + sum(!one.languages.includes(language))
  return people
    .filter((one) => isReviewer(one) && one.staffId !== except)
    .toSorted(
      (a, b) => rank(a) - rank(b) || misfit(a) - misfit(b) || a.load - b.load || a.staffId.localeCompare(b.staffId),
    )[0]
}

/** To whom a review goes whose day went by: whoever supervises and did not have it. */
export const chooseSupervisor = (people: Reviewer[], former: string | null): Reviewer | undefined =>
  people
    .filter((one) => one.roles.some((role) => role === 'director' || role === 'administrator'))
    .filter((one) => one.staffId !== former)
    .toSorted((a, b) => sum(a.isAway) - sum(b.isAway) || a.load - b.load || a.staffId.localeCompare(b.staffId))[0]

export const isLate = (review: Pick<Review, 'dueAt' | 'decision'>, now: Date): boolean =>
  review.decision === null && review.dueAt < now
