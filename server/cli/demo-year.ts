// The demonstration's year: invented days, the alarms they raise, and how the direction dealt with them.
import { closingNote, FORTNIGHT, inventYear } from '../../demo/year.ts'
import { listRoster } from '../people/index.ts'
import { type App, type AssociationRef, type Ctx, within } from '../platform/index.ts'
import { actOnAlarm, importDays } from '../signals/index.ts'
import { loadHeard } from './demo-heard.ts'

const DAY_MS = 86_400_000

export async function loadYear(app: App, ref: AssociationRef): Promise<void> {
  const now = app.now()
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const days = inventYear(now.toISOString().slice(0, 10))
  const turn = daysAgo(FORTNIGHT.to).toISOString().slice(0, 10)
  const then = (ctx: Ctx, days: number): Ctx => ({ ...ctx, now: () => daysAgo(days) })
  const raised = await within(app, ref, { kind: 'system' }, (ctx) =>
    importDays(
      then(ctx, FORTNIGHT.to - 1),
      days.filter((one) => one.day <= turn),
    ),
  )
  const staff = await within(app, ref, { kind: 'system' }, listRoster)
  const director = staff.find((one) => one.roles.includes('director'))
  if (director) {
    const actor = { kind: 'staff', staffId: director.staffId, name: director.name, roles: director.roles } as const
    await within(app, ref, actor, async (ctx) => {
      for (const alarmId of raised) {
        await actOnAlarm(then(ctx, FORTNIGHT.to - 1), alarmId, { kind: 'take' })
        await actOnAlarm(then(ctx, FORTNIGHT.to - 1), alarmId, { kind: 'act', what: closingNote.act })
        await actOnAlarm(then(ctx, FORTNIGHT.closedAfter), alarmId, { kind: 'close', note: closingNote.note })
      }
    })
    await loadHeard(app, ref, actor)
  }
  await within(app, ref, { kind: 'system' }, (ctx) => importDays(ctx, days))
}
