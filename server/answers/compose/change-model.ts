// Who may set the language model of an association, and what setting it means. An administrator: it costs money and sends questions out.
import { hasAddress, ModelChange, type ModelSettings } from '../../../contract/models.ts'
import { type Ctx, findModelSettings, keepModelSettings } from '../../platform/index.ts'
import { hasRole, recordAct } from '../../trust/index.ts'

export const mayChangeModel = (ctx: Ctx) => ctx.actor.kind === 'system' || hasRole(ctx.actor, 'administrator')

/** The settings and today's use; undefined for whoever may not see them. */
export const readModelSettings = async (ctx: Ctx): Promise<ModelSettings | undefined> =>
  mayChangeModel(ctx) ? findModelSettings(ctx) : undefined

export type ModelChanged =
  | { ok: true; settings: ModelSettings }
  | { ok: false; reason: 'forbidden' | 'model-address' | 'model-host' | 'model-clear' | 'model-name' }

const ADDRESS = {
  'not-an-address': 'model-address',
  'not-allowed': 'model-host',
  'not-encrypted': 'model-clear',
} as const

/** Stores the settings, effective for the next answer in every process. The book keeps who did, and no key. */
export async function changeModel(ctx: Ctx, input: unknown): Promise<ModelChanged> {
  const change = ModelChange.parse(input)
  if (!mayChangeModel(ctx)) return { ok: false, reason: 'forbidden' }
  if (change.enabled && change.chatModel === '') return { ok: false, reason: 'model-name' }
  if (hasAddress(change.provider) && (change.enabled || change.baseUrl)) {
    const why = ctx.models.whyNot(change.baseUrl ?? '')
    if (why) return { ok: false, reason: ADDRESS[why] }
  }
  await keepModelSettings(ctx, change)
  const { enabled, provider, baseUrl, chatModel, embeddingModel } = change
  await ctx.announce({ kind: 'model.changed', subjectId: ctx.association.associationId, payload: {} })
  await recordAct(ctx, 'model.changed', null, { enabled, provider, baseUrl, chatModel, embeddingModel })
  return { ok: true, settings: await findModelSettings(ctx) }
}
