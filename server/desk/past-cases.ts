// Cases like this one that a person has answered: by the words of the members, with the analyser of the documents. Notes are never read.
import type { Language } from '../../contract/common.ts'
import type { ConversationEvent } from '../../contract/conversations.ts'
import type { PastCase } from '../../contract/desk-help.ts'
import { findConversationView } from '../conversations/index.ts'
import { contentWords, stem } from '../knowledge/index.ts'
import type { Ctx } from '../platform/index.ts'
import { insertTerms, listLikely } from './store-cases.ts'

/** Half of what the question's words weigh: two questions on the same subject. Chosen, not measured: only staff see it, as a hint. */
const SHARED = 0.5
const MOST = 3
const LENGTH = 300
/** More words than a question has: the rest is left out, so that one long letter does not resemble everything. */
const MOST_TERMS = 60

const cut = (text: string) => (text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text)

/** The distinct stems of a text, stop words left out. */
export const termsOf = (text: string, language: Language): string[] =>
  [...new Set(contentWords(text, language).map((word) => stem(word, language)))].slice(0, MOST_TERMS)

/** What the member wrote before a person's last words, and those words. Undefined while no person has answered her. */
export function caseOf(events: ConversationEvent[]): { at: string; question: string; reply: string } | undefined {
  const messages = events.flatMap((event) => (event.kind === 'message' ? [{ ...event.message, at: event.at }] : []))
  const last = messages.findLastIndex((one) => one.author.kind === 'staff')
  const reply = messages[last]
  if (!reply) return undefined
  const asked = messages.slice(0, last).filter((one) => one.author.kind === 'member')
  if (asked.length === 0) return undefined
  return { at: reply.at, question: asked.map((one) => one.text).join('\n'), reply: reply.text }
}

/** A person has answered: what the member asked can be found again. */
export async function rememberCase(ctx: Ctx, conversationId: string): Promise<void> {
  const view = await findConversationView(ctx, conversationId)
  const known = view && caseOf(view.events)
  if (known) await insertTerms(ctx, conversationId, termsOf(known.question, view.language))
}

/** Three conversations at most, best first, that a person answered and that share most of what these words are about. Staff only. */
export async function listPastCases(
  ctx: Ctx,
  asked: { conversationId: string; text: string; language: Language },
): Promise<PastCase[]> {
  if (ctx.actor.kind !== 'staff') return []
  const terms = termsOf(asked.text, asked.language)
  const likely = await listLikely(ctx, terms, asked.conversationId, MOST)
  const cases: PastCase[] = []
  for (const { conversationId, shared } of likely) {
    const view = shared >= SHARED ? await findConversationView(ctx, conversationId) : undefined
    const known = view && caseOf(view.events)
    if (known) cases.push({ conversationId, at: known.at, question: cut(known.question), reply: cut(known.reply) })
  }
  return cases
}
