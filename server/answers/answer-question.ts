import type { Answer } from '../../contract/answers.ts'
import type { Ctx } from '../platform/index.ts'
import { prepareAnswer, type Question } from './prepare-answer.ts'

/**
 * Answers from the documents that the actor of the context may read today, word for word, or says that they do not answer, or
 * that a person should. No model is asked. The desk, the command line and the evaluations run it; a conversation goes on from `prepareAnswer`.
 */
export async function answerQuestion(ctx: Ctx, input: Question): Promise<Answer> {
  const { answer } = await prepareAnswer(ctx, input)
  return answer
}
