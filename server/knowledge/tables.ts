import type { Generated } from 'kysely'
import type { PendingChange } from './document.ts'
import type { Language, Page } from './passage.ts'

export type KnowledgeStateTable = { association_id: string; revision: number; vector_revision: Generated<number> }

export type DocumentTable = {
  association_id: string
  document_id: string
  source_key: string
  title: string
  language: Language
  authority: string
  audience_key: string
  current_version_id: string | null
  in_force_from: string | null
  in_force_until: string | null
  review_by: string | null
  approved_at: Date | null
  approved_by: string | null
  withdrawn_at: Date | null
  withdrawn_by: string | null
  created_at: Date
  updated_at: Date
  revision: number
  pending_version_id: string | null
  pending_change: PendingChange | null
  source_note: string | null
}

export type DocumentVersionTable = {
  association_id: string
  version_id: string
  document_id: string
  number: number
  content_hash: string
  pipeline: string
  file_name: string
  file_key: string
  media_type: string
  bytes: number
  text: string
  pages: Page[]
  headings: { start: number; level: number; title: string }[]
  warnings: Record<string, unknown>[]
  kept: number
  created_at: Date
}

export type PassageTable = {
  association_id: string
  passage_id: string
  document_id: string
  version_id: string
  ordinal: number
  heading_path: string[]
  page_first: number
  page_last: number
  start_offset: number
  end_offset: number
  text: string
  language: Language
  question: string | null
  tokens: string
}

export type PassageVectorTable = {
  association_id: string
  passage_id: string
  model: string
  scale: number
  vector: Buffer
  revision: number
}

export type KnowledgeTables = {
  knowledge_state: KnowledgeStateTable
  document: DocumentTable
  document_version: DocumentVersionTable
  passage: PassageTable
  passage_vector: PassageVectorTable
}
