import type { App, AssociationRef } from '../platform/index.ts'
import { selectAssociationRef, selectAssociationRefs } from './store.ts'

export type FoundAssociation = AssociationRef & { embedOrigins: string[] }

/** The association at an address of this server, and which sites may hold its widget; undefined when there is none. */
export const findAssociationRef = (app: App, slug: string): Promise<FoundAssociation | undefined> =>
  selectAssociationRef(app, slug)

/** Every association of this server, by address. */
export const listAssociationRefs = (app: App): Promise<AssociationRef[]> => selectAssociationRefs(app)
