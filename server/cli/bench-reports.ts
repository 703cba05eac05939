// `relais bench reports [--conversations 1000000]`: what those who answer for the house read — figures, their cases, error rate, ratings, the
// public page — in an association with a year of that many conversations, each with its answer, its matter and its cases.
import { sql } from 'kysely'
import { countPromises } from '../desk/index.ts'
import { measureErrors, readRatings, readTransparency } from '../feedback/index.ts'
import { type Actor, type App, type AssociationRef, type Ctx, newId, within } from '../platform/index.ts'
import { importDays, readCases, readSignals } from '../signals/index.ts'
import { readArguments } from './arguments.ts'
import { percentile } from './eval-retrieval.ts'
import { withScratch } from './scratch.ts'

const TIMES = 7
const DAYS = 365
const BATCH = 100_000
/** Of the conversations, so many in a hundred ask for a person. */
const ASKED = 20

/** Times in ms, of the slowest half of the readings; `worst` over all reports. */
type Figures = Record<string, number>

/** Prints the figures. Exit status 1 when a report takes more than 500 ms. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, { conversations: { type: 'string', default: '1000000' } })
  const conversations = Number(values.conversations)
  if (!Number.isInteger(conversations) || conversations < 1000)
    throw new Error('--conversations is a number from 1000 on')
  const figures = await withScratch((app, association) => measure(app, association, conversations))
  const lines = Object.entries(figures).map(([name, value]) => `${name.padEnd(14)} ${Math.round(value * 10) / 10}\n`)
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : lines.join(''))
  return (figures.worst ?? 0) <= 500 ? 0 : 1
}

async function measure(app: App, association: AssociationRef, conversations: number): Promise<Figures> {
  const system: Actor = { kind: 'system' }
  const director = await addDirector(app, association)
  const started = performance.now()
  for (let at = 0; at < conversations; at += BATCH)
    await within(app, association, system, (ctx) => fill(ctx, Math.min(BATCH, conversations - at)))
  await within(app, association, system, countAll)
  const fillSeconds = (performance.now() - started) / 1000
  const today = new Date().toISOString().slice(0, 10)
  const reports: Record<string, (ctx: Ctx) => Promise<unknown>> = {
    signals: (ctx) => readSignals(ctx, DAYS),
    cases: (ctx) => readCases(ctx, 'automation', today),
    errors: measureErrors,
    ratings: readRatings,
    transparency: (ctx) => readTransparency(ctx, countPromises),
  }
  const figures: Figures = { conversations, fillSeconds }
  let worst = 0
  for (const [name, read] of Object.entries(reports)) {
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const began = performance.now()
      await within(app, association, director, read)
      times.push(performance.now() - began)
    }
    figures[name] = percentile(times, 0.5)
    worst = Math.max(worst, ...times)
  }
  return { ...figures, worst }
}

/** So many conversations of a year, told by their number: when, how sure, whether a person was asked for. */
async function fill({ tx, association: { associationId } }: Ctx, count: number): Promise<void> {
  await sql`create temporary table made on commit drop as
    select gen_random_uuid() as id, gen_random_uuid() as message, n, now() - (random() * ${DAYS} || ' days')::interval as at,
      (random() * 100)::int as luck from generate_series(1, ${count}) as n`.execute(tx)
  await sql`insert into conversation (association_id, conversation_id, key_hash, language, notice_version, owner_kind, owner_since, state,
      last_seq, asked_seq, answered_seq, started_at, last_at)
    select ${associationId}, id, 'x', 'fr', 2, 'assistant', at, 'open', 1, 1, 1, at, at from made`.execute(tx)
  await sql`insert into conversation_event (association_id, conversation_id, seq, kind, body, at)
    select ${associationId}, id, 1, 'message', '{}', at from made`.execute(tx)
  await sql`insert into message (association_id, conversation_id, client_id, message_id, seq, author_kind)
    select ${associationId}, id, id, message, 1, 'assistant' from made`.execute(tx)
  await sql`insert into answer_given (association_id, message_id, conversation_id, seq, at, kind, stratum, likeness)
    select ${associationId}, message, id, 1, at, 'quoted', case when luck < 60 then 'firm' else 'tentative' end, '{}' from made`.execute(
    tx,
  )
  await sql`insert into episode (association_id, conversation_id, speaker, started_seq, started_at, last_at, handed_off, said, said_at)
    select ${associationId}, id, 'assistant', 1, at, at, luck < ${ASKED}, case when luck > 90 then 'yes' when luck > 86 then 'no' end,
      case when luck > 86 then at end from made`.execute(tx)
  await sql`insert into queue_entry (association_id, entry_id, conversation_id, requested_at, due_at, answered_at, ended_at)
    select ${associationId}, message, id, at, at + interval '2 hours', at + interval '1 hour', at + interval '3 hours'
    from made where luck < ${ASKED}`.execute(tx)
  await sql`insert into signal_case (association_id, series, case_key, conversation_id, day, is_event, at)
    select ${associationId}, series, id::text, id, at::date, luck < worse, at
    from made cross join (values ('automation', 48), ('errors', 1), ('asked-twice', 4), ('unreachable', 1)) as kinds (series, worse)
    where series <> 'asked-twice' or luck < ${ASKED}`.execute(tx)
}

/** The days as the nightly count leaves them. */
async function countAll(ctx: Ctx): Promise<void> {
  const days = await sql<{ series: never; day: string; events: number; cases: number }>`
    select series, day::text as day, count(*) filter (where is_event)::int as events, count(*)::int as cases
    from signal_case where day < current_date group by 1, 2`.execute(ctx.tx)
  await importDays(ctx, days.rows)
}

async function addDirector(app: App, association: AssociationRef): Promise<Actor> {
  const staffId = newId()
  await within(app, association, { kind: 'system' }, ({ tx }) =>
    sql`insert into staff (association_id, staff_id, email, name, role_title, initials, roles, languages)
      values (${association.associationId}, ${staffId}, 'd@essai.test', 'Directrice', '{"fr":"","en":""}', 'D', '{director,steward}', '{fr}')`.execute(
      tx,
    ),
  )
  return { kind: 'staff', staffId, name: 'Directrice', roles: ['director', 'steward'] }
}
