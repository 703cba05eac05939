// The database: one pool, and one way in — a transaction bound to one association under a role that sees only that one.
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
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

/** Opens a pool. `size` is the greatest number of connections of this process. */
export function openDatabase(connection: pg.PoolConfig, log: Log, size = 16): Database {
  const pool = new pg.Pool({ ...connection, max: size, connectionTimeoutMillis: 10_000 })
  pool.on('error', (error) => log.warn({ error: error.message }, 'an idle database connection was lost'))
  const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return {
    owner,
    pool,
    inAssociation: (associationId, act) =>
      owner.transaction().execute(async (tx) => {
        // Local to the transaction, so that a pooler in transaction mode may stand between.
        await sql`select set_config('role', 'relais_app', true), set_config('relais.association_id', ${associationId}, true)`.execute(
          tx,
        )
        return act(tx)
      }),
    across: (role, act) =>
      owner.transaction().execute(async (tx) => {
        await sql`select set_config('role', ${role}, true)`.execute(tx)
        return act(tx)
      }),
    close: () => owner.destroy(),
  }
}
