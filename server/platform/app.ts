// The running program: what lives as long as the process. From it a context is made for each unit of work.
import type { Actor, AssociationRef, Ctx } from './context.ts'
import type { Database } from './database.ts'
import type { Event, EventInput } from './event.ts'
import type { Listeners } from './events.ts'
import type { Files } from './files.ts'
import { newId } from './ids.ts'
import type { Live } from './live.ts'
import type { Log } from './log.ts'
import type { Models } from './models/models.ts'
import type { PlatformTables } from './tables.ts'
import type { Vault } from './vault.ts'

export type App = {
  database: Database
  files: Files
  log: Log
  listeners: Listeners
  live: Live
  vault: Vault
  models: Models
  now: () => Date
  /** Tells the relay of this process that something is due. Set by the relay. */
  relayWake: () => void
}

/** Runs one unit of work: a transaction in one association, on somebody's behalf. */
export async function within<T>(
  app: App,
  association: AssociationRef,
  actor: Actor,
  act: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const after: (() => void)[] = []
  const result = await app.database.inAssociation(association.associationId, (tx) =>
    act(createContext(app, association, actor, tx, (one) => after.push(one))),
  )
  for (const one of after) one()
  return result
}

/** A context on a transaction already open: for `within`, and for tests, whose transaction rolls back. */
export function createContext(
  app: App,
  association: AssociationRef,
  actor: Actor,
  tx: Ctx['tx'],
  afterCommit: Ctx['afterCommit'],
): Ctx {
  const ctx: Ctx = {
    association,
    actor,
    tx,
    now: app.now,
    files: app.files,
    log: app.log,
    vault: app.vault,
    models: app.models,
    afterCommit,
    wake: (topic) => afterCommit(() => app.live.wake(topic)),
    announce: (event) => announce(app, ctx, event),
  }
  return ctx
}

async function announce(app: App, ctx: Ctx, input: EventInput): Promise<void> {
  const event: Event = { ...input, eventId: newId(), at: ctx.now() }
  const db = ctx.tx.withTables<PlatformTables>()
  const association_id = ctx.association.associationId
  const row = { association_id, event_id: event.eventId, kind: event.kind, subject_id: event.subjectId, at: event.at }
  await db
    .insertInto('event')
    .values({ ...row, payload: JSON.stringify(event.payload) as never })
    .execute()
  const after = app.listeners.afterFor(event.kind)
  if (after.length > 0) {
    const due_at = new Date(event.at.getTime() + (input.delayMs ?? 0))
    const rows = after.map((one) => ({
      association_id,
      event_id: event.eventId,
      listener: one.name,
      due_at,
      failed_at: null,
      last_error: null,
    }))
    await db.insertInto('delivery').values(rows).execute()
    // What is due later than a minute is found by the relay's own poll: a timer for next week would not keep.
    const delayMs = input.delayMs ?? 0
    if (delayMs <= 60_000) ctx.afterCommit(() => setTimeout(app.relayWake, delayMs).unref())
  }
  for (const listener of app.listeners.insideFor(event.kind)) await listener.run(ctx, event)
  ctx.afterCommit(() => {
    app.live.wake(event.subjectId)
    // The desk follows the association as a whole.
    app.live.wake(association_id)
  })
}
