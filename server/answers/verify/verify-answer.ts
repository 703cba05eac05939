// Each sentence of a composed answer against the passages it cites: may it stand before the member? Two scores and vetoes; no
// network. The weights and thresholds come from training/train-verifier.ts.
import conflictModel from './conflict.weights.json' with { type: 'json' }
import { readAnswer } from './features.ts'
import { type Model, probabilityOf } from './forest.ts'
import type { AnswerToVerify, ReadSentence } from './read-sentence.ts'
import supportModel from './support.weights.json' with { type: 'json' }
import thresholds from './thresholds.weights.json' with { type: 'json' }
import { type Veto, vetoesOf } from './vetoes.ts'

export type { AnswerToVerify } from './read-sentence.ts'
export type { Veto, VetoKind } from './vetoes.ts'

export type Verdict = 'shown' | 'grey' | 'dropped'
/** Why: `supported`; `uncertain`: between the thresholds; `unsupported`: next to nothing of it is in the source; or what it contradicts. */
export type Because = 'supported' | 'uncertain' | 'unsupported' | 'conflict' | 'veto'

export type SentenceVerdict = {
  /** Probability that the passages support the sentence. */
  support: number
  /** Probability that a word of it was changed against the passages. */
  conflict: number
  vetoes: Veto[]
  verdict: Verdict
  because: Because
  /** The passages' sentence most like it; null when there is none. */
  bestSource: { passage: number; text: string } | null
}

/**
 * One verdict for each sentence, in order. `shown`: may be shown; `dropped`: must not; `grey`: only when a judge says so. In training data
 * at most 5 % of unsupported sentences come out as `shown`. `against` 'cited' (the default) holds a sentence to the passages it cites.
 */
export function verifyAnswer(answer: AnswerToVerify, against: 'cited' | 'all' = 'cited'): SentenceVerdict[] {
  return readAnswer(answer, against).map(judge)
}

function judge({ claim, source, suspicions, figures }: ReadSentence): SentenceVerdict {
  const support = 1 - probabilityOf(supportModel as unknown as Model, figures)
  const conflict = probabilityOf(conflictModel as unknown as Model, figures)
  const condemned = conflict >= thresholds.conflict.condemned
  const vetoes = vetoesOf(suspicions, conflict, thresholds.conflict)
  const best = source.sentences[claim.best[0]?.sentence ?? -1]
  return {
    support,
    conflict,
    vetoes,
    ...decide(support, condemned, vetoes.length > 0),
    bestSource: best ? { passage: best.passage + 1, text: best.text } : null,
  }
}

function decide(support: number, condemned: boolean, isVetoed: boolean): { verdict: Verdict; because: Because } {
  if (isVetoed) return { verdict: 'dropped', because: 'veto' }
  if (condemned) return { verdict: 'dropped', because: 'conflict' }
  if (support < thresholds.least) return { verdict: 'dropped', because: 'unsupported' }
  return support >= thresholds.shown
    ? { verdict: 'shown', because: 'supported' }
    : { verdict: 'grey', because: 'uncertain' }
}
