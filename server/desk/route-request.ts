// Who is called for a request, and why, in words. Pure: the roster, the loads and the request decide, nothing else.
import type { Bilingual, Language } from '../../contract/common.ts'
import { texts } from '../../locales/server/index.ts'

export type Candidate = {
  staffId: string
  name: string
  languages: Language[]
  topics: string[]
  teamIds: string[]
  presence: 'available' | 'busy' | 'away'
  /** She put herself away: not to be waited for. */
  choseAway: boolean
  inHours: boolean
  hoursFrom: Date | null
  capacity: number
  /** Open conversations she answers and requests she has been called for. */
  load: number
  lastCalledAt: Date | null
  /** Answers members; others are called only when nobody who does is there. */
  answers: boolean
  supervises: boolean
}

export type Wanted = {
  adviserId: string | null
  language: Language
  /** The member's words, folded to lower case without accents. */
  words: string
  dueAt: Date | null
  /** Already called for this request, in vain. */
  tried: string[]
  /** A team the request was passed to; its people come before anybody else. */
  teamId?: string | null
  /** Who comes first, as the association holds to: her own adviser unless said otherwise, whoever knows the subject, or whoever is free. */
  first?: 'adviser' | 'topic' | 'free'
  /** The office is open: somebody must be responsible now. */
  isOpen: boolean
  /** Three quarters of the promise are gone: nobody is waited for. */
  isUrgent: boolean
  /** The promise is past: somebody must be responsible even with the office closed. */
  isBroken: boolean
}

export type Decision = { staffId: string | null; kind: WhyKind; why: Bilingual }
export type WhyKind =
  | 'adviser'
  | 'adviserSoon'
  | 'team'
  | 'topic'
  | 'language'
  | 'anyone'
  | 'supervisor'
  | 'nobodyYet'
  | 'nobody'

export const isOnDuty = (one: Candidate): boolean => one.inHours && one.presence !== 'away'

const ratio = (one: Candidate) => one.load / one.capacity

/** Lightest share of her capacity first; then whoever was called longest ago; then always the same order. */
export const byLoad = (a: Candidate, b: Candidate): number =>
  ratio(a) - ratio(b) ||
  (a.lastCalledAt?.getTime() ?? 0) - (b.lastCalledAt?.getTime() ?? 0) ||
  a.staffId.localeCompare(b.staffId)

const bilingual = (say: (language: Language) => string): Bilingual => ({ fr: say('fr'), en: say('en') })

export const foldWords = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const topicIn = (one: Candidate, words: string) => one.topics.find((topic) => words.includes(foldWords(topic)))

/** Her own adviser: at the desk with room for one more, or coming on duty before the promise is half gone by the clock. */
function adviserChoice(adviser: Candidate | undefined, now: Date, wanted: Wanted): Decision | undefined {
  if (!adviser || wanted.tried.includes(adviser.staffId)) return undefined
  const of = (kind: 'adviser' | 'adviserSoon') =>
    ({
      staffId: adviser.staffId,
      kind,
      why: bilingual((language) => texts(language).routing[kind](adviser.name)),
    }) as const
  if (isOnDuty(adviser)) return adviser.load < adviser.capacity ? of('adviser') : undefined
  const { dueAt } = wanted
  if (wanted.isUrgent || adviser.choseAway || adviser.inHours || !dueAt || !adviser.hoursFrom) return undefined
  const half = now.getTime() + (dueAt.getTime() - now.getTime()) / 2
  return adviser.hoursFrom.getTime() <= half ? of('adviserSoon') : undefined
}

