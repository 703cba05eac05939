import type { ExaminedAnswer } from '../../../contract/examination.ts'
import { searchPassages } from '../../knowledge/index.ts'
import { actorOfAudience } from '../../people/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { answerFromEvidence } from '../answer-from-evidence.ts'
import { searchWords } from '../search-words.ts'

export type Asked = {
  answer: ExaminedAnswer
  /** The passages found, in order, with what weighs in the choice among them: the same evidence gives the same answer. */
  evidence: string
}

/**
 * What somebody of an audience is quoted, as stored or, in a trial context, as a change would leave it. Without a language model:
 * an examination runs in a second, and what a model writes stands on these same passages. `known`: the same question asked in
 * another state, whose answer is kept where the evidence is the same.
 */
export async function askQuestion(
  ctx: Ctx,
  asked: { question: string; audience: string },
  known?: Asked,
): Promise<Asked> {
  const actor = await actorOfAudience(ctx, asked.audience)
  const found = await searchPassages({ ...ctx, actor }, { text: searchWords(asked.question) })
  const evidence = found.passages
    .map(({ passageId, document }) => `${passageId} ${document.authority} ${document.inForceFrom}`)
    .join()
  if (known?.evidence === evidence) return known
  const { decision, sentences } = answerFromEvidence(asked.question, found)
  const answer: ExaminedAnswer = {
    kind: decision.kind,
    tentative: decision.tentative,
    sentences: sentences.map(({ text, passage: { document } }) => ({
      text,
      documentId: document.documentId,
      title: document.title,
    })),
  }
  return { answer, evidence }
}
