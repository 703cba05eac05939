// From a composition to what the member reads. Pure.
import type { Answer } from '../../../contract/answers.ts'
import { texts } from '../../../locales/server/index.ts'
import { citationOf, type Presentation, presentAnswer } from '../present.ts'
import type { QuotedSentence } from '../quote.ts'
import type { ComposedSentence } from './composition.ts'

/**
 * The composed answer as it crosses the wire: its sentences, each with the stretches it is taken from. `from` is what `presentAnswer` would
 * be given for the quotation; standing, provenance and further reading are made of the passages the sentences cite.
 */
export function presentComposed(from: Presentation, sentences: ComposedSentence[]): Answer {
  const answer = presentAnswer({ ...from, quotation: sentences.flatMap(({ sources }) => sources.map(quoted)) })
  const { composed } = texts(from.language)
  return {
    ...answer,
    kind: 'composed',
    sentences: sentences.map(({ text, sources }) => ({
      text,
      citations: sources.map(({ passage, start, end }) => citationOf(from.slug, passage, { start, end })),
    })),
    provenance: [composed.provenance, answer.provenance].filter(Boolean).join(' '),
  }
}

const quoted = ({ passage, start, end }: ComposedSentence['sources'][number]): QuotedSentence => ({
  passage,
  start,
  end,
  text: passage.text.slice(start, end),
})
