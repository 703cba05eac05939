// Brings announced events to the listeners that run after the commit: at least once, in order of being due, in any process.
import { sql } from 'kysely'
import { type App, within } from './app.ts'
import type { AssociationRef, Ctx } from './context.ts'
import type { Event } from './event.ts'
import type { Again, Listener } from './events.ts'
import type { PlatformTables } from './tables.ts'

const POLL_MS = 1000
const BATCH = 16
/** How long a process may work on one delivery before another may try. */
const LEASE_SECONDS = 60
/** Four seconds in all: a member who waits for an answer is told soon that there will be none. */
const ATTEMPTS = 4

type Claimed = { association_id: string; event_id: string; listener: string; attempts: number; slug: string }

export type Relay = { stop(): Promise<void> }

/** Claims what is due: skipped by other processes until the lease ends. */
async function claim(app: App): Promise<Claimed[]> {
  const found = await app.database.across('relais_relay', (tx) =>
    sql<Claimed>`
      update delivery d set attempts = attempts + 1, due_at = ${app.now()}::timestamptz + make_interval(secs => ${LEASE_SECONDS})
      from association a
      where a.association_id = d.association_id and (d.association_id, d.event_id, d.listener) in (
        select association_id, event_id, listener from delivery
        where failed_at is null and due_at <= ${app.now()} order by due_at limit ${BATCH} for update skip locked)
      returning d.association_id, d.event_id, d.listener, d.attempts, a.slug`.execute(tx),
  )
  return found.rows
}

async function deliver(app: App, claimed: Claimed): Promise<void> {
  const association = { associationId: claimed.association_id, slug: claimed.slug }
  const listener = app.listeners.named(claimed.listener)
  if (!listener) return
  try {
    await run(app, association, claimed, listener, listener.run)
  } catch (error) {
    app.log.warn({ listener: claimed.listener, attempt: claimed.attempts, error: String(error) }, 'a listener failed')
    await postpone(app, association, claimed, listener, String(error))
  }
}

/** The work and the end of the debt are one transaction. */
async function run(app: App, association: AssociationRef, claimed: Claimed, listener: Listener, act: Listener['run']) {
  await within(app, association, { kind: 'system' }, async (ctx) => {
    const db = ctx.tx.withTables<PlatformTables>()
    const row = await db.selectFrom('event').selectAll().where('event_id', '=', claimed.event_id).executeTakeFirst()
    let again: Again | undefined
    if (row) {
      const event: Event = {
        eventId: row.event_id,
        kind: row.kind,
        subjectId: row.subject_id,
        payload: row.payload,
        at: row.at,
      }
      again = (await act(ctx, event)) ?? undefined
    }
    await settle(ctx, claimed, listener, again)
  })
}

/** The debt is paid, or due again when the listener said so. */
async function settle(ctx: Ctx, claimed: Claimed, listener: Listener, again: Again | undefined): Promise<void> {
  const db = ctx.tx.withTables<PlatformTables>()
  const isThis = { event_id: claimed.event_id, listener: listener.name }
  if (again)
    await db
      .updateTable('delivery')
      .set({ due_at: again.nextAt, attempts: 0 })
      .where('event_id', '=', isThis.event_id)
      .where('listener', '=', isThis.listener)
      .execute()
  else
    await db
      .deleteFrom('delivery')
      .where('event_id', '=', isThis.event_id)
      .where('listener', '=', isThis.listener)
      .execute()
}

async function postpone(app: App, association: AssociationRef, claimed: Claimed, listener: Listener, error: string) {
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

/** Starts the relay of this process. A lost wake-up costs at most a second: it also looks by itself. */
export function startRelay(app: App): Relay {
  let stopped = false
  let working: Promise<void> | undefined
  let again = false

  const drain = async () => {
    do {
      again = false
      const due = await claim(app)
      if (due.length === BATCH) again = true
      await Promise.all(due.map((one) => deliver(app, one)))
    } while (again && !stopped)
  }
  const wake = () => {
    again = true
    if (stopped || working) return
    working = drain()
      .catch((error) => app.log.warn({ error: String(error) }, 'the relay could not reach the database'))
      .finally(() => {
        working = undefined
      })
  }
  app.relayWake = wake
  const timer = setInterval(wake, POLL_MS)
  wake()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await working
    },
  }
}
