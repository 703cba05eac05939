// `node tests/load/run.ts [--minutes 5] [--members 1000] [--advisers 30] [--rate 50] [--json]`: members connected, people
// and the assistant talking, on the loopback. Prints the figures; exit status 1 when one of them is not what it must be.
import { parseArgs } from 'node:util'
import { type LoadFigures, measureLoad } from './measure-load.ts'

/** The figures to reach on two cores: `design/RELIABILITY.md`, issue 4. */
const MOST = { missed: 0, duplicated: 0, outOfOrder: 0, failures: 0, undelivered: 0, p99: 250, kbPerConnection: 40 }

const said = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2))

function table(figures: LoadFigures): string {
  const rows = Object.entries(figures).map(([name, value]) => {
    const most = MOST[name as keyof typeof MOST]
    const verdict = most === undefined ? '' : value <= most ? `  (at most ${most})` : `  MORE THAN ${most}`
    return `${name.padEnd(16)} ${said(value).padStart(10)}${verdict}`
  })
  return `${rows.join('\n')}\n`
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    members: { type: 'string', default: '1000' },
    advisers: { type: 'string', default: '30' },
    rate: { type: 'string', default: '50' },
    json: { type: 'boolean', default: false },
  },
})
const input = {
  members: Number(values.members),
  advisers: Number(values.advisers),
  each: 5,
  perSecond: Number(values.rate),
  seconds: Math.round(Number(values.minutes) * 60),
}
if (!Object.values(input).every((value) => Number.isFinite(value) && value >= 0) || input.seconds > 3600)
  throw new Error('--minutes (at most 60), --members, --advisers and --rate are numbers')
if (input.members <= input.advisers * input.each) throw new Error(`more than ${input.advisers * input.each} members`)
const figures = await measureLoad(input)
process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : table(figures))
const isMet = Object.entries(MOST).every(([name, most]) => figures[name as keyof LoadFigures] <= most)
process.exitCode = isMet ? 0 : 1
