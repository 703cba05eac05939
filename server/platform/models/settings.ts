// What an association has set about its language model, as the program uses it. Pure.
import type { LanguagePolicy, ModelProvider } from '../../../contract/models.ts'
import type { ModelSettingsTable } from './tables.ts'

export type Settings = {
  enabled: boolean
  provider: ModelProvider
  baseUrl: string | null
  chatModel: string
  embeddingModel: string | null
  keySealed: string | null
  /** Null: no bound. */
  dailyTokens: number | null
  dailyCents: number | null
  centsPerMillionIn: number
  centsPerMillionOut: number
  deadlineMs: number
  languagePolicy: LanguagePolicy
  updatedAt: Date
}

export const settingsOf = (row: ModelSettingsTable): Settings => ({
  enabled: row.enabled,
  provider: row.provider,
  baseUrl: row.base_url,
  chatModel: row.chat_model,
  embeddingModel: row.embedding_model,
  keySealed: row.key_sealed,
  dailyTokens: row.daily_tokens,
  dailyCents: row.daily_cents,
  centsPerMillionIn: row.cents_per_million_in,
  centsPerMillionOut: row.cents_per_million_out,
  deadlineMs: row.deadline_ms,
  languagePolicy: row.language_policy,
  updatedAt: row.updated_at,
})

/** The purpose under which the vault keeps the key of a model. */
export const MODEL_KEY = 'model-key'

export type Spent = { tokens: number; cents: number }

/** Cost in cents of so many tokens. */
export const costOf = (
  prices: Pick<Settings, 'centsPerMillionIn' | 'centsPerMillionOut'>,
  tokensIn: number,
  tokensOut: number,
) => (tokensIn * prices.centsPerMillionIn + tokensOut * prices.centsPerMillionOut) / 1_000_000

/** About three and a half letters a token in French and English: a little over, so that a budget holds. */
export const estimateTokens = (letters: number) => Math.ceil(letters / 3.5)

/** Whether a call that may take so much still fits in the day. */
export function fitsBudget(bounds: Pick<Settings, 'dailyTokens' | 'dailyCents'>, spent: Spent, next: Spent): boolean {
  if (bounds.dailyTokens !== null && spent.tokens + next.tokens > bounds.dailyTokens) return false
  return bounds.dailyCents === null || spent.cents + next.cents <= bounds.dailyCents
}
