// A small crowd, for every run of the tests; the figures of the whole one are printed by `relais bench load`.
import { beforeAll, describe, expect, it } from 'vitest'
import { type LoadFigures, measureLoad } from '../load/measure-load.ts'

describe('a hundred members and ten of the staff who talk at once', () => {
  let figures: LoadFigures
  beforeAll(async () => {
    figures = await measureLoad({ members: 100, advisers: 10, each: 4, perSecond: 25, seconds: 15 })
    process.stdout.write(`delivery p99 ${figures.p99.toFixed(0)} ms\n`)
  }, 120_000)

  it('are heard: every message is acknowledged, and reaches whoever follows its conversation', () => {
    expect(figures).toMatchObject({ posted: 375, acknowledged: 375, failures: 0, undelivered: 0 })
  })

  it('read exactly what the server keeps: nothing missed, nothing twice, nothing out of order', () => {
    expect(figures).toMatchObject({ missed: 0, duplicated: 0, outOfOrder: 0 })
    expect(figures.delivered).toBeGreaterThan(375)
  })
})
