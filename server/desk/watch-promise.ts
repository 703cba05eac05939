// What a request for a person needs at an instant: whom to call, whom to warn, when to look again. Pure.
import type { Bilingual } from '../../contract/common.ts'
import { texts } from '../../locales/server/index.ts'
import {
  type Calendar,
  type Clock,
  isOpenAt,
  nextOpen,
  openMinutesBetween,
  type Stage,
  stageAt,
} from '../people/index.ts'
import { type Candidate, type Decision, isOnDuty, routeRequest, type Wanted } from './route-request.ts'

/** `unseen`: everybody on duty was called and nobody opened it. */
export type AlertKind = 'requested' | 'approaching' | 'almost' | 'broken' | 'requeued' | 'unseen'

export type Watched = {
  clock: Clock | null
  stage: Stage
  /** Open minutes promised; decides how long somebody called may take to show herself. */
  openMinutes: number | null
  assigned: { staffId: string; at: Date; acknowledgedAt: Date | null } | null
  /** Whoever took the conversation, and when; she owes the reply. */
  taken: { staffId: string; at: Date } | null
  tried: string[]
  wanted: Pick<Wanted, 'adviserId' | 'language' | 'words' | 'teamId' | 'first'>
}

export type Step = {
  stage: Stage
  tried: string[]
  /** A new decision; absent when the person called stays. */
  decision: Decision | undefined
  /** The person who had taken it loses it: she left, or did not answer. */
  releases: boolean
  /** Her own adviser is waited for: the time she has to open it begins when she is there, not before. */
  awaits: boolean
  alerts: { kind: AlertKind; staffId: string }[]
  nextAt: Date
}

/** Presence changes without a word: while somebody is expected we look again this often. */
export const LOOK_AGAIN_MS = 60_000
const DAY_MS = 86_400_000

/** A quarter of the promise, from 2 to 15 open minutes, to open what one was called for (H8). */
export const patienceOf = (openMinutes: number | null): number => Math.min(15, Math.max(2, (openMinutes ?? 60) / 4))

type Loss = 'off-duty' | 'silence'

/** Without a promise, somebody who opened a request and is silent for this many open minutes gives way. */
const SILENT_MINUTES = 60

/** Open minutes past the moment at which a person who is at work on it should have answered. */
function lateness(one: Watched, since: Date, calendar: Calendar, now: Date): number {
  if (!one.clock) return openMinutesBetween(calendar, since, now) - SILENT_MINUTES
  return openMinutesBetween(calendar, one.clock.dueAt > since ? one.clock.dueAt : since, now)
}

/** Why the person responsible can no longer be counted on; undefined while she can. */
function lossOf(one: Watched, people: Candidate[], calendar: Calendar, now: Date): Loss | undefined {
  const held = one.taken ?? one.assigned
  if (!held) return undefined
  const person = people.find((each) => each.staffId === held.staffId)
  if (!person) return 'off-duty'
  if (!isOnDuty(person)) return isComing(one, person, now) ? undefined : 'off-duty'
  const patience = patienceOf(one.openMinutes)
  const isAtWork = one.taken !== null || one.assigned?.acknowledgedAt !== null
  const over = isAtWork ? lateness(one, held.at, calendar, now) : openMinutesBetween(calendar, held.at, now)
  return over >= patience ? 'silence' : undefined
}

/** Her own adviser, called before her hours begin: expected until three quarters of the promise are gone. */
const isComing = (one: Watched, person: Candidate, now: Date) =>
  one.taken === null &&
  person.staffId === one.wanted.adviserId &&
  !person.inHours &&
  !person.choseAway &&
  stageAt(one.clock, now) === 'running'

const LOSSES = { 'off-duty': 'afterOffDuty', silence: 'afterSilence' } as const

/** The decision, told after what made it necessary. */
function after(decision: Decision, loss: Loss | undefined, name: string | undefined): Decision {
  if (!loss || !name) return decision
  const say = (language: 'fr' | 'en') => `${texts(language).routing[LOSSES[loss]](name)} ${decision.why[language]}`
  const why: Bilingual = { fr: say('fr'), en: say('en') }
  return { ...decision, why }
}

const supervisors = (people: Candidate[]) => people.filter((one) => one.supervises).map((one) => one.staffId)

