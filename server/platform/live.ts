// Wakes those who follow a thing (a conversation, a queue) when something happened to it, in this process and in the others.
import pg from 'pg'
import { newId } from './ids.ts'
import type { Log } from './log.ts'

const CHANNEL = 'relais_live'
const COALESCE_MS = 15
// A notification may carry 8,000 bytes; a topic is an id of 36.
const TOPICS_PER_NOTICE = 150

export type Live = {
  /** Follows a topic; returns how to stop. The follower re-reads the database by cursor: a wake-up carries nothing. */
  follow(topic: string, wake: () => void): () => void
  /** Wakes the followers here at once, elsewhere within some milliseconds. */
  wake(topic: string): void
  /** How many follow something in this process. */
  followers(): number
  close(): Promise<void>
}

class Topics {
  readonly #followers = new Map<string, Set<() => void>>()

  follow(topic: string, wake: () => void): () => void {
    const set = this.#followers.get(topic) ?? new Set()
    this.#followers.set(topic, set.add(wake))
    return () => {
      set.delete(wake)
      if (set.size === 0) this.#followers.delete(topic)
    }
  }

  wake(topic: string): void {
    for (const wake of this.#followers.get(topic) ?? []) wake()
  }

  wakeAll(): void {
    for (const topic of this.#followers.keys()) this.wake(topic)
  }

  count = () => [...this.#followers.values()].reduce((sum, set) => sum + set.size, 0)
}

/**
 * Opens the wake-ups of this process. Notifications are coalesced: one inside each message's transaction would cost
 * three to six times the throughput (docs/stack.md). When the listening connection is lost, every follower is woken
 * once it is back, so that nothing that happened meanwhile is missed.
 */
export function openLive(pool: pg.Pool, connection: pg.PoolConfig, log: Log): Live {
  const topics = new Topics()
  const self = newId()
  let pending = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let listening: pg.Client | undefined

  const listen = async () => {
    const client = new pg.Client(connection)
    client.on('error', () => {})
    client.on('end', () => {
      if (!closed) setTimeout(() => listen().catch(() => {}), 500).unref()
    })
    client.on('notification', (notice) => {
      const [from, ...woken] = (notice.payload ?? '').split(' ')
      if (from !== self) for (const topic of woken) topics.wake(topic)
    })
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    listening = client
    topics.wakeAll()
  }
  listen().catch((error) => log.warn({ error: String(error) }, 'the live connection could not be opened'))

  const flush = () => {
    timer = undefined
    const all = [...pending]
    pending = new Set()
    for (let i = 0; i < all.length; i += TOPICS_PER_NOTICE) {
      const payload = [self, ...all.slice(i, i + TOPICS_PER_NOTICE)].join(' ')
      pool.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch(() => {})
    }
  }

  return {
    follow: (topic, wake) => topics.follow(topic, wake),
    wake(topic) {
      topics.wake(topic)
      pending.add(topic)
      timer ??= setTimeout(flush, COALESCE_MS)
    },
    followers: topics.count,
    async close() {
      closed = true
      clearTimeout(timer)
      await listening?.end().catch(() => {})
    },
  }
}
