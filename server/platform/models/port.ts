// What rooms know of language models: two ports, and why they may say no. A port never throws for what an endpoint does.
import type { LanguagePolicy } from '../../../contract/models.ts'

/**
 * Why a call gave nothing, or stopped: `budget` and `resting` (too many failures, a pause) are said before any call;
 * `blocked` is an address the operator did not allow; `refused` a wrong key; `unknown-model` a wrong name or address;
 * `unreadable-key` a key sealed under another secret; `died` a stream cut before its end; `stopped` the caller's own wish.
 */
export const MODEL_FAILURES = [
  'budget',
  'resting',
  'deadline',
  'blocked',
  'unreachable',
  'refused',
  'unknown-model',
  'busy',
  'broken',
  'died',
  'unreadable-key',
  'stopped',
] as const
export type ModelFailure = (typeof MODEL_FAILURES)[number]

export type ModelPurpose = 'compose' | 'rewrite' | 'judge' | 'embed' | 'framing' | 'try'

export type ChatRequest = {
  purpose: ModelPurpose
  system: string
  prompt: string
  /** JSON schema of the text asked for, given to endpoints that know how to hold to one. The prompt must say it too. */
  schema?: object
  maxTokens: number
  /** Everything included: retries and the last word. */
  deadlineMs: number
  signal?: AbortSignal
}

export type ModelEnd = { ok: true } | { ok: false; reason: ModelFailure }

export type ChatPort = {
  /** Its text as it comes; how it ended is the generator's return value. Leaving the loop stops the call. */
  stream(request: ChatRequest): AsyncGenerator<string, ModelEnd>
}

export type ChatResult = { ok: true; text: string } | { ok: false; reason: ModelFailure; text: string }

/** The whole text of a call, for callers that cannot use a part of it. */
export async function completeChat(chat: ChatPort, request: ChatRequest): Promise<ChatResult> {
  let text = ''
  const parts = chat.stream(request)
  for (;;) {
    const next = await parts.next()
    if (next.done) return { ...next.value, text }
    text += next.value
  }
}

export type EmbeddingPort = {
  model: string
  /** One vector for each text, in order. */
  embed(
    texts: string[],
    deadlineMs: number,
    signal?: AbortSignal,
  ): Promise<{ ok: true; vectors: number[][] } | { ok: false; reason: ModelFailure }>
}

/** What an association has set. `chat` and `embedding` are undefined when it has none, or has turned it off. */
export type AssociationModels = {
  chat: ChatPort | undefined
  embedding: EmbeddingPort | undefined
  languagePolicy: LanguagePolicy
  /** For a whole answer, ms. */
  deadlineMs: number
}

export const DEFAULT_DEADLINE_MS = 12_000

/** What an association without a model has: everything works without. */
export const NO_MODELS: AssociationModels = {
  chat: undefined,
  embedding: undefined,
  languagePolicy: { kind: 'member' },
  deadlineMs: DEFAULT_DEADLINE_MS,
}
