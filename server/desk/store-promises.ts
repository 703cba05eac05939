import { sql } from 'kysely'
import type { Ctx } from '../platform/index.ts'

export type PromisesKept = { kept: number; broken: number; running: number; withdrawn: number }

/**
 * Of the requests for a person made since then under a promise: answered in time; not, or not yet though its time is past; still running;
 * and ended before its time without an answer, the member having gone back.
 */
export async function countPromises(ctx: Ctx, since: Date): Promise<PromisesKept> {
  const now = ctx.now()
  const found = await sql<Record<'kept' | 'broken' | 'running' | 'all', string>>`
    select count(*) as all, count(*) filter (where answered_at <= due_at) as kept,
      count(*) filter (where answered_at > due_at or (answered_at is null and due_at < coalesce(ended_at, ${now}))) as broken,
      count(*) filter (where answered_at is null and ended_at is null and due_at >= ${now}) as running
    from queue_entry where due_at is not null and requested_at >= ${since}`.execute(ctx.tx)
  const of = (name: 'kept' | 'broken' | 'running' | 'all') => Number(found.rows[0]?.[name] ?? 0)
  const [kept, broken, running] = [of('kept'), of('broken'), of('running')]
  return { kept, broken, running, withdrawn: of('all') - kept - broken - running }
}
