import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

const FOLDER = join(import.meta.dirname, '../../migrations')

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  const read = async (name: string) => {
    const text = await readFile(join(FOLDER, name), 'utf8')
    return [
      name,
      {
        up: (db: Kysely<unknown>) =>
          sql
            .raw(text)
            .execute(db)
            .then(() => undefined),
      },
    ] as const
  }
  return Object.fromEntries(await Promise.all(files.map(read)))
}

/** Brings the database to the newest form; forward only. Several processes may call it at once. Returns the names applied. */
export async function migrate(owner: Kysely<unknown>): Promise<string[]> {
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: readMigrations },
    // Numbers are reserved by those who work side by side: a lower one may arrive after a higher one.
    allowUnorderedMigrations: true,
    migrationTableName: 'relais_migration',
    migrationLockTableName: 'relais_migration_lock',
  })
  const { error, results } = await migrator.migrateToLatest()
  const failed = results?.find((one) => one.status === 'Error')
  if (error)
    throw new Error(
      `migration ${failed?.migrationName ?? ''} failed: ${error instanceof Error ? error.message : error}`,
    )
  return (results ?? []).map((one) => one.migrationName)
}
