import { sql } from 'kysely'
import type { Ctx } from '../platform/index.ts'
import type { DeskTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<DeskTables>()

/** Keeps the stems of what a member asked; those already kept stay. */
export async function insertTerms(ctx: Ctx, conversationId: string, terms: string[]): Promise<void> {
  if (terms.length === 0) return
  const association_id = ctx.association.associationId
  await db(ctx)
    .insertInto('past_case_term')
    .values(terms.map((term) => ({ association_id, term, conversation_id: conversationId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type Likely = { conversationId: string; shared: number }

/**
 * Other conversations that share words with these, best first. `shared`, 0–1: of the weight of the words asked, the part found
 * there; a word weighs the more the fewer conversations hold it, and one that none holds weighs as if one did.
 */
export async function listLikely(ctx: Ctx, terms: string[], not: string, limit: number): Promise<Likely[]> {
  if (terms.length === 0) return []
  const { rows } = await sql<Likely>`
    with hit as materialized (select term, conversation_id from past_case_term where term = any(${terms}::text[]) and conversation_id <> ${not}),
    held as (select term, count(*) as n from hit group by term),
    asked as (select term, 1 / (1 + ln(coalesce(n, 1))) as weight from unnest(${terms}::text[]) as t(term) left join held using (term))
    select conversation_id as "conversationId", (sum(weight) / (select sum(weight) from asked))::float8 as shared
    from hit join asked using (term) group by conversation_id order by 2 desc, 1 desc limit ${limit}`.execute(ctx.tx)
  return rows
}
