import { ChangeValue, type ValueBook, Values } from '../../../contract/values.ts'
import type { Ctx } from '../../platform/index.ts'
import { hasRole, recordAct } from '../../trust/index.ts'
import { insertChange, selectChanges, selectLevels } from './store-values.ts'

/** As the program behaved before anybody chose. */
export const DEFAULT_VALUES: Values = { expertise: 'documents', relationships: 'adviser', accuracy: 'open' }

/** What the association holds to now. Read by whoever answers, refers and routes, in the transaction of the act. */
export async function getValues(ctx: Ctx): Promise<Values> {
  const chosen = Object.fromEntries((await selectLevels(ctx)).map(({ setting, level }) => [setting, level]))
  return Values.parse({ ...DEFAULT_VALUES, ...chosen })
}

const mayChange = (ctx: Ctx) => hasRole(ctx.actor, 'administrator', 'director')

/** The three settings, with every change ever made. */
export async function readValues(ctx: Ctx): Promise<ValueBook> {
  const changes = (await selectChanges(ctx)).map(({ setting, level, why, changed_by, changed_at }) => ({
    setting,
    level,
    why,
    by: changed_by,
    at: changed_at.toISOString(),
  }))
  return { values: await getValues(ctx), changes, mayChange: mayChange(ctx) }
}

/** Changes one setting; dated, signed, public from this moment, in effect with the next message. */
export async function changeValue(ctx: Ctx, input: unknown) {
  if (!mayChange(ctx) || ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' } as const
  const { setting, level, why } = ChangeValue.parse(input)
  if ((await getValues(ctx))[setting] !== level) {
    await insertChange(ctx, { setting, level, why, by: ctx.actor.name })
    await recordAct(ctx, 'value.changed', null, { setting, level })
    await ctx.announce({
      kind: 'value.changed',
      subjectId: ctx.association.associationId,
      payload: { setting, level },
    })
  }
  return { ok: true, book: await readValues(ctx) } as const
}