/** The groups in which a person is looked for, closest first. */
function tiersOf(fit: Candidate[], wanted: Wanted, teamIds: string[]): { kind: WhyKind; people: Candidate[] }[] {
  const speaks = (one: Candidate) => one.languages.includes(wanted.language)
  const inTeam = (one: Candidate) => one.teamIds.some((id) => teamIds.includes(id))
  const knows = (one: Candidate) => topicIn(one, wanted.words) !== undefined
  return [
    { kind: 'topic', people: fit.filter((one) => inTeam(one) && speaks(one) && knows(one)) },
    { kind: 'team', people: fit.filter((one) => inTeam(one) && speaks(one)) },
    { kind: 'topic', people: fit.filter((one) => speaks(one) && knows(one)) },
    { kind: 'language', people: fit.filter(speaks) },
    { kind: 'anyone', people: fit },
  ]
}

function chosen(kind: WhyKind, people: Candidate[], wanted: Wanted, isFull: boolean): Decision | undefined {
  const best = people.toSorted(byLoad)[0]
  if (!best) return undefined
  const why = bilingual((language) => {
    const say = texts(language).routing
    const topic = topicIn(best, wanted.words) ?? ''
    const first =
      kind === 'topic' ? say.topic(best.name, topic) : say[kind as 'team' | 'language' | 'anyone'](best.name)
    const load = (isFull ? say.full : say.load)(best.load, best.capacity)
    return people.length > 1 || isFull ? `${first} ${load}` : first
  })
  return { staffId: best.staffId, kind, why }
}

function search(fit: Candidate[], wanted: Wanted, teamIds: string[], isFull: boolean): Decision | undefined {
  for (const { kind, people } of tiersOf(fit, wanted, teamIds)) {
    const found = chosen(kind, people, wanted, isFull)
    if (found) return found
  }
  return undefined
}

/** Whoever supervises: one at the desk before one who is not, then the lightest; failing any, anybody at all. */
function supervisorChoice(candidates: Candidate[], tried: string[]): Decision {
  const order = (a: Candidate, b: Candidate) =>
    Number(b.supervises) - Number(a.supervises) ||
    Number(isOnDuty(b)) - Number(isOnDuty(a)) ||
    Number(tried.includes(a.staffId)) - Number(tried.includes(b.staffId)) ||
    byLoad(a, b)
  const best = candidates.toSorted(order)[0]
  if (!best) return { staffId: null, kind: 'nobody', why: bilingual((language) => texts(language).routing.nobody) }
  const why = bilingual((language) => texts(language).routing.supervisor(best.name))
  return { staffId: best.staffId, kind: 'supervisor', why }
}

/**
 * Her own adviser if on duty within the promise; else the adviser's team (or the team the request was passed to), those who
 * speak her language and handle her subject first; then anybody by subject, by language, at all. People at capacity, or
 * busy, are called when nobody else is left. Somebody is always responsible once the office is open or the promise is past.
 */
export function routeRequest(wanted: Wanted, candidates: Candidate[], now: Date): Decision {
  const adviser = candidates.find((one) => one.staffId === wanted.adviserId)
  const isHers = wanted.first !== 'free'
  const teamIds = wanted.teamId ? [wanted.teamId] : isHers ? (adviser?.teamIds ?? []) : []
  const present = candidates.filter((one) => one.answers && isOnDuty(one) && !wanted.tried.includes(one.staffId))
  const free = present.filter((one) => one.presence === 'available' && one.load < one.capacity)
  const knowing = free.filter((one) => one.languages.includes(wanted.language) && topicIn(one, wanted.words))
  const expert = wanted.first === 'topic' && !wanted.teamId ? chosen('topic', knowing, wanted, false) : undefined
  if (expert) return expert
  const own = wanted.teamId || wanted.first === 'free' ? undefined : adviserChoice(adviser, now, wanted)
  if (own) return own
  const found = search(free, wanted, teamIds, false) ?? search(present, wanted, teamIds, true)
  if (found) return found
  if (!wanted.isOpen && !wanted.isBroken)
    return { staffId: null, kind: 'nobodyYet', why: bilingual((language) => texts(language).routing.nobodyYet) }
  return supervisorChoice(candidates, wanted.tried)
}
