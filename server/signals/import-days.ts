import type { Ctx } from '../platform/index.ts'
import { insertDays } from './store.ts'
import type { SignalDayTable } from './tables.ts'
import { watchSignals } from './watch-signals.ts'

/**
 * Takes daily counts from elsewhere — another system, or an invented year — and raises what was due on their days. Days already
 * counted stay. Gives the ids of new alarms.
 */
export async function importDays(
  ctx: Ctx,
  days: Pick<SignalDayTable, 'series' | 'day' | 'events' | 'cases'>[],
): Promise<string[]> {
  await insertDays(ctx, days)
  const last = days.reduce((latest, { day }) => (day > latest ? day : latest), '')
  return last === '' ? [] : watchSignals(ctx, last)
}
