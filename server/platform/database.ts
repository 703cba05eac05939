// The database: one pool, and one way in — a transaction bound to one association under a role that sees only that one.
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { plannedPool } from './client.ts'
import type { Log } from './log.ts'

export type Database = {
  /** For migrations and start-up only; it is not bound by row-level security. */
  owner: Kysely<unknown>
  pool: pg.Pool
  /** Runs `act` in a transaction that sees one association. Nested use is not possible: there is no handle to nest with. */
  inAssociation<T>(associationId: string, act: (tx: Transaction<unknown>) => Promise<T>): Promise<T>
  /** Runs `act` as a role that reads only what is needed across associations: `directory` (who exists) or `relay` (what is due). */
  across<T>(role: 'relais_directory' | 'relais_relay', act: (tx: Transaction<unknown>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

// Sums of counts fit in a number; timestamps are Dates; calendar dates stay the text they are.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The statements that open a transaction have no parameters: they travel with its `begin`. Local to it, so that a pooler in transaction mode may stand between. */
function actingFor(associationId: string) {
  if (!UUID.test(associationId)) throw new Error('an association is named by its id')
  return sql.raw(`set local role relais_app; set local relais.association_id = '${associationId}'`)
}

export type DatabaseOptions = {
  /** The greatest number of connections of this process. */
  size?: number
  /** Keep frequent statements planned on each connection. Not behind a pooler that changes it between transactions. */
  planned?: boolean
}

/** Opens a pool. */
export function openDatabase(connection: pg.PoolConfig, log: Log, options: DatabaseOptions = {}): Database {
  const { size = 16, planned = true } = options
  const pool = new pg.Pool({ ...connection, max: size, connectionTimeoutMillis: 10_000 })
  // A connection lost while it is used and between two statements has nobody to tell: unheard, it would end the process.
  pool.on('connect', (client) => void client.on('error', () => {}))
  pool.on('error', (error) => log.warn({ error: error.message }, 'an idle database connection was lost'))
  const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: plannedPool(pool, planned) }) })
  return {
    owner,
    pool,
    inAssociation: (associationId, act) =>
      owner.transaction().execute(async (tx) => {
        await actingFor(associationId).execute(tx)
        return act(tx)
      }),
    across: (role, act) =>
      owner.transaction().execute(async (tx) => {
        await sql.raw(`set local role ${role}`).execute(tx)
        return act(tx)
      }),
    close: () => owner.destroy(),
  }
}
