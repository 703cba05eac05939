// What is usually written beside "not", "must", "after": word pairs counted in evidence texts by training/count-custom.ts. A "not" or a
// contrary put into a sentence often stands where nobody would write it, whatever the source says. Pure.
import type { Language } from '../../knowledge/index.ts'
import type { Claim } from './claim.ts'
import trained from './custom.weights.json' with { type: 'json' }
import { OPPOSITES } from './lists.ts'
import type { Word } from './words.ts'

/** `words`: how often each watched word is written; `pairs`: "left right:count", separated by commas, one of the two watched. */
export type CustomTable = { words: string; pairs: string }
type Table = { counts: Map<string, number>; pairs: Map<string, number> }

const entries = (text: string) =>
  new Map(
    text.split(',').map((entry): [string, number] => {
      const [key = '', count = '0'] = entry.split(':')
      return [key, Number(count)]
    }),
  )
const read = ({ words, pairs }: CustomTable): Table => ({ counts: entries(words), pairs: entries(pairs) })
const tables: Record<Language, Table> = { fr: read(trained.fr), en: read(trained.en) }

export const isWatched = (word: Word): boolean => word.isNegation || OPPOSITES.has(word.low)

/** A pair's word: as spelt, digits all alike. */
export const spelling = (word: Word | undefined): string => (word ? (word.isNumber ? '#' : word.low) : '^')

/** Weight given to the word's frequency alone when the pair is rare. */
const SMOOTHING = 2

/** Log of how likely each neighbour is written beside the word; 0 for a word that is not watched. */
function aptness(table: Table, left: string, word: string, right: string): number {
  const count = table.counts.get(word) ?? 0
  const beside = (pair: string) => Math.log(((table.pairs.get(pair) ?? 0) + 0.2) / (count + SMOOTHING))
  return beside(`${left} ${word}`) + beside(`${word} ${right}`) + Math.log(count + SMOOTHING)
}

/** By how much the neighbours of each contrary suit its rival better, and how ill each denial is placed. */
export function custom(claim: Claim, language: Language): Record<string, number> {
  const table = tables[language]
  const figures = { customContrary: -10, customOwn: 10, customDenial: 10, customDenialRight: 10 }
  for (const [i, word] of claim.words.entries()) {
    if (!isWatched(word)) continue
    const [left, right] = [spelling(claim.words[i - 1]), spelling(claim.words[i + 1])]
    const own = aptness(table, left, word.low, right)
    if (word.isNegation) {
      const after = table.pairs.get(`${word.low} ${right}`) ?? 0
      figures.customDenial = Math.min(figures.customDenial, own)
      figures.customDenialRight = Math.min(figures.customDenialRight, Math.log(after + 0.2))
    }
    const rivals = (OPPOSITES.get(word.low) ?? []).map((one) => aptness(table, left, one.word, right))
    if (rivals.length === 0) continue
    figures.customContrary = Math.max(figures.customContrary, Math.max(...rivals) - own)
    figures.customOwn = Math.min(figures.customOwn, own)
  }
  return figures
}
