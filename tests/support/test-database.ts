// One throw-away PostgreSQL for a whole run of the unit tests; each suite makes its own association in it.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate, openDatabase, silentLog, startPostgres } from '../../server/platform/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    connection: { host: string; user: string; database: string }
  }
}

export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'relais-test-'))
  // Under root, the unprivileged user that runs PostgreSQL must be able to pass.
  await chmod(folder, 0o711)
  const postgres = await startPostgres(folder)
  const database = openDatabase(postgres.connection, silentLog, { size: 2 })
  await migrate(database.owner)
  await database.close()
  project.provide('connection', postgres.connection as { host: string; user: string; database: string })
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
