// The language model of an association, as the settings screen shows it. The key goes in, and never comes out.
import * as z from 'zod/mini'
import { Instant, Language } from './common.ts'

export const MODEL_PROVIDERS = ['openai-compatible', 'azure', 'openai', 'anthropic', 'mistral', 'google'] as const
export const ModelProvider = z.enum(MODEL_PROVIDERS)
export type ModelProvider = z.infer<typeof ModelProvider>

/** Providers reached at an address of one's own. */
export const hasAddress = (provider: ModelProvider) => provider === 'openai-compatible' || provider === 'azure'

/**
 * The language of what the assistant writes itself. Exceptions to a fixed language: `wrote`, when the member's message is in the other
 * language; `account`, when her file with the association says so.
 */
export const LanguageException = z.enum(['wrote', 'account'])
export type LanguageException = z.infer<typeof LanguageException>
export const LanguagePolicy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member') }),
  z.object({ kind: z.literal('fixed'), language: Language }),
  z.object({
    kind: z.literal('fixed-with-exceptions'),
    language: Language,
    exceptions: z.array(LanguageException).check(z.minLength(1), z.maxLength(2)),
  }),
])
export type LanguagePolicy = z.infer<typeof LanguagePolicy>

const Amount = z.number().check(z.minimum(0), z.maximum(1_000_000_000))
const Name = z.string().check(z.trim(), z.maxLength(200))

const shared = {
  enabled: z.boolean(),
  provider: ModelProvider,
  /** Null for providers that have one address only. */
  baseUrl: z.nullable(z.string().check(z.trim(), z.maxLength(500))),
  chatModel: Name,
  /** Null: passages are found by their words only. */
  embeddingModel: z.nullable(Name),
  /** Null: no bound. */
  dailyTokens: z.nullable(Amount),
  dailyCents: z.nullable(Amount),
  centsPerMillionIn: Amount,
  centsPerMillionOut: Amount,
  /** Of a whole answer. */
  deadlineMs: z.int().check(z.minimum(2000), z.maximum(30_000)),
  languagePolicy: LanguagePolicy,
}

/** PUT /settings/model. `key` absent keeps the one there is, null forgets it. */
export const ModelChange = z.object({
  ...shared,
  key: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(500)))),
})
export type ModelChange = z.infer<typeof ModelChange>

export const ModelUsage = z.object({
  calls: z.number(),
  failures: z.number(),
  tokens: z.number(),
  cents: z.number(),
  /** Null before the first call of the day, ms. */
  medianMs: z.nullable(z.number()),
})
export type ModelUsage = z.infer<typeof ModelUsage>

/** GET /settings/model */
export const ModelSettings = z.object({
  ...shared,
  hasKey: z.boolean(),
  updatedAt: z.nullable(Instant),
  today: ModelUsage,
})
export type ModelSettings = z.infer<typeof ModelSettings>

/** POST /settings/model/try → what the saved settings gave. `sentence` is in the reader's language. */
export const ModelTrial = z.object({
  ok: z.boolean(),
  tries: z.array(
    z.object({ what: z.enum(['chat', 'embedding']), ok: z.boolean(), sentence: z.string(), tookMs: z.number() }),
  ),
})
export type ModelTrial = z.infer<typeof ModelTrial>
