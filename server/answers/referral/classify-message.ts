// Decides, before any retrieval, whether a message asks for a person or needs one. Sure patterns first (rules-*.ts), then the
// association’s own examples, then the trained model. Pure; 0.2 ms for a usual message, 2.2 ms for the longest it reads (3,200 characters).
import type { Language } from '../../../contract/common.ts'
import { type ComparedExample, nearestExample } from './compare-examples.ts'
import { messageWords } from './message-words.ts'
import { type Model, numbersOf, probabilities, readModel, type StoredModel } from './model.ts'
import stored from './referral.weights.json' with { type: 'json' }
import { TOPICS, type Topic } from './referral-topic.ts'
import { showsDistress } from './rules-distress.ts'
import { asksForPerson } from './rules-person.ts'

/**
 * `because`: 'rule' a sure pattern, 'example' the association's own `example`, 'model' the trained model. `probability` 0–1.
 */
export type Classified = {
  topic: Topic
  probability: number
  because: 'rule' | 'model' | 'example'
  example?: string
}

const shipped = readModel(stored as StoredModel)
/** What a pattern is taken to be worth: of the sentences of the training half that match one, more than 97 in 100 are of its topic. */
const SURE = 0.97

const ROUTINE = TOPICS.indexOf('routine')
const DISTRESS = TOPICS.indexOf('distress')
/** Up to so many sentences, a message is also read as one. */
const READ_AS_ONE = 4

/**
 * The chances of each topic for each part of a message: its sentences, each two that follow one another, and a short message whole.
 * A request buried in a long message so counts as one alone.
 */
export function weighParts(model: Model, sentences: string[][]): number[][] {
  const single = sentences.map((words) => numbersOf(model, words))
  const together = (parts: Set<number>[]) => new Set(parts.flatMap((part) => [...part]))
  const pairs = single.slice(1).map((part, i) => together([single[i]!, part]))
  const whole = single.length > 2 && single.length <= READ_AS_ONE ? [together(single)] : []
  return [...single, ...pairs, ...whole].map((numbers) => probabilities(model, numbers))
}

/** Distress in any part comes before everything; else the part least likely to be routine tells, if it is unlikely enough. */
export function topicOf(
  parts: number[][],
  { distress, refer }: StoredModel['thresholds'],
): { topic: Topic; probability: number } {
  const worst = Math.max(...parts.map((chances) => chances[DISTRESS]!))
  if (worst >= distress) return { topic: 'distress', probability: worst }
  const least = parts.reduce((a, b) => (b[ROUTINE]! < a[ROUTINE]! ? b : a))
  if (1 - least[ROUTINE]! < refer) return { topic: 'routine', probability: least[ROUTINE]! }
  const rest = least.map((chance, k) => (k === ROUTINE ? -1 : chance))
  const at = rest.indexOf(Math.max(...rest))
  return { topic: TOPICS[at]!, probability: 1 - least[ROUTINE]! }
}

/**
 * What a message asks for or needs. `language` is that of the page and only breaks ties: people write in either language anywhere.
 * An association's `examples` say the topic of what is written much like them; none can take away distress or a person asked for.
 */
export function classifyMessage(
  text: string,
  _language: Language,
  examples: ComparedExample[] = [],
  model: Model = shipped,
): Classified {
  const sentences = messageWords(text)
  if (sentences.length === 0) return { topic: 'routine', probability: 1, because: 'rule' }
  if (sentences.some(showsDistress)) return { topic: 'distress', probability: SURE, because: 'rule' }
  const guess = topicOf(weighParts(model, sentences), model.thresholds)
  const isAsked = sentences.some(asksForPerson)
  if (guess.topic === 'distress' && (!isAsked || guess.probability >= SURE)) return { ...guess, because: 'model' }
  if (isAsked) return { topic: 'person', probability: SURE, because: 'rule' }
  const near = nearestExample(sentences, examples)
  if (near && (near.topic === 'distress' || guess.topic !== 'person'))
    return { topic: near.topic, probability: near.likeness, because: 'example', example: near.text }
  return { ...guess, because: 'model' }
}
