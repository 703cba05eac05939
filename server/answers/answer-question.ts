import * as z from 'zod'
import type { Answer } from '../../contract/answers.ts'
import { Language } from '../../contract/common.ts'
import { MESSAGE_LIMIT } from '../../contract/conversations.ts'
import { searchPassages } from '../knowledge/index.ts'
import { getAssociation, personOffer } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { answerFromEvidence } from './answer-from-evidence.ts'
import { presentAnswer } from './present.ts'
import { searchWords } from './search-words.ts'

const AnswerQuestion = z.object({
  // A burst of messages is one question, and may be longer than one message.
  text: z
    .string()
    .trim()
    .min(1)
    .transform((text) => text.slice(0, MESSAGE_LIMIT)),
  /** The language the person reads in: what the assistant says itself is said in it. Quotations stay as they were written. */
  language: Language,
})

/**
 * Answers from the documents that the actor of the context may read today, word for word, or says that they do not answer.
 * The same verb serves the member page, the desk, the command line and the evaluations.
 */
export async function answerQuestion(ctx: Ctx, input: z.input<typeof AnswerQuestion>): Promise<Answer> {
  const started = performance.now()
  const { text, language } = AnswerQuestion.parse(input)
  const association = await getAssociation(ctx)
  const evidence = await searchPassages(ctx, { text: searchWords(text) })
  const { decision, sentences } = answerFromEvidence(text, evidence)
  return presentAnswer({
    slug: association.slug,
    language,
    timezone: association.timezone,
    decision,
    quotation: sentences,
    passages: evidence.passages,
    searchedDocuments: evidence.searchedDocuments,
    person: personOffer(association, ctx.now(), language),
    tookMs: Math.round(performance.now() - started),
  })
}
