// Brings announced events to the listeners that run after the commit: at least once, in order of being due, in any process.
import { sql } from 'kysely'
import type { App } from './app.ts'
import { type Claimed, deliver } from './deliver.ts'

const POLL_MS = 1000
const BATCH = 16
/** How many answers a process composes at once; searching alone takes milliseconds. */
const MOST_SLOW = 64
/** How long a process may work on one delivery before another may try. */
const LEASE_SECONDS = 60

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

/** Starts the relay of this process. A lost wake-up costs at most a second: it also looks by itself. */
export function startRelay(app: App): Relay {
  let stopped = false
  let working: Promise<void> | undefined
  let again = false

  /** What waits for others is not waited for: a slow model holds up nobody else's news. */
  const slow = new Set<Promise<void>>()
  const begin = async (one: Claimed) => {
    const listener = app.listeners.named(one.listener)
    if (!listener) return
    const done = deliver(app, one, listener)
    if (!('work' in listener)) return done
    slow.add(done)
    void done.then(() => slow.delete(done))
  }
  const drain = async () => {
    do {
      again = false
      if (slow.size >= MOST_SLOW) await Promise.race(slow)
      const due = await claim(app)
      if (due.length === BATCH) again = true
      await Promise.all(due.map(begin))
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
      await Promise.all(slow)
    },
  }
}
