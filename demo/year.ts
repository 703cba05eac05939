// A year of the demonstration association in daily figures, invented with a fixed seed: ordinary days, a bad fortnight when an adviser
// was away and not replaced, and what was done about it.
import type { Statement } from '../contract/pulse.ts'
import type { SeriesName } from '../contract/signals.ts'

type Habit = { series: SeriesName; cases: number; share: number }

const HABITS: Habit[] = [
  { series: 'unmet', cases: 11, share: 0.022 },
  { series: 'asked-twice', cases: 9, share: 0.04 },
  { series: 'unreachable', cases: 38, share: 0.006 },
  { series: 'errors', cases: 64, share: 0.004 },
  { series: 'dissatisfied-assistant', cases: 14, share: 0.17 },
  { series: 'dissatisfied-person', cases: 6, share: 0.06 },
  { series: 'automation', cases: 38, share: 0.48 },
]

/** The fortnight, in days before today, and what it did. */
export const FORTNIGHT = { from: 160, to: 147, closedAfter: 144 }
const DURING: Partial<Record<SeriesName, number>> = { unmet: 0.3, 'asked-twice': 0.32, unreachable: 0.06 }

/** In the last days, a fee schedule read wrong: an alarm that is open, for whoever takes the demonstration in hand. */
const LATELY = { from: 9, series: 'errors' as SeriesName, share: 0.045 }

export const closingNote = {
  act: 'Une collègue du développement professionnel répond aux demandes d’admission jusqu’au retour de Philippe.',
  note: 'Un congé de maladie non remplacé pendant deux semaines. Le remplacement est désormais prévu dans l’horaire des équipes.',
}

export type InventedDay = { series: SeriesName; day: string; events: number; cases: number }

/** A reproducible stream of numbers in [0, 1) (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Members write little at week-ends, and much before the renewal of 31 March. */
function busyness(date: Date): number {
  const weekday = date.getUTCDay()
  const month = date.getUTCMonth()
  return (weekday === 0 || weekday === 6 ? 0.2 : 1) * (month === 2 ? 1.7 : month === 6 ? 0.6 : 1)
}

/** Every day of the year before `today` (ISO, excluded). Ratings begin three months in. */
export function inventYear(today: string): InventedDay[] {
  const chance = seeded(2_026)
  const last = Date.parse(`${today}T12:00:00Z`)
  const days: InventedDay[] = []
  for (let back = 365; back >= 1; back--) {
    const date = new Date(last - back * 86_400_000)
    const isBad = back <= FORTNIGHT.from && back >= FORTNIGHT.to
    for (const { series, ...usual } of HABITS) {
      if (series.startsWith('dissatisfied') && back > 275) continue
      const isLate = back <= LATELY.from && series === LATELY.series
      const share = isLate ? LATELY.share : (isBad && DURING[series]) || usual.share
      const cases = Math.round(usual.cases * busyness(date) * (0.7 + 0.6 * chance()))
      let events = 0
      for (let i = 0; i < cases; i++) if (chance() < share) events++
      days.push({ series, day: date.toISOString().slice(0, 10), events, cases })
    }
  }
  return days
}

/**
 * What eight of the eleven people who work for the Order (three of them answer members here) say of their work, month by month: they are
 * less well while a colleague is away. First day of each month that is over, oldest first.
 */
export function inventPulse(today: string): { month: string; answers: Record<Statement, number>[] }[] {
  const chance = seeded(11)
  const hard = new Date(Date.parse(`${today}T12:00:00Z`) - FORTNIGHT.to * 86_400_000).toISOString().slice(0, 7)
  const [year, month] = today.split('-').map(Number)
  return Array.from({ length: 9 }, (_, back) => {
    const first = new Date(Date.UTC(year ?? 2026, (month ?? 1) - 10 + back, 1)).toISOString().slice(0, 10)
    const usual = first.startsWith(hard) ? 2.9 : 3.5 + back * 0.05
    const score = () => Math.min(5, Math.max(1, Math.round(usual + (chance() - 0.4) * 2)))
    const answers = Array.from({ length: 6 + Math.floor(chance() * 3) }, () => ({
      supported: score(),
      unthreatened: score(),
      informed: score(),
      workload: score(),
      recommend: score(),
    }))
    return { month: first, answers }
  })
}
