// `node tests/load/cut-lines.ts [--clients 500] [--seconds 120] [--silence 60] [--json]`: pages whose lines are cut at random.
// Exit status 1 unless every transcript is the server's and everybody has caught up within a second.
import { parseArgs } from 'node:util'
import { measureCuts } from './measure-cuts.ts'

const CATCH_UP_MS = 1000

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '120' },
    silence: { type: 'string', default: '60' },
    cuts: { type: 'string', default: '25' },
    json: { type: 'boolean', default: false },
  },
})
const input = {
  clients: Number(values.clients),
  seconds: Number(values.seconds),
  cutsPerSecond: Number(values.cuts),
  silenceMs: Number(values.silence) * 1000,
}
if (!Object.values(input).every((value) => value > 0) || input.seconds > 3600)
  throw new Error('--clients, --seconds (at most 3600), --cuts and --silence are numbers above 0')
const figures = await measureCuts(input)
const lines = Object.entries(figures).map(([name, value]) => `${name.padEnd(16)} ${Math.round(value)}\n`)
process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : lines.join(''))
const isMet = figures.identical === figures.clients && figures.catchUpP95 <= CATCH_UP_MS
// The pages' own timers would keep the process for some seconds.
process.exit(isMet ? 0 : 1)
