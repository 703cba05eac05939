// Judged sets as the trainer needs them: candidates with features, and the documents that may not be on both sides.

import type { JudgedList } from '../../../platform/index.ts'
import type { RetrievalSet } from '../evaluation.ts'
import { FEATURES } from '../features.ts'
import { PassageIndex, POOL } from '../passage-index.ts'

/** A judged question: its candidates, and what ties it to other questions. */
export type JudgedQuestion = JudgedList & {
  set: string
  passageIds: string[]
  /** The candidates' ids as the first stage ordered them. */
  matchOrder: string[]
  gold: string[]
  /** Ids of its gold passages and their documents: questions that share one belong on the same side. */
  ties: string[]
  /** The document that decides its fold. */
  document: string
}

/** Asks the product's index each question of a set and keeps the features of the candidates. */
export function judgeSet({ name, passages, queries }: RetrievalSet): JudgedQuestion[] {
  const index = PassageIndex.build(passages)
  const documents = new Map(passages.map((passage) => [passage.passageId, passage.documentId]))
  const judged = queries.filter(({ gold }) => gold.length > 0)
  return judged.map(({ text, lang, gold }) => {
    const { hits } = index.search({ text, language: lang, limit: POOL })
    return {
      set: name,
      gold,
      passageIds: hits.map((hit) => hit.passageId),
      matchOrder: hits.toSorted((a, b) => b.bm25Normalised - a.bm25Normalised).map((hit) => hit.passageId),
      rows: Float64Array.from(hits.flatMap((hit) => FEATURES.map((feature) => hit.features[feature]))),
      right: Uint8Array.from(hits, (hit) => Number(gold.includes(hit.passageId))),
      ties: [...gold, ...gold.map((id) => documents.get(id) ?? id)],
      document: documents.get(gold[0]!) ?? gold[0]!,
    }
  })
}

/** The candidates' ids, best first, under `weights` (in the order of FEATURES). */
export function rankWith({ rows, passageIds }: JudgedQuestion, weights: Float64Array): string[] {
  const width = weights.length
  const score = (k: number) => weights.reduce((sum, weight, i) => sum + weight * rows[k * width + i]!, 0)
  const scored = passageIds.map((id, k) => ({ id, score: score(k) }))
  return scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}
