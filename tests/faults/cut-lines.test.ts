// Lines cut at random, with the member page's own network code; five hundred of them by `node tests/load/cut-lines.ts`.
import { expect, it } from 'vitest'
import { measureCuts } from '../load/measure-cuts.ts'

it('a member whose line is cut again and again ends with the very conversation the server keeps, each message once', async () => {
  const clients = 30
  const figures = await measureCuts({ clients, seconds: 12, cutsPerSecond: 15, silenceMs: 4000 })
  process.stdout.write(`${figures.cuts} cuts; caught up in ${figures.catchUpGreatest.toFixed(0)} ms at most\n`)
  expect(figures.linesOpened).toBeGreaterThan(clients)
  expect(figures.said).toBeGreaterThan(clients)
  expect(figures).toMatchObject({ identical: clients, acknowledged: figures.said })
}, 180_000)
