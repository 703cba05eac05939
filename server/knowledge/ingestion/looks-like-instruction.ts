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

/**
 * At the threshold one benign text in a hundred is taken for orders, and 71 % of orders are seen, of orders the model never met (five parts
 * of injection-dev, an order in one part only: training/train-instruction.ts). What it misses is mostly a plain task: “Explain relativity.”
 */
export function looksLikeInstruction(text: string): boolean {
  return windowsOf(text).some((stretch) => instructionScore(stretch) >= trained.threshold)
}
