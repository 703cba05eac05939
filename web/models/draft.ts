// What is typed on the screen, before it is a change: amounts are text until they are saved. Pure.
import type { Language } from '../../contract/common.ts'
import { hasAddress, type LanguageException, type ModelChange, type ModelSettings } from '../../contract/models.ts'

export type Draft = Pick<ModelSettings, 'enabled' | 'provider' | 'chatModel'> & {
  baseUrl: string
  key: string
  embeddingModel: string
  policy: ModelSettings['languagePolicy']['kind']
  language: Language
  exceptions: LanguageException[]
} & Record<Amount, string>

export const AMOUNTS = ['dailyTokens', 'dailyCents', 'centsPerMillionIn', 'centsPerMillionOut', 'seconds'] as const
export type Amount = (typeof AMOUNTS)[number]

export function draftOf(settings: ModelSettings): Draft {
  const { languagePolicy: policy } = settings
  return {
    enabled: settings.enabled,
    provider: settings.provider,
    chatModel: settings.chatModel,
    baseUrl: settings.baseUrl ?? '',
    key: '',
    embeddingModel: settings.embeddingModel ?? '',
    policy: policy.kind,
    language: policy.kind === 'member' ? 'fr' : policy.language,
    exceptions: policy.kind === 'fixed-with-exceptions' ? policy.exceptions : ['wrote'],
    dailyTokens: String(settings.dailyTokens ?? ''),
    dailyCents: String(settings.dailyCents ?? ''),
    centsPerMillionIn: String(settings.centsPerMillionIn),
    centsPerMillionOut: String(settings.centsPerMillionOut),
    seconds: String(settings.deadlineMs / 1000),
  }
}

/** "12,5" is a number too. */
const amountOf = (text: string) =>
  Number(
    text
      .trim()
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.'),
  )

/** Whether what stands in a field can be saved. A bound may be empty. */
export function isAmount(field: Amount, text: string): boolean {
  if (text.trim() === '') return field === 'dailyTokens' || field === 'dailyCents'
  const amount = amountOf(text)
  return field === 'seconds' ? amount >= 2 && amount <= 30 : amount >= 0 && amount <= 1_000_000_000
}

/** The change to send; `key` null forgets the one that is kept. Undefined while an amount is not one. */
export function changeOf(
  draft: Draft,
  key: string | null | undefined = draft.key || undefined,
): ModelChange | undefined {
  if (!AMOUNTS.every((field) => isAmount(field, draft[field]))) return undefined
  const bound = (text: string) => (text.trim() === '' ? null : amountOf(text))
  return {
    enabled: draft.enabled,
    provider: draft.provider,
    baseUrl: hasAddress(draft.provider) && draft.baseUrl !== '' ? draft.baseUrl : null,
    chatModel: draft.chatModel,
    embeddingModel: draft.embeddingModel || null,
    dailyTokens: bound(draft.dailyTokens),
    dailyCents: bound(draft.dailyCents),
    centsPerMillionIn: amountOf(draft.centsPerMillionIn),
    centsPerMillionOut: amountOf(draft.centsPerMillionOut),
    deadlineMs: Math.round(amountOf(draft.seconds) * 1000),
    languagePolicy: policyOf(draft),
    ...(key !== undefined && { key }),
  }
}

function policyOf({ policy, language, exceptions }: Draft): ModelChange['languagePolicy'] {
  if (policy === 'member') return { kind: 'member' }
  if (policy === 'fixed' || exceptions.length === 0) return { kind: 'fixed', language }
  return { kind: 'fixed-with-exceptions', language, exceptions }
}
