// An answer to verify, and what is read of each of its sentences.
import type { Language } from '../../knowledge/index.ts'
import type { Claim } from './claim.ts'
import type { Source } from './source.ts'
import type { Suspicion } from './vetoes.ts'

export type AnswerToVerify = {
  question: string
  language: Language
  /** `cited`: numbers of the passages, from 1, that the sentence rests on; none: all of them. */
  sentences: { text: string; cited: number[] }[]
  passages: { text: string }[]
}

export type Figures = Record<string, number>
export type ReadSentence = { claim: Claim; source: Source; suspicions: Suspicion[]; figures: Figures }
