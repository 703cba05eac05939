import { conceptsOf } from './concepts.ts'
import { messageWords } from './message-words.ts'

/** Whether a message speaks of reaching nobody: no answer, no call back, a line that rings. For counting; a person confirms it. */
export const saysNobodyAnswers = (text: string): boolean =>
  messageWords(text).some((words) => conceptsOf(words).includes('unanswered'))
