// What the linear model sees of a sentence: runs of one to three words (its ends marked), and runs of three to five letters inside words,
// which carry it over spellings and endings it was not shown; and concepts (concepts.ts), alone and two by two.

import { conceptsOf } from './concepts.ts'

const MOST_WORDS = 3
const GRAMS = [3, 4, 5]

const gramsOf = new Map<string, string[]>()
const MOST_KEPT = 20_000

/** Distinct letter runs of a word, its ends marked by "_". */
function letterRuns(word: string): string[] {
  const known = gramsOf.get(word)
  if (known) return known
  const marked = `_${word}_`
  const found = new Set<string>()
  for (const size of GRAMS) for (let i = 0; i + size <= marked.length; i++) found.add(`c${marked.slice(i, i + size)}`)
  if (gramsOf.size > MOST_KEPT) gramsOf.clear()
  const runs = [...found]
  gramsOf.set(word, runs)
  return runs
}

/** The features of one sentence, each named once. */
export function featuresOf(words: string[]): Set<string> {
  const found = new Set<string>()
  const marked = ['^', ...words, '$']
  for (let i = 0; i < marked.length; i++) {
    let run = 'w'
    for (let size = 1; size <= MOST_WORDS && i + size <= marked.length; size++) {
      run = size === 1 ? `w${marked[i]}` : `${run} ${marked[i + size - 1]}`
      if (run !== 'w^' && run !== 'w$') found.add(run)
    }
  }
  for (const word of words) for (const run of letterRuns(word)) found.add(run)
  return found
}

/** Concepts and pairs of concepts of one sentence. */
export function conceptFeatures(words: string[]): string[] {
  const concepts = conceptsOf(words)
  const pairs = concepts.flatMap((one, i) => concepts.slice(i + 1).map((other) => `k${one}+${other}`))
  // What a sentence lacks tells too: a question of fact that is nobody's own.
  const lacking = ['self', 'own', 'you'].filter((name) => !concepts.includes(name)).map((name) => `n${name}`)
  return [...concepts.map((one) => `k${one}`), ...pairs, ...lacking]
}
