import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { type AlarmAct, type SeriesName, SignalCases, Signals, type ToleratedShare } from '../../contract/signals.ts'
import { call } from '../platform/client.ts'

export const PERIODS = [30, 90, 365] as const
export type Period = (typeof PERIODS)[number]

const signalsQuery = (days: Period) =>
  queryOptions({ queryKey: ['signals', days], queryFn: () => call(Signals, `/signals?days=${days}`) })

export const useSignals = (days: Period) => useQuery(signalsQuery(days))

/** The conversations behind a figure, asked for when somebody opens it. */
export const useCases = (series: SeriesName, day: string | null) =>
  useQuery({
    queryKey: ['signals', 'cases', series, day],
    queryFn: () => call(SignalCases, `/signals/${series}/${day}`),
    enabled: day !== null,
  })

const Done = z.object({ ok: z.literal(true) })

export function useSignalActs() {
  const client = useQueryClient()
  const act = async (method: 'POST' | 'PUT', path: string, body: unknown) => {
    await call(Done, `/signals/${path}`, { method, body })
    await client.invalidateQueries({ queryKey: ['signals'] })
  }
  return {
    alarm: (alarmId: string, body: AlarmAct) => act('POST', `alarms/${alarmId}`, body),
    tolerate: (body: ToleratedShare) => act('PUT', 'rules', body),
  }
}
