import type { Language } from '../../../contract/common.ts'
import type { ExaminedAnswer } from '../../../contract/examination.ts'
import { searchPassages } from '../../knowledge/index.ts'
import { actorOfAudience } from '../../people/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { answerFromEvidence } from '../answer-from-evidence.ts'
import { classifyMessage, getReferralSettings, treatmentOf } from '../referral/index.ts'
import { searchWords } from '../search-words.ts'

const REFERRED = 'referred'

/** Whether the association sends such a message to a person first: passages are then reading, not the answer. */
async function isReferred(
  ctx: Ctx,
  { question, language }: { question: string; language: Language },
): Promise<boolean> {
  const settings = await getReferralSettings(ctx)
  const { topic } = classifyMessage(question, language, settings.examples)
  return treatmentOf(topic, settings) === 'refer'
}

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
  asked: { question: string; language: Language; audience: string },
  known?: Asked,
): Promise<Asked> {
  if (await isReferred(ctx, asked))
    return { answer: { kind: 'referred', tentative: false, sentences: [] }, evidence: REFERRED }
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
