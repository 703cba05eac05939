// models — the optional language model of an association: two ports (chat, embedding) on the `ai` packages.
// `ctx.models.of(ctx)` gives the ports, or none; calls are made outside the transaction, within a deadline, a budget and a
// pause after failures, and end in values, never in exceptions. Keys stay sealed (platform/vault.ts); what is asked and
// answered is neither logged nor stored here. An endpoint on this machine or a private network must be named by the
// operator (RELAIS_MODEL_HOSTS).

export { findModelSettings, keepModelSettings, type StoredSettings } from './keep-settings.ts'
export { createModels, type Models } from './models.ts'
export * from './port.ts'
export { BlockedAddress, guardedFetch, isPublicAddress } from './reach.ts'
export { costOf, estimateTokens, type Settings as ModelSettingsValue } from './settings.ts'
