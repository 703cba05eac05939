import { sql } from 'kysely'
import type { Said, Speaker } from '../../contract/ratings.ts'
import type { Ctx } from '../platform/index.ts'
import type { Episode, EpisodeKind } from './episode.ts'
import type { EpisodeTable, FeedbackTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<FeedbackTables>()

const episodeOf = (row: EpisodeTable): Episode => ({
  conversationId: row.conversation_id,
  speaker: row.speaker,
  startedSeq: row.started_seq,
  staffId: row.staff_id,
  memberId: row.member_id,
  startedAt: row.started_at,
  lastAt: row.last_at,
  endedAt: row.ended_at,
  handedOff: row.handed_off,
  said: row.said,
  words: row.words,
  returnedAt: row.returned_at,
})

export async function insertEpisode(
  ctx: Ctx,
  one: Pick<Episode, 'conversationId' | 'speaker' | 'startedSeq' | 'staffId' | 'memberId'>,
): Promise<void> {
  const now = ctx.now()
  await db(ctx)
    .insertInto('episode')
    .values({
      association_id: ctx.association.associationId,
      conversation_id: one.conversationId,
      speaker: one.speaker,
      started_seq: one.startedSeq,
      staff_id: one.staffId,
      member_id: one.memberId,
      started_at: now,
      last_at: now,
      ended_at: null,
      said: null,
      said_at: null,
      words: null,
      returned_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The episode of a speaker that goes on in a thread, if one does. */
export async function findRunning(ctx: Ctx, conversationId: string, speaker: Speaker): Promise<Episode | undefined> {
  const row = await db(ctx)
    .selectFrom('episode')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('speaker', '=', speaker)
    .where('ended_at', 'is', null)
    .orderBy('started_seq', 'desc')
    .executeTakeFirst()
  return row && episodeOf(row)
}

/** The last episode of a thread, by when it was last alive. */
export async function findLatest(ctx: Ctx, conversationId: string): Promise<Episode | undefined> {
  const row = await db(ctx)
    .selectFrom('episode')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('started_seq', 'desc')
    .executeTakeFirst()
  return row && episodeOf(row)
}

type Change = Partial<
  Pick<EpisodeTable, 'last_at' | 'ended_at' | 'handed_off' | 'said' | 'said_at' | 'words' | 'returned_at'>
>

export async function saveEpisode(
  ctx: Ctx,
  { conversationId, speaker, startedSeq }: Pick<Episode, 'conversationId' | 'speaker' | 'startedSeq'>,
  change: Change,
): Promise<boolean> {
  const done = await db(ctx)
    .updateTable('episode')
    .set(change)
    .where('conversation_id', '=', conversationId)
    .where('speaker', '=', speaker)
    .where('started_seq', '=', startedSeq)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Ends what a speaker was doing in a thread. */
export async function endEpisodes(ctx: Ctx, conversationId: string, speaker: Speaker, handedOff: boolean) {
  await db(ctx)
    .updateTable('episode')
    .set({ ended_at: ctx.now(), ...(handedOff && { handed_off: true }) })
    .where('conversation_id', '=', conversationId)
    .where('speaker', '=', speaker)
    .where('ended_at', 'is', null)
    .execute()
}

/** Episodes since then that somebody's later words may still be a return to: of this thread, and of the member's others. */
export async function listUnsettled(ctx: Ctx, conversationId: string, memberId: string | null, since: Date) {
  const rows = await db(ctx)
    .selectFrom('episode')
    .selectAll()
    .where('last_at', '>=', since)
    .where('returned_at', 'is', null)
    .where((where) =>
      memberId
        ? where.or([where('conversation_id', '=', conversationId), where('member_id', '=', memberId)])
        : where('conversation_id', '=', conversationId),
    )
    .limit(50)
    .execute()
  return rows.map(episodeOf)
}

export type CountedKind = EpisodeKind & { count: number }

/** Episodes begun since then, counted by what their outcome depends on; whoever spoke after `openSince` may still come back. */
export async function countEpisodes(ctx: Ctx, since: Date, openSince: Date): Promise<CountedKind[]> {
  const found = await sql<Omit<CountedKind, 'count'> & { count: string }>`
    select speaker, said, returned_at is not null as "hasReturned", handed_off as "handedOff", last_at > ${openSince} as "isOpen",
      member_id is not null as "isKnown", count(*) as count
    from episode where started_at >= ${since} group by 1, 2, 3, 4, 5, 6`.execute(ctx.tx)
  return found.rows.map((row) => ({ ...row, count: Number(row.count) }))
}

export type Rated = { conversationId: string; speaker: Speaker; said: Said; words: string; at: Date }

/** What members added to their word, latest first. */
export async function listRatedWords(ctx: Ctx, since: Date, limit: number): Promise<Rated[]> {
  const rows = await db(ctx)
    .selectFrom('episode')
    .selectAll()
    .where('said_at', '>=', since)
    .where('words', 'is not', null)
    .orderBy('said_at', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap((row) =>
    row.said && row.words && row.said_at
      ? [
          {
            conversationId: row.conversation_id,
            speaker: row.speaker,
            said: row.said,
            words: row.words,
            at: row.said_at,
          },
        ]
      : [],
  )
}
