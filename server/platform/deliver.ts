// One delivery of an event to a listener that runs after the commit: done, due again, postponed, or given up.
import { type App, within } from './app.ts'
import type { AssociationRef, Ctx, Open } from './context.ts'
import type { Event } from './event.ts'
import type { Again, AnyListener, Listener, OutsideListener } from './events.ts'
import type { PlatformTables } from './tables.ts'

/** Four seconds in all: a member who waits for an answer is told soon that there will be none. */
const ATTEMPTS = 4

export type Claimed = { association_id: string; event_id: string; listener: string; attempts: number; slug: string }

/** Pays one debt, or postpones it. Never throws. */
export async function deliver(app: App, claimed: Claimed, listener: AnyListener): Promise<void> {
  const association = { associationId: claimed.association_id, slug: claimed.slug }
  try {
    if ('work' in listener) await work(app, association, claimed, listener)
    else await run(app, association, claimed, listener, listener.run)
  } catch (error) {
    app.log.warn({ listener: claimed.listener, attempt: claimed.attempts, error: String(error) }, 'a listener failed')
    await postpone(app, association, claimed, listener, String(error))
  }
}

/** The work and the end of the debt are one transaction. */
async function run(
  app: App,
  association: AssociationRef,
  claimed: Claimed,
  { name }: AnyListener,
  act: Listener['run'],
): Promise<void> {
  await within(app, association, { kind: 'system' }, async (ctx) => {
    const event = await findEvent(ctx, claimed)
    const again = event ? ((await act(ctx, event)) ?? undefined) : undefined
    await settle(ctx, claimed, name, again)
  })
}

/** Work that waits for others holds no transaction; it is done again when the process dies before the debt is paid. */
async function work(app: App, association: AssociationRef, claimed: Claimed, listener: OutsideListener): Promise<void> {
  const open: Open = (actor, act) => within(app, association, actor, act)
  const event = await open({ kind: 'system' }, (ctx) => findEvent(ctx, claimed))
  const again = event ? ((await listener.work(open, event)) ?? undefined) : undefined
  await open({ kind: 'system' }, (ctx) => settle(ctx, claimed, listener.name, again))
}

async function findEvent(ctx: Ctx, { event_id }: Claimed): Promise<Event | undefined> {
  const db = ctx.tx.withTables<PlatformTables>()
  const row = await db.selectFrom('event').selectAll().where('event_id', '=', event_id).executeTakeFirst()
  if (!row) return undefined
  const { kind, payload, at } = row
  return { eventId: row.event_id, kind, subjectId: row.subject_id, payload, at }
}

/** The debt is paid, or due again when the listener said so. */
async function settle(ctx: Ctx, claimed: Claimed, name: string, again: Again | undefined): Promise<void> {
  const db = ctx.tx.withTables<PlatformTables>()
  if (again)
    await db
      .updateTable('delivery')
      .set({ due_at: again.nextAt, attempts: 0 })
      .where('event_id', '=', claimed.event_id)
      .where('listener', '=', name)
      .execute()
  else await db.deleteFrom('delivery').where('event_id', '=', claimed.event_id).where('listener', '=', name).execute()
}

async function postpone(app: App, association: AssociationRef, claimed: Claimed, listener: AnyListener, error: string) {
  if (claimed.attempts >= ATTEMPTS && listener.giveUp) {
    await run(app, association, claimed, listener, listener.giveUp).catch((failure) =>
      app.log.error({ listener: listener.name, error: String(failure) }, 'a listener could not give up'),
    )
    return
  }
  const waitMs = 200 * 4 ** (claimed.attempts - 1)
  await within(app, association, { kind: 'system' }, (ctx) =>
    ctx.tx
      .withTables<PlatformTables>()
      .updateTable('delivery')
      .set({
        due_at: new Date(ctx.now().getTime() + waitMs),
        failed_at: claimed.attempts >= ATTEMPTS ? ctx.now() : null,
        last_error: error.slice(0, 500),
      })
      .where('event_id', '=', claimed.event_id)
      .where('listener', '=', listener.name)
      .execute(),
  ).catch(() => {})
  setTimeout(app.relayWake, waitMs + 5).unref()
}
