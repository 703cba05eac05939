import type { LiveFigures } from '../../contract/announcements.ts'
import { countPromises } from '../desk/index.ts'
import { measureErrors } from '../feedback/index.ts'
import { countSearchableDocuments } from '../knowledge/index.ts'
import { getAssociation, localTime, promiseNow } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import type { Access } from './framing/framing.ts'

const DAYS = 30
const DAY_MS = 86_400_000

/** What is true today: the promise and how it was kept, the sampled answers and those found wrong, over thirty days. */
export async function readFigures(ctx: Ctx): Promise<LiveFigures> {
  const now = ctx.now()
  const { timezone } = await getAssociation(ctx)
  const { openMinutes } = await promiseNow(ctx, 'asked', null)
  const { kept, broken } = await countPromises(ctx, new Date(now.getTime() - DAYS * DAY_MS))
  const errors = await measureErrors(ctx)
  return {
    documents: await countSearchableDocuments(ctx),
    promisedMinutes: openMinutes,
    kept,
    ended: kept + broken,
    checked: errors.decided,
    wrong: errors.wrong,
    days: DAYS,
    day: localTime(now, timezone).day,
  }
}

/** The same, as promises of a person are held against it. */
export const accessOf = ({ promisedMinutes, kept, ended }: LiveFigures): Access => ({
  promisedMinutes,
  kept: ended === 0 ? null : kept / ended,
})
