// One sentence: who answers, and when. It promises no delay that nobody has set, and none the hours do not allow. Pure.
import type { Language } from '../../contract/common.ts'
import { texts } from '../../locales/server/index.ts'
import { addDays, localTime } from './local-time.ts'
import { addOpenMinutes, type Calendar } from './open-time.ts'
import { type OpeningState, openingAt, sayDay, sayTime } from './opening.ts'

export type Expected = {
  calendar: Calendar
  /** Open minutes promised; null when nothing is. */
  openMinutes: number | null
  /** The member's own adviser, when she is expected within the promise. */
  adviser: string | null
  /** How many people are at the desk this moment. */
  here: number
}

/** A local moment as it is said: "today at 3:30 pm", « demain à 10 h 30 ». */
export function sayMoment(at: Date, now: Date, timezone: string, language: Language): string {
  const say = texts(language).day
  const { day, time } = localTime(at, timezone)
  const today = localTime(now, timezone).day
  if (day === today) return say.today(sayTime(time, language))
  if (day === addDays(today, 1)) return say.tomorrow(sayTime(time, language))
  return say.on(sayDay(day, language), sayTime(time, language))
}

function sayOpening(state: OpeningState, language: Language): string {
  const say = texts(language)
  if (state.open) return say.person.openUntil(sayTime(state.until, language))
  return state.next ? say.person.opens(sayNext(state.next, language)) : say.person.noHours
}

function sayNext(next: NonNullable<Extract<OpeningState, { open: false }>['next']>, language: Language): string {
  const say = texts(language).day
  const time = sayTime(next.from, language)
  if (next.inDays === 0) return say.today(time)
  return next.inDays === 1 ? say.tomorrow(time) : say.on(sayDay(next.day, language), time)
}

export function sayPerson(expected: Expected, now: Date, language: Language): string {
  const { calendar, openMinutes, adviser, here } = expected
  const state = openingAt(calendar.opening, calendar.timezone, now)
  const dueAt = openMinutes === null ? null : addOpenMinutes(calendar, now, openMinutes)
  if (openMinutes === null || !dueAt) return sayOpening(state, language)
  const say = texts(language).promise
  const by = say.by(sayMoment(dueAt, now, calendar.timezone, language))
  if (!state.open) return state.next ? say.opens(sayNext(state.next, language), say.who(adviser), by) : by
  // Said as a length only when the clock on the wall would agree: the office does not close in between.
  const isStraight = dueAt.getTime() - now.getTime() <= openMinutes * 60_000
  const sentence = say.open(say.who(adviser), isStraight ? say.within(openMinutes) : by)
  return here > 0 ? `${sentence} ${say.here(here)}` : sentence
}
