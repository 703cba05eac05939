// What a number is said of: the words of subject nearest to it, and whether the source says that number or another of them. Pure.
import type { Claim } from './claim.ts'
import type { Source } from './source.ts'

const REACH = { claim: 4, source: 6 }

/** Of a number's nearest words: how many have it beside them in the source, and how many have only other numbers there. */
export type Binding = { at: number; kept: number; broken: number; theirs: string }

export function numberBindings(claim: Claim, source: Source): Binding[] {
  const mine = new Set(claim.numbers.map((i) => claim.ids[i]!))
  return claim.numbers.map((i) => {
    const binding: Binding = { at: i, kept: 0, broken: 0, theirs: '' }
    for (const step of [-1, 1]) {
      const near = neighbour(claim, i, step)
      if (near < 0) continue
      const found = beside(source, near, step, claim.ids[i]!, mine)
      if (found.own) binding.kept++
      else if (found.other !== '') {
        binding.broken++
        binding.theirs = found.other
      }
    }
    return binding
  })
}

/** The source's number of the nearest word of subject on one side, no unit, no further than the next number; −1: none. */
function neighbour(claim: Claim, i: number, step: number): number {
  for (let j = i + step; Math.abs(j - i) <= REACH.claim && j >= 0 && j < claim.words.length; j += step) {
    const word = claim.words[j]!
    if (word.isNumber) return -1
    if (!word.isFunction && !word.unit) return claim.ids[j]!
  }
  return -1
}

/** Whether `number` stands on that side of a place of the word, and else which number, not of the claim, does. */
function beside(source: Source, word: number, step: number, number: number, mine: ReadonlySet<number>) {
  let other = ''
  for (const place of source.places[word]!.slice(0, 20))
    for (
      let j = place - step;
      Math.abs(j - place) <= REACH.source && source.sentenceOf[j] === source.sentenceOf[place];
      j -= step
    ) {
      if (source.ids[j] === number) return { own: true, other: '' }
      if (source.words[j]!.isNumber && other === '' && !mine.has(source.ids[j]!)) other = source.words[j]!.raw
    }
  return { own: false, other }
}
