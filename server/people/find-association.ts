import type { App, AssociationRef } from '../platform/index.ts'
import { selectAssociationRef, selectAssociationRefs } from './store.ts'

export type FoundAssociation = AssociationRef & { embedOrigins: string[] }

/** The association at an address of this server, and which sites may hold its widget; undefined when there is none. */
export const findAssociationRef = (app: App, slug: string): Promise<FoundAssociation | undefined> =>
  selectAssociationRef(app, slug)

type Kept = { found: FoundAssociation; until: number }
const kept = new WeakMap<App, Map<string, Kept>>()
const KEPT_MS = 1000
const MOST_KEPT = 10_000

/** The same, asked at every call of every page: what was found is believed for a second. A site allowed meanwhile waits as long. */
export async function findEntrance(app: App, slug: string): Promise<FoundAssociation | undefined> {
  const known = kept.get(app) ?? new Map<string, Kept>()
  kept.set(app, known)
  const last = known.get(slug)
  if (last && performance.now() < last.until) return last.found
  const found = await findAssociationRef(app, slug)
  if (known.size >= MOST_KEPT) known.clear()
  if (found) known.set(slug, { found, until: performance.now() + KEPT_MS })
  return found
}

/** Every association of this server, by address. */
export const listAssociationRefs = (app: App): Promise<AssociationRef[]> => selectAssociationRefs(app)
