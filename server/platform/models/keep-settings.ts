// Reads and writes the settings of a context's association. Who may is decided by the room that calls.
import { hasAddress, type ModelChange, type ModelSettings } from '../../../contract/models.ts'
import type { Vault } from '../vault.ts'
import { DEFAULT_DEADLINE_MS } from './port.ts'
import { MODEL_KEY, type Settings, settingsOf } from './settings.ts'
import { type At, saveModelRow, selectModelSettings, selectUsageToday } from './store.ts'

export type StoredSettings = ModelSettings

const NONE: Settings = {
  enabled: false,
  provider: 'openai-compatible',
  baseUrl: null,
  chatModel: '',
  embeddingModel: null,
  keySealed: null,
  dailyTokens: 500_000,
  dailyCents: null,
  centsPerMillionIn: 0,
  centsPerMillionOut: 0,
  deadlineMs: DEFAULT_DEADLINE_MS,
  languagePolicy: { kind: 'member' },
  updatedAt: new Date(0),
}

/** As the screen shows them: whether there is a key, never the key. */
export async function findModelSettings(at: At): Promise<ModelSettings> {
  const row = await selectModelSettings(at)
  const { keySealed, updatedAt, ...settings } = row ? settingsOf(row) : NONE
  return {
    ...settings,
    hasKey: keySealed !== null,
    updatedAt: row ? updatedAt.toISOString() : null,
    today: await selectUsageToday(at),
  }
}

/** Stores a change. A key never follows to another provider or host: whoever changes the address must know it. */
export async function keepModelSettings(at: At & { vault: Vault }, change: ModelChange): Promise<void> {
  const before = await selectModelSettings(at)
  const baseUrl = hasAddress(change.provider) ? change.baseUrl : null
  await saveModelRow(at, {
    enabled: change.enabled,
    provider: change.provider,
    base_url: baseUrl,
    chat_model: change.chatModel,
    embedding_model: change.embeddingModel || null,
    key_sealed: keyAfter(at, before && settingsOf(before), { ...change, baseUrl }),
    daily_tokens: change.dailyTokens,
    daily_cents: change.dailyCents,
    cents_per_million_in: change.centsPerMillionIn,
    cents_per_million_out: change.centsPerMillionOut,
    deadline_ms: change.deadlineMs,
    language_policy: change.languagePolicy,
    updated_at: at.now(),
  })
}

function keyAfter(at: At & { vault: Vault }, before: Settings | undefined, change: ModelChange): string | null {
  if (change.key) return at.vault.seal(at.association.associationId, MODEL_KEY, change.key)
  const isSamePlace = before?.provider === change.provider && originOf(before.baseUrl) === originOf(change.baseUrl)
  return change.key === undefined && isSamePlace ? before.keySealed : null
}

const originOf = (address: string | null) => (address && URL.canParse(address) ? new URL(address).origin : address)
