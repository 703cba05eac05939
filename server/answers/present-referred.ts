// What the member reads when a person comes first, and when a question may mean several things. Pure.
import type { Answer, Referral } from '../../contract/answers.ts'
import { texts } from '../../locales/server/index.ts'
import type { Choice } from './compose/clarify.ts'
import { type Presentation, presentAnswer } from './present.ts'

/**
 * The person first; below, as reading and not as an answer, the passages that bear on the matter. In distress there is
 * nothing to read: only where help is.
 */
export function presentReferred(from: Presentation, referral: Referral): Answer {
  const reading = presentAnswer(from)
  const isReadingOffered =
    referral.topic !== 'distress' && referral.topic !== 'person' && referral.topic !== 'complaint'
  const empty = { sentences: [], provenance: null, standing: [], further: [] }
  return {
    ...reading,
    ...(!isReadingOffered && empty),
    kind: 'referred',
    tentative: false,
    nearest: [],
    lead: texts(from.language).referral.lead[referral.topic],
    referral,
  }
}

/** Two to four choices in the documents' own words, and what was found folded below: choosing is never required. */
export function presentClarify(from: Presentation, choices: Choice[]): Answer {
  const { lead: _, ...answer } = presentAnswer(from)
  return { ...answer, kind: 'clarify', lead: texts(from.language).referral.clarify, choices }
}
