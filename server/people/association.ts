import type { AssociationTable, Contact } from './tables.ts'

/** The association served, as its own rooms know it. */
export type Association = {
  associationId: string
  slug: string
  name: AssociationTable['name']
  languages: AssociationTable['languages']
  accent: string
  timezone: string
  contact: Contact
  opening: AssociationTable['opening']
  suggestions: AssociationTable['suggestions']
  /** For whom the assistant answers: `assistantServes` says it of somebody. */
  stage: AssociationTable['stage']
  stageAudiences: string[]
  promises: AssociationTable['promises']
}

export const associationOf = (row: AssociationTable): Association => ({
  associationId: row.association_id,
  slug: row.slug,
  name: row.name,
  languages: row.languages,
  accent: row.accent,
  timezone: row.timezone,
  contact: row.contact,
  opening: row.opening,
  suggestions: row.suggestions,
  stage: row.stage,
  stageAudiences: row.stage_audiences,
  promises: row.promises,
})
