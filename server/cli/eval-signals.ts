// `relais eval signals [--years N]`: how often the alarms would cry wolf, and how soon they find a change that matters.
import { signalFigures } from '../signals/index.ts'
import { readArguments } from './arguments.ts'

/** Exit status 0; throws on bad input. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, { years: { type: 'string', default: '1000' } })
  const years = Number(values.years)
  if (!Number.isInteger(years) || years < 1) throw new Error('--years is a whole number, 1 or more')
  const figures = signalFigures(years)
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : table(figures))
  return 0
}

function table(figures: ReturnType<typeof signalFigures>): string {
  const rows = Object.entries(figures).map(([name, one]) =>
    [
      name.padEnd(14),
      one.falseAlarmsPerYear.toFixed(3).padStart(20),
      String(one.medianDaysToDetect).padStart(20),
      String(one.p90DaysToDetect).padStart(8),
      `  ${one.change}`,
    ].join(''),
  )
  const head = `${'series'.padEnd(14)}${'false alarms a year'.padStart(20)}${'median days to find'.padStart(20)}${'90 %'.padStart(8)}  change\n`
  return `${head}${rows.join('\n')}\n`
}
