import type { Promised } from '../../contract/desk.ts'
import { useMinutesSince } from '../platform/clock.ts'
import { useTexts } from '../platform/language.ts'

/** The only thing in the desk that alarms: red with a rule when little time is left, filled and bold once the promise is broken. */
const LOOKS = {
  running: 'text-ink',
  approaching: 'rounded-small border border-edge px-1 font-semibold text-ink',
  almost: 'rounded-small border border-alarm px-1 font-bold text-alarm',
  broken: 'rounded-small bg-alarm px-1.5 font-bold text-paper',
}

/** What is left of the promised time, or how late we are; the moment itself is told on hover and aloud. */
export function PromiseClock({ promised }: { promised: Promised }) {
  const t = useTexts()
  const late = useMinutesSince()(promised.dueAt)
  const left = useMinutesUntil()(promised.dueAt)
  const isLate = left <= 0
  const look = LOOKS[isLate ? 'broken' : promised.stage === 'broken' ? 'almost' : promised.stage]
  const spoken = isLate ? t.promised.lateSpoken(late) : t.promised.dueSpoken(promised.dueAt)
  return (
    <span className={`text-small whitespace-nowrap ${look}`} data-late={isLate || undefined} title={spoken}>
      <span className="sr-only">{spoken}</span>
      <span aria-hidden="true">{isLate ? t.promised.late(late) : t.promised.due(left)}</span>
    </span>
  )
}

function useMinutesUntil(): (iso: string) => number {
  const since = useMinutesSince()
  // Counted from a fixed instant, by the same clock: the server's.
  return (iso) => (Date.parse(iso) - EPOCH) / 60_000 - since(new Date(EPOCH).toISOString())
}

const EPOCH = Date.parse('2020-01-01T00:00:00Z')
