// How much a message is like one of the association's own examples: the cosine of their letter runs, by sentence.
import { featuresOf } from './features.ts'
import { messageWords } from './message-words.ts'
import type { Topic } from './referral-topic.ts'

export type ComparedExample = { text: string; topic: Topic }

/**
 * Likeness from which an example decides. Of pairs of training utterances this much alike, 96 in 100 have the same topic
 * (training/train-referral.ts prints it); two wordings of one request are usually above 0.7.
 */
export const ALIKE = 0.62

const read = new WeakMap<ComparedExample, Set<string>[]>()

/** Runs of letters and of words of a sentence, without the marks of its ends. */
const runsOf = (words: string[]): Set<string> => featuresOf(words)

function runsOfExample(example: ComparedExample): Set<string>[] {
  const known = read.get(example)
  if (known) return known
  const sentences = messageWords(example.text)
  // An example of several sentences is compared as one: its author meant it so.
  const runs = [runsOf(sentences.flat())]
  read.set(example, runs)
  return runs
}

/** Cosine of two sets: 0 nothing in common, 1 the same. */
export function likeness(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const run of small) if (large.has(run)) shared++
  return shared / Math.sqrt(a.size * b.size)
}

/** The example most like the message or one of its sentences, if it is alike enough. */
export function nearestExample(sentences: string[][], examples: ComparedExample[]) {
  if (examples.length === 0) return undefined
  const parts = sentences.map(runsOf)
  if (sentences.length > 1) parts.push(runsOf(sentences.flat()))
  let best: (ComparedExample & { likeness: number }) | undefined
  for (const example of examples)
    for (const runs of runsOfExample(example))
      for (const part of parts) {
        const found = likeness(part, runs)
        if (found >= ALIKE && found > (best?.likeness ?? 0)) best = { ...example, likeness: found }
      }
  return best
}
