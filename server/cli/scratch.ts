import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../main.ts'
import { createAssociation } from '../people/index.ts'
import { type App, type AssociationRef, type Config, silentLog } from '../platform/index.ts'

/** A configuration for a throw-away directory: no demonstration, any port, no limits. */
export const scratchConfig = (dataDirectory: string): Config => ({
  dataDirectory,
  databaseUrl: undefined,
  host: '127.0.0.1',
  port: 0,
  publicUrl: undefined,
  demo: false,
  trustedProxies: [],
  logLevel: 'silent',
  rateLimits: false,
  secret: undefined,
  modelHosts: [],
  mailHosts: [],
})

/** Runs with a program of its own — database, files, one empty association — in a temporary folder that is removed afterwards. */
export async function withScratch<T>(act: (app: App, association: AssociationRef) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'relais-scratch-'))
  // Under root, the unprivileged user that runs PostgreSQL must be able to pass.
  await chmod(folder, 0o711)
  const opened = await openApp(scratchConfig(folder), { exclusive: true, log: silentLog })
  try {
    const association = await createAssociation(opened.app, {
      slug: 'scratch',
      name: { fr: 'Association d’essai', en: 'Scratch association' },
      languages: ['fr', 'en'],
      accent: '#1d4f73',
      timezone: 'America/Toronto',
      contact: { phone: null, email: null, address: null },
      opening: { hours: {}, closures: [] },
      suggestions: { fr: [], en: [] },
      embedOrigins: [],
      audiences: [],
      staff: [],
      members: [],
    })
    return await act(opened.app, association)
  } finally {
    await opened.close()
    await rm(folder, { recursive: true, force: true })
  }
}