function stageAlerts(before: Stage, stage: Stage, responsible: string | null, people: Candidate[]): Step['alerts'] {
  if (stage === before || stage === 'running') return []
  const told = responsible ? [responsible] : []
  // A broken promise is also the business of whoever supervises.
  if (stage === 'broken') told.push(...supervisors(people))
  return [...new Set(told)].map((staffId) => ({ kind: stage, staffId }))
}

function nextLook(one: Watched, people: Candidate[], calendar: Calendar, now: Date): Date {
  const { approachingAt, almostAt, dueAt } = one.clock ?? {}
  const moments = [approachingAt, almostAt, dueAt, nextOpen(calendar, now), ...people.map((each) => each.hoursFrom)]
  const isWorking = isOpenAt(calendar, now) || people.some((each) => each.inHours)
  const later = moments.filter((moment): moment is Date => moment instanceof Date && moment > now)
  later.push(new Date(now.getTime() + (isWorking ? LOOK_AGAIN_MS : DAY_MS)))
  return new Date(Math.min(...later.map((moment) => moment.getTime())))
}

type Choice = { decision?: Decision; tried: string[]; isNewRound: boolean }

/** A new person, when the present one is lost or there is none. Kept overnight: nobody is released into an empty office. */
function choose(one: Watched, loss: Loss | undefined, people: Candidate[], calendar: Calendar, now: Date): Choice {
  const current = one.taken?.staffId ?? one.assigned?.staffId ?? null
  if (current && !loss) return { tried: one.tried, isNewRound: false }
  const tried = loss === 'silence' && current ? [...one.tried, current] : one.tried
  const stage = stageAt(one.clock, now)
  const wanted: Wanted = {
    ...one.wanted,
    dueAt: one.clock?.dueAt ?? null,
    tried,
    isOpen: isOpenAt(calendar, now),
    isUrgent: stage !== 'running',
    isBroken: stage === 'broken',
  }
  const { decision, ...round } = callRound(wanted, current, people, now)
  // The only one there is called again, not left with an old call; who has taken it keeps it.
  const isKept = decision.staffId === current && (one.taken !== null || !round.isNewRound)
  const isSame = current !== null && (isKept || decision.staffId === null)
  return isSame ? round : { decision, ...round }
}

/** The next person. When all were called in vain and no supervisor is there either, a new round begins with the others. */
function callRound(wanted: Wanted, current: string | null, people: Candidate[], now: Date) {
  const { tried } = wanted
  const decision = routeRequest(wanted, people, now)
  const called = people.find((each) => each.staffId === decision.staffId)
  const isVain = decision.kind === 'supervisor' && called && (!isOnDuty(called) || tried.includes(called.staffId))
  if (!isVain || tried.length === 0) return { decision, tried, isNewRound: false }
  const fresh = current && tried.includes(current) ? [current] : []
  const [others, anyone] = [fresh, []].map((already) => routeRequest({ ...wanted, tried: already }, people, now))
  if (others && others.kind !== 'supervisor') return { decision: others, tried: fresh, isNewRound: true }
  return { decision: anyone ?? decision, tried: [], isNewRound: true }
}

const isAwaited = (one: Watched, people: Candidate[], now: Date): boolean => {
  const person = people.find((each) => each.staffId === one.assigned?.staffId)
  return person !== undefined && !isOnDuty(person) && isComing(one, person, now)
}

/** One look at one request that no person has answered yet. */
export function watchPromise(one: Watched, people: Candidate[], calendar: Calendar, now: Date): Step {
  const stage = stageAt(one.clock, now)
  const loss = lossOf(one, people, calendar, now)
  const { decision, tried, isNewRound } = choose(one, loss, people, calendar, now)
  const current = one.taken?.staffId ?? one.assigned?.staffId ?? null
  const alerts = stageAlerts(one.stage, stage, decision ? decision.staffId : current, people)
  if (decision?.staffId) alerts.unshift({ kind: current ? 'requeued' : 'requested', staffId: decision.staffId })
  if (isNewRound) alerts.push(...supervisors(people).map((staffId) => ({ kind: 'unseen' as const, staffId })))
  const name = people.find((each) => each.staffId === current)?.name
  return {
    stage,
    tried,
    decision: decision && after(decision, loss, name),
    releases: one.taken !== null && decision !== undefined,
    awaits: decision === undefined && isAwaited(one, people, now),
    alerts,
    nextAt: nextLook(one, people, calendar, now),
  }
}
