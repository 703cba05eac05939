// Whether a text gives orders to a machine instead of saying something to a reader. A sign for the steward; it never blocks a document.

import trained from './instruction.weights.json' with { type: 'json' }
import { signsOf, windowsOf } from './instruction-signs.ts'

const weights = new Map(Object.entries(trained.weights as Record<string, number>))

/** −∞ to ∞, the log odds of one stretch: trained on sentences, so best given one or two. */
export function instructionScore(stretch: string): number {
  const known = signsOf(stretch)
  let sum = trained.bias
  let words = 0
  for (const sign of known) {
    sum += weights.get(sign) ?? 0
    if (!sign.startsWith('=')) words++
  }
  // A long stretch has more words, and is no more of an order for it.
  return sum + trained.perWord * Math.log1p(words)
}

export type Suspicion = 'order' | 'doubtful' | 'none'

/**
 * An `order` is what one benign text in fifty is taken for, and 77 % of orders are, of orders the model never met (five parts of
 * injection-dev, an order in one part only: training/train-instruction.ts); what it misses is mostly a plain task, “Explain relativity.”
 * `doubtful` is what one benign text in five is taken for: a reason to look twice, never to act alone.
 */
export function suspicionOf(text: string): Suspicion {
  const score = Math.max(...windowsOf(text).map(instructionScore))
  if (score >= trained.threshold) return 'order'
  return score >= trained.doubtful ? 'doubtful' : 'none'
}

export const looksLikeInstruction = (text: string): boolean => suspicionOf(text) === 'order'
