// Whether a written sentence says what the passages say in answer to this question, not just something they say. Pure.
import { contentWords, type EvidencePassage, fold, type Language, stem } from '../../knowledge/index.ts'
import type { ReadQuestion } from '../read-question.ts'
import { type Weighed, weighQuotables } from '../weigh-quotables.ts'

/** A stretch this many times less likely than the best one to hold the answer is not what was asked for. */
const WORTH = Math.log(0.004)
/** Share of a sentence's words that one such stretch must hold for the sentence to be taken from it. */
const HELD = 0.5

export type Stretch = { passage: EvidencePassage; start: number; end: number }
type Worth = Stretch & { words: Set<string>; isAskedFor: boolean }

const stems = (text: string, language: Language) =>
  contentWords(text, language).map((word) => fold(stem(word, language)))

/** The stretches of passages that may answer the question: what a composed sentence can rest on. */
export class Bearing {
  readonly #stretches: Worth[]

  constructor(question: ReadQuestion, passages: EvidencePassage[]) {
    const weighed = weighQuotables(question, { passages })
    const best = Math.max(...weighed.map((one) => one.score))
    this.#stretches = weighed.filter((one) => one.score >= best + WORTH).flatMap(stretchesOf)
  }

  /**
   * Where, in the passages cited, the sentence is taken from: the stretch that holds most of its words; undefined when none does. A stretch
   * without a word of the question counts only for a sentence that takes up a word of those `before` it.
   */
  find(text: string, language: Language, cited: EvidencePassage[], before: string[]): Stretch | undefined {
    const words = new Set(stems(text, language))
    const said = new Set(before.flatMap((one) => stems(one, language)))
    const goesOn = [...words].some((word) => said.has(word))
    if (words.size === 0) return undefined
    let found: Stretch | undefined
    let most = HELD
    for (const one of this.#stretches) {
      if (!cited.includes(one.passage) || !(one.isAskedFor || goesOn)) continue
      const held = [...words].filter((word) => one.words.has(word)).length / words.size
      if (held < most || (found && held === most)) continue
      most = held
      found = one
    }
    return found && { passage: found.passage, start: found.start, end: found.end }
  }
}

/** A list item with the line that introduces it: what is written joins them. */
function stretchesOf({ passage, quotable, covered }: Weighed): Worth[] {
  const { start, end, text, lead } = quotable
  const words = new Set(stems(lead ? `${lead.text} ${text}` : text, passage.language))
  return [{ passage, start, end, words, isAskedFor: covered > 0 }]
}
