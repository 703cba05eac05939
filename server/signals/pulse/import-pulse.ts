import type { Statement } from '../../../contract/pulse.ts'
import type { Ctx } from '../../platform/index.ts'
import { isStrained } from './pulse.ts'
import { addAnswer } from './store-pulse.ts'

/** Takes the answers of a month from elsewhere, as sums. For the program alone. `month`: its first day. */
export async function importPulse(ctx: Ctx, month: string, answers: Record<Statement, number>[]): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new Error('only the program takes in a pulse')
  for (const scores of answers) await addAnswer(ctx, month, scores, isStrained(scores))
}
