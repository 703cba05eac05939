import { expect, test } from 'vitest'
import type { ModelSettings } from '../../contract/models.ts'
import { changeOf, draftOf, isAmount } from './draft.ts'

const settings: ModelSettings = {
  enabled: true,
  provider: 'openai-compatible',
  baseUrl: 'https://models.example/v1',
  chatModel: 'm',
  embeddingModel: null,
  dailyTokens: 500_000,
  dailyCents: null,
  centsPerMillionIn: 12.5,
  centsPerMillionOut: 0,
  deadlineMs: 12_000,
  languagePolicy: { kind: 'member' },
  hasKey: true,
  updatedAt: null,
  today: { calls: 0, failures: 0, tokens: 0, cents: 0, medianMs: null },
}

test('what is shown and saved unchanged is what there was, and keeps the key', () => {
  const { hasKey: _, updatedAt: __, today: ___, ...same } = settings
  expect(changeOf(draftOf(settings))).toEqual(same)
})

test('a key typed is sent, one forgotten is said to be', () => {
  expect(changeOf({ ...draftOf(settings), key: 'k' })?.key).toBe('k')
  expect(changeOf(draftOf(settings), null)?.key).toBeNull()
})

test('an amount is written as people write it, and a bound may be empty', () => {
  expect(isAmount('centsPerMillionIn', '12,5')).toBe(true)
  expect(isAmount('dailyTokens', '500 000')).toBe(true)
  expect(isAmount('dailyTokens', '')).toBe(true)
  expect(isAmount('centsPerMillionIn', '')).toBe(false)
  expect(isAmount('dailyCents', '-1')).toBe(false)
  expect(isAmount('seconds', '31')).toBe(false)
  expect(changeOf({ ...draftOf(settings), seconds: 'x' })).toBeUndefined()
})

test('a provider with one address keeps none', () => {
  expect(changeOf({ ...draftOf(settings), provider: 'mistral' })?.baseUrl).toBeNull()
})
