import { sql } from 'kysely'
import type { Bilingual } from '../../contract/common.ts'
import type { ImprovementState, RequestKind } from '../../contract/heard.ts'
import { type Ctx, newId } from '../platform/index.ts'
import type { FeedbackTables, ImprovementTable, ReviewRequestTable } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<FeedbackTables>()
const json = (value: unknown) => JSON.stringify(value) as never

export type StoredImprovement = Omit<ImprovementTable, 'association_id'>
export type StoredRequest = Omit<ReviewRequestTable, 'association_id'>

type Written = {
  improvementId: string
  heard: Bilingual
  state: ImprovementState
  decided: Bilingual
  by: string
  isPublished: boolean
}

/** Writes it; the day it was decided moves with its state, the day it was published stays. */
export async function saveImprovement(ctx: Ctx, one: Written): Promise<void> {
  const known = await findImprovement(ctx, one.improvementId)
  const isDecision = known?.state !== one.state
  const values = {
    heard: json(one.heard),
    state: one.state,
    decided: json(one.decided),
    decided_by: isDecision ? one.by : (known?.decided_by ?? one.by),
    decided_at: isDecision ? ctx.now() : (known?.decided_at ?? ctx.now()),
    published_at: one.isPublished ? (known?.published_at ?? ctx.now()) : null,
  }
  await db(ctx)
    .insertInto('improvement')
    .values({ association_id: ctx.association.associationId, improvement_id: one.improvementId, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'improvement_id']).doUpdateSet(values))
    .execute()
}

export const findImprovement = (ctx: Ctx, improvementId: string): Promise<StoredImprovement | undefined> =>
  db(ctx).selectFrom('improvement').selectAll().where('improvement_id', '=', improvementId).executeTakeFirst()

export const listImprovements = (ctx: Ctx, onlyPublished: boolean, limit: number): Promise<StoredImprovement[]> => {
  const query = db(ctx).selectFrom('improvement').selectAll().orderBy('decided_at', 'desc').limit(limit)
  return (onlyPublished ? query.where('published_at', 'is not', null) : query).execute()
}

export type HeardSource = { conversation_id: string; flags: number; ratings: number }

/** Threads that said something since then: by a flag of the member, or by her word. */
export async function listSpoken(ctx: Ctx, since: Date, limit: number): Promise<HeardSource[]> {
  const found = await sql<HeardSource>`
    select conversation_id, sum(flags)::int as flags, sum(ratings)::int as ratings from (
      select conversation_id, 1 as flags, 0 as ratings, at from flag where by_whom = 'member' and at >= ${since}
      union all
      select conversation_id, 0, 1, said_at from episode where said_at >= ${since}) as said
    group by conversation_id order by max(at) desc limit ${limit}`.execute(ctx.tx)
  return found.rows
}

/** The threads of an improvement are these; what was told stays told. */
export async function saveSources(ctx: Ctx, improvementId: string, sources: HeardSource[]): Promise<void> {
  const ids = sources.map((one) => one.conversation_id)
  const gone = db(ctx).deleteFrom('improvement_source').where('improvement_id', '=', improvementId)
  await (ids.length > 0 ? gone.where('conversation_id', 'not in', ids) : gone).execute()
  for (const { conversation_id, flags, ratings } of sources)
    await db(ctx)
      .insertInto('improvement_source')
      .values({
        association_id: ctx.association.associationId,
        improvement_id: improvementId,
        conversation_id,
        flags,
        ratings,
        told_state: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['association_id', 'improvement_id', 'conversation_id']).doUpdateSet({ flags, ratings }),
      )
      .execute()
}

export const listSourcesOf = (ctx: Ctx, improvementId: string) =>
  db(ctx).selectFrom('improvement_source').selectAll().where('improvement_id', '=', improvementId).execute()

export async function saveToldState(ctx: Ctx, improvementId: string, conversationId: string, state: string) {
  await db(ctx)
    .updateTable('improvement_source')
    .set({ told_state: state })
    .where('improvement_id', '=', improvementId)
    .where('conversation_id', '=', conversationId)
    .execute()
}

type NewRequest = Pick<StoredRequest, 'token_hash' | 'name' | 'contact' | 'words' | 'language' | 'due_at'> & {
  kind: RequestKind
  owner_staff_id: string | null
}

/** Enters a request in the log under the next number, and gives it. */
export async function insertRequest(ctx: Ctx, one: NewRequest): Promise<number> {
  const association_id = ctx.association.associationId
  // One at a time: the log has no gap and no two of a number.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`review_request ${association_id}`}, 0))`.execute(ctx.tx)
  const last = await db(ctx)
    .selectFrom('review_request')
    .select((select) => select.fn.max('number').as('number'))
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const unanswered = { answered_at: null, answered_by: null, answer: null }
  await db(ctx)
    .insertInto('review_request')
    .values({ ...one, ...unanswered, association_id, request_id: newId(), number, asked_at: ctx.now() })
    .execute()
  return number
}

export const findRequestByToken = (ctx: Ctx, tokenHash: string): Promise<StoredRequest | undefined> =>
  db(ctx).selectFrom('review_request').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()

export const lockRequest = (ctx: Ctx, requestId: string): Promise<StoredRequest | undefined> =>
  db(ctx).selectFrom('review_request').selectAll().where('request_id', '=', requestId).forUpdate().executeTakeFirst()

/** Those to answer first, the oldest of them first; then the latest answered. */
export const listRequests = (ctx: Ctx, limit: number): Promise<StoredRequest[]> =>
  db(ctx)
    .selectFrom('review_request')
    .selectAll()
    .orderBy((order) => order('answered_at', 'is not', null))
    .orderBy('answered_at', 'desc')
    .orderBy('number')
    .limit(limit)
    .execute()

export async function saveAnswer(ctx: Ctx, requestId: string, by: string, answer: string): Promise<void> {
  await db(ctx)
    .updateTable('review_request')
    .set({ answered_at: ctx.now(), answered_by: by, answer })
    .where('request_id', '=', requestId)
    .execute()
}

/** Of the requests made since then: how many, and how many were answered. */
export async function countRequests(ctx: Ctx, since: Date): Promise<{ asked: number; answered: number }> {
  const row = await db(ctx)
    .selectFrom('review_request')
    .select((select) => [
      select.fn.countAll<number>().as('asked'),
      select.fn.count<number>('answered_at').as('answered'),
    ])
    .where('asked_at', '>=', since)
    .executeTakeFirstOrThrow()
  return { asked: Number(row.asked), answered: Number(row.answered) }
}
