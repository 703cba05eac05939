// How much a message is like one of the association's own examples: the cosine of their letter runs, by sentence.
import { featuresOf } from './features.ts'
import { messageWords } from './message-words.ts'
import type { Topic } from './referral-topic.ts'

export type ComparedExample = { text: string; topic: Topic }

/**
 * Likeness from which an example decides. Of pairs of training utterances of different templates this much alike, 23 in 24 have one
 * topic (training/train-referral.ts prints it).
 */
export const ALIKE = 0.62

const read = new Map<string, Set<string>>()
const MOST_KEPT = 2000

/** An example of several sentences is compared as one: its author meant it so. */
function runsOfExample({ text }: ComparedExample): Set<string> {
  const known = read.get(text)
  if (known) return known
  const runs = featuresOf(messageWords(text).flat())
  if (read.size >= MOST_KEPT) read.clear()
  read.set(text, runs)
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
  const parts = sentences.map(featuresOf)
  if (sentences.length > 1) parts.push(featuresOf(sentences.flat()))
  let best: (ComparedExample & { likeness: number }) | undefined
  for (const example of examples) {
    const runs = runsOfExample(example)
    for (const part of parts) {
      const found = likeness(part, runs)
      if (found >= ALIKE && found > (best?.likeness ?? 0)) best = { ...example, likeness: found }
    }
  }
  return best
}
