import pg from 'pg'

// Any number will do, as long as it is always the same: "RELAIS" read as bytes.
const LOCK = 0x52454c414953

export type InstanceLock = { release(): Promise<void> }

/**
 * Takes the data directory's lock: a lock in its own database, held by a connection, so that it ends with the process
 * however the process ends. Undefined when another Relais holds it.
 */
export async function lockInstance(connection: pg.ClientConfig): Promise<InstanceLock | undefined> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  const taken = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK])
  if (taken.rows[0]?.taken) return { release: () => client.end() }
  await client.end()
  return undefined
}
