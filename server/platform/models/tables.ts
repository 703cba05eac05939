import type { LanguagePolicy, ModelProvider } from '../../../contract/models.ts'

export type ModelSettingsTable = {
  association_id: string
  enabled: boolean
  provider: ModelProvider
  base_url: string | null
  chat_model: string
  embedding_model: string | null
  key_sealed: string | null
  daily_tokens: number | null
  daily_cents: number | null
  cents_per_million_in: number
  cents_per_million_out: number
  deadline_ms: number
  language_policy: LanguagePolicy
  updated_at: Date
}

export type ModelCallTable = {
  association_id: string
  call_id: string
  at: Date
  purpose: string
  model: string
  tokens_in: number
  tokens_out: number
  estimated: boolean
  cost_cents: number
  latency_ms: number
  outcome: string
}

export type ModelTables = { model_settings: ModelSettingsTable; model_call: ModelCallTable }
