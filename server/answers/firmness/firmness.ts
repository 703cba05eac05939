import { ChooseFirmness, type FirmnessBook } from '../../../contract/firmness.ts'
import { maySteward } from '../../knowledge/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { findAcceptedWrong, saveAcceptedWrong } from './store-firmness.ts'
import { firmFrom, firmnessChoices } from './threshold.ts'

/** The confidence from which this association's answers are shown without reserve. */
export const firmOf = async (ctx: Ctx): Promise<number> => firmFrom(await findAcceptedWrong(ctx))

/** What is chosen and what may be; undefined for whoever does not tend the answers. */
export async function readFirmness(ctx: Ctx): Promise<FirmnessBook | undefined> {
  if (!maySteward(ctx)) return undefined
  return { acceptedWrong: await findAcceptedWrong(ctx), choices: firmnessChoices() }
}

/** Effective for the next answer; the book keeps who chose. */
export async function chooseFirmness(
  ctx: Ctx,
  input: unknown,
): Promise<{ ok: true } | { ok: false; reason: 'forbidden' }> {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' }
  const { acceptedWrong } = ChooseFirmness.parse(input)
  await saveAcceptedWrong(ctx, acceptedWrong, ctx.actor.kind === 'staff' ? ctx.actor.name : 'Relais')
  await recordAct(ctx, 'firmness.chosen', null, { acceptedWrong })
  return { ok: true }
}
