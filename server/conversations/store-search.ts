import { sql } from 'kysely'
import type { Ctx } from '../platform/index.ts'

type Row = {
  conversationId: string
  memberId: string | null
  author: 'member' | 'assistant' | 'staff' | 'system'
  text: string
  at: Date
  state: 'open' | 'closed'
}

// The database may know ASCII capitals only: the accented ones are in the list.
const ACCENTED = 'àâäáãåçéèêëíìîïñóòôöõúùûüÿœæ'
const BARE = 'aaaaaaceeeeiiiinooooouuuuyoa'
const PLAIN = ACCENTED + ACCENTED.toUpperCase()
const FOLDED = BARE + BARE

/** Messages that hold the words, and conversations of members whose name does; the latest of each conversation. */
export async function searchMessages(ctx: Ctx, words: string, limit: number): Promise<Row[]> {
  const like = `%${words.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const fold = (value: ReturnType<typeof sql>) => sql`translate(lower(${value}), ${PLAIN}, ${FOLDED})`
  const wanted = fold(sql`${like}::text`)
  const found = await sql<Row>`
    select * from (
      select distinct on (c.conversation_id) c.conversation_id as "conversationId", c.member_id as "memberId",
        m.author_kind as author, e.body->'message'->>'text' as text, e.at, c.state
      from conversation_event e
      join message m on m.association_id = e.association_id and m.conversation_id = e.conversation_id and m.seq = e.seq
      join conversation c on c.association_id = e.association_id and c.conversation_id = e.conversation_id
      left join member p on p.association_id = c.association_id and p.member_id = c.member_id
      where e.kind = 'message' and m.author_kind <> 'system'
        and (${fold(sql`e.body->'message'->>'text'`)} like ${wanted} or ${fold(sql`coalesce(p.name, '')`)} like ${wanted})
      order by c.conversation_id, e.seq desc) latest
    order by at desc limit ${limit}`.execute(ctx.tx)
  return found.rows
}
