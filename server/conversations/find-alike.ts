import type { Ctx } from '../platform/index.ts'
import { likenessOf, resemblance, shingles } from './likeness.ts'
import { listSharing } from './store-recall.ts'

/** Six word triples in ten: the same sentence with a figure, a date or a clause changed; not two sentences on the same subject. Only proposed, never told unasked. */
const ALIKE = 0.6
const MOST = 5000

export type AlikeAnswer = { conversationId: string; seq: number; likeness: number }

/** Answers that said much the same as one of these sentences, whatever they cite. */
export async function findAlike(ctx: Ctx, sentences: string[]): Promise<AlikeAnswer[]> {
  const wanted = sentences.map(shingles).filter((one) => one.size > 1)
  const sharing = await listSharing(ctx, likenessOf(sentences, ctx.association.associationId), MOST)
  const known = new Map<string, number>()
  const likenessTo = (sentence: string) => {
    const before = known.get(sentence)
    if (before !== undefined) return before
    const runs = shingles(sentence)
    const best = Math.max(0, ...wanted.map((one) => resemblance(one, runs)))
    known.set(sentence, best)
    return best
  }
  return sharing
    .map(({ conversationId, seq, sentences: said }) => ({
      conversationId,
      seq,
      likeness: Math.max(0, ...said.map(likenessTo)),
    }))
    .filter((one) => one.likeness >= ALIKE)
}
