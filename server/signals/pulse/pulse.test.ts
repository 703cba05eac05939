import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { as, foundAssociation, openWorld, type Place, uuid, type World } from '../../../tests/support/world.ts'
import type { Actor } from '../../platform/index.ts'
import { readSignals } from '../read-signals.ts'
import { watchSignals } from '../watch-signals.ts'
import { importPulse } from './import-pulse.ts'
import { givePulse, readPulse } from './pulse.ts'

let world: World
let place: Place
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
})
afterAll(() => world.close())

const scores = (score: number) => ({
  scores: { supported: score, unthreatened: score, informed: score, workload: score, recommend: score },
})
const give = (actor: Actor, score: number, where = place) =>
  as(world, where, actor, (ctx) => givePulse(ctx, scores(score)))
const read = (actor: Actor = place.staff.adviser, where = place) => as(world, where, actor, readPulse)

/** People of the staff who are nobody in particular. */
async function hire(where: Place, many: number): Promise<Actor[]> {
  const hired = Array.from({ length: many }, () => uuid())
  await as(world, where, { kind: 'system' }, (ctx) =>
    ctx.tx
      .withTables<{ staff: Record<string, unknown> }>()
      .selectFrom('staff')
      .selectAll()
      .limit(1)
      .executeTakeFirstOrThrow()
      .then((one) =>
        ctx.tx
          .withTables<{ staff: Record<string, unknown> }>()
          .insertInto('staff')
          .values(
            hired.map((staff_id) => ({
              ...one,
              staff_id,
              email: `${staff_id}@essai.test`,
              external_id: null,
              role_title: JSON.stringify(one.role_title),
            })),
          )
          .execute(),
      ),
  )
  return hired.map((staffId) => ({ kind: 'staff', staffId, name: 'Quelqu’un', roles: ['adviser'] }))
}

describe('how the staff are', () => {
  it('is said once a month, and shown to nobody while the month runs', async () => {
    expect(await give(place.staff.adviser, 2)).toEqual({ ok: true })
    expect(await give(place.staff.adviser, 5)).toEqual({ ok: false, reason: 'already-answered' })
    expect(await read()).toMatchObject({ month: '2026-11-01', hasAnswered: true, months: [] })
    expect(await read(place.staff.director)).toMatchObject({ hasAnswered: false })
  })

  it('is not shown under five answers, even when the month is over', async () => {
    await give(place.staff.steward, 4)
    world.setNow('2026-12-02T15:00:00Z')
    expect(await read()).toMatchObject({ month: '2026-12-01', hasAnswered: false, months: [] })
    world.setNow('2026-11-23T15:00:00Z')
  })

  it('from five answers on is sums by statement, and a series of the house', async () => {
    const here = await foundAssociation(world)
    const people = await hire(here, 6)
    for (const [i, one] of people.entries()) await give(one, i < 2 ? 1 : 4, here)
    world.setNow('2026-12-02T15:00:00Z')
    const book = await read(here.staff.adviser, here)
    expect(book?.months).toHaveLength(1)
    expect(book?.months[0]).toMatchObject({ month: '2026-11-01', respondents: 6 })
    expect(book?.months[0]?.statements[0]).toEqual({ statement: 'supported', counts: [2, 0, 0, 4, 0] })
    await as(world, here, { kind: 'system' }, (ctx) => watchSignals(ctx, '2026-12-01'))
    const signals = await as(world, here, here.staff.director, (ctx) => readSignals(ctx, 60))
    const staff = signals?.series.find((one) => one.name === 'staff')
    expect(staff?.days.find((one) => one.cases > 0)).toMatchObject({ day: '2026-11-01', events: 2, cases: 6 })
    world.setNow('2026-11-23T15:00:00Z')
  })

  it('is the staff’s own, of one association', async () => {
    expect(await give(place.member, 3)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await read(place.member)).toBeUndefined()
    const other = await foundAssociation(world)
    expect(await read(other.staff.adviser, other)).toMatchObject({ hasAnswered: false, months: [] })
  })

  it('is counted by nobody’s hand but the program’s', async () => {
    const { scores: one } = scores(3)
    for (const actor of [place.staff.director, place.member])
      await expect(as(world, place, actor, (ctx) => importPulse(ctx, '2026-09-01', [one]))).rejects.toThrow()
    const here = await foundAssociation(world)
    await as(world, here, { kind: 'system' }, (ctx) => importPulse(ctx, '2026-09-01', Array(5).fill(one)))
    expect(await read(here.staff.adviser, here)).toMatchObject({ months: [{ month: '2026-09-01', respondents: 5 }] })
    expect((await read())?.months).toEqual([])
  })

  it('leaves no row that says what somebody answered', async () => {
    const columns = await as(world, place, { kind: 'system' }, (ctx) =>
      ctx.tx
        .withTables<{ 'information_schema.columns': { table_name: string; column_name: string } }>()
        .selectFrom('information_schema.columns')
        .select(['table_name', 'column_name'])
        .where('table_name', 'in', ['pulse_count', 'pulse_month', 'pulse_seat'])
        .execute(),
    )
    const namesPeople = columns.filter((one) => /staff|by|who|at$/.test(one.column_name)).map((one) => one.table_name)
    expect(namesPeople).toEqual(['pulse_seat'])
    expect(
      columns
        .filter((one) => one.table_name === 'pulse_seat')
        .map((one) => one.column_name)
        .sort(),
    ).toEqual(['association_id', 'month', 'staff_id'])
  })
})
