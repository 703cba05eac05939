// What a composition is made of: what is asked of it, what it gives, and what was refused on the way.
import type { Language } from '../../../contract/common.ts'
import type { EvidencePassage } from '../../knowledge/index.ts'
import type { ModelFailure } from '../../platform/index.ts'
import type { QuotedSentence } from '../quote.ts'
import type { Stretch } from './bear-on.ts'
import type { PastTurn } from './prompt.ts'

/** What a verdict must say; the verifier's own says more, for the record. */
export type Judged = { verdict: 'shown' | 'grey' | 'dropped' }

/** The verifier as composition needs it. `cited`: numbers of passages, from 1. One verdict a sentence, in order. */
export type Verify<V extends Judged = Judged> = (input: {
  question: string
  language: Language
  sentences: { text: string; cited: number[] }[]
  passages: { text: string }[]
}) => V[]

export type ComposeInput = {
  /** Standing alone: a follow-up was rewritten first. */
  question: string
  /** The language to answer in. Passages in another are not used: a translation cannot be checked word by word. */
  language: Language
  /** The last turns of the episode, oldest first. */
  turns: PastTurn[]
  /** Best first, as found. */
  passages: EvidencePassage[]
  /** What would be quoted instead. */
  quotation: QuotedSentence[]
  /** It would be shown without reserve: what is written must then rest on it too. */
  isFirm?: boolean
}

/** One sentence that stood every check, and where it comes from. */
export type ComposedSentence = { text: string; sources: Stretch[] }

/** Why a written sentence was not shown: `markup` (address, mark-up, nothing legible), `citation` (no such passage), `language`, `order` (it
 * speaks to a machine), `beside` (not what was asked), `unsupported` (the verifier). */
export type Refused = 'markup' | 'citation' | 'language' | 'order' | 'beside' | 'unsupported'

/** For the staff and the record: each written sentence, and what became of it. */
export type SentenceReport<V> = { text: string; cited: number[]; refused: Refused | null; verdict: V | null }

/** Why nothing composed stands: the quotation is the answer. */
export type NotComposed = ModelFailure | 'no-passage' | 'declined' | 'malformed' | 'no-longer-answers'

export type Composition<V = unknown> =
  | { ok: true; sentences: ComposedSentence[]; report: SentenceReport<V>[] }
  | { ok: false; reason: NotComposed; report: SentenceReport<V>[] }
