import { useTexts } from '../platform/language.ts'
import { LATE_MINUTES } from './queue-order.ts'

/** The only thing in the desk that alarms; late, it is filled and bold as well as red. */
export function WaitClock({ minutes }: { minutes: number }) {
  const t = useTexts()
  const isLate = minutes >= LATE_MINUTES
  const look = isLate ? 'rounded-small bg-alarm px-1.5 font-bold text-paper' : 'text-ink'
  return (
    <span className={`whitespace-nowrap ${look}`} data-late={isLate || undefined}>
      <span className="sr-only">{t.queue.waitSpoken(minutes, isLate)}</span>
      <span aria-hidden="true">{t.queue.wait(minutes)}</span>
    </span>
  )
}
