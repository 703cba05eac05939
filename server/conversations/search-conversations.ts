import type { SearchResults } from '../../contract/desk.ts'
import { findMember } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { searchMessages } from './store-search.ts'

const AROUND = 90

/** The words around the first place where what was looked for stands. */
export function excerptOf(text: string, words: string): string {
  const at = text.toLowerCase().indexOf(words.toLowerCase())
  const from = Math.max(0, at - AROUND)
  const to = Math.max(at, 0) + words.length + AROUND
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`
}

/** What was said, in any conversation of the association, latest first; accents and case do not count. Staff only. */
export async function searchConversations(ctx: Ctx, words: string): Promise<SearchResults['found']> {
  if (ctx.actor.kind !== 'staff') return []
  const found: SearchResults['found'] = []
  for (const row of await searchMessages(ctx, words, 50)) {
    const member = row.memberId ? await findMember(ctx, row.memberId) : undefined
    found.push({
      conversationId: row.conversationId,
      memberName: member?.name ?? null,
      author: row.author,
      excerpt: excerptOf(row.text, words),
      at: row.at.toISOString(),
      state: row.state,
    })
  }
  return found
}
