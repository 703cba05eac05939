import { getValues } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { mayCompose } from './under-values.ts'

/** Whether some answers are written by a language model today: what the notice and the transparency page say. */
export async function writesWithModel(ctx: Ctx): Promise<boolean> {
  const { chat } = await ctx.models.of(ctx)
  return chat !== undefined && mayCompose(await getValues(ctx))
}
