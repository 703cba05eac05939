// What stands between kysely and pg: fewer round trips, and statements that PostgreSQL plans once.
import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

type Answer = Awaited<ReturnType<PostgresPoolClient['query']>>

/** A statement seen this often is worth keeping planned on each connection. */
const OFTEN = 5
/** Lists of any length make any number of statements: beyond this many, they are not counted. */
const MOST_STATEMENTS = 1000

const done = (command: 'BEGIN' | 'COMMIT' | 'ROLLBACK') => ({ command, rowCount: 0, rows: [] }) as unknown as Answer

/** Names the statements worth planning once. One for each pool. */
class Statements {
  readonly #seen = new Map<string, { times: number; name: string }>()

  nameOf(text: string): string | undefined {
    const known = this.#seen.get(text)
    if (!known) {
      if (this.#seen.size < MOST_STATEMENTS) this.#seen.set(text, { times: 1, name: '' })
      return undefined
    }
    known.times++
    if (known.times < OFTEN) return undefined
    if (known.name === '') known.name = createHash('sha1').update(text).digest('base64url')
    return known.name
  }
}

/** One connection as kysely sees it: `begin` waits for the first statement, and goes with it when that one has no parameters. */
class PlannedClient {
  readonly #client: pg.PoolClient
  readonly #statements: Statements | undefined
  #owesBegin = false

  constructor(client: pg.PoolClient, statements: Statements | undefined) {
    this.#client = client
    this.#statements = statements
  }

  get processID(): number | undefined {
    return (this.#client as unknown as { processID?: number }).processID
  }

  async query(text: string, parameters: readonly unknown[] = []): Promise<Answer> {
    if (text === 'begin') {
      this.#owesBegin = true
      return done('BEGIN')
    }
    if (this.#owesBegin) {
      this.#owesBegin = false
      if (text === 'commit' || text === 'rollback') return done(text === 'commit' ? 'COMMIT' : 'ROLLBACK')
      if (parameters.length === 0) return this.#together(`begin; ${text}`)
      await this.#client.query('begin')
    }
    const name = parameters.length === 0 ? undefined : this.#statements?.nameOf(text)
    return this.#client.query({
      text,
      values: [...parameters],
      ...(name ? { name } : {}),
    }) as unknown as Promise<Answer>
  }

  async #together(text: string): Promise<Answer> {
    const answers = (await this.#client.query(text)) as unknown as Answer[]
    return answers.at(-1) ?? done('BEGIN')
  }

  release(destroy = false): void {
    this.#owesBegin = false
    this.#client.release(destroy)
  }
}

/** The pool for kysely. `planned`: keep frequent statements planned; not behind a pooler, which may change the connection under them. */
export function plannedPool(pool: pg.Pool, planned: boolean): PostgresPool {
  const statements = planned ? new Statements() : undefined
  const clients = new WeakMap<pg.PoolClient, PlannedClient>()
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client) ?? new PlannedClient(client, statements)
      clients.set(client, known)
      return known as unknown as PostgresPoolClient
    },
    end: () => pool.end(),
  } as unknown as PostgresPool
}
