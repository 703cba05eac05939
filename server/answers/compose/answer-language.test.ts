import { expect, test } from 'vitest'
import { answerLanguage } from './answer-language.ts'

const english = 'When must I renew my permit and how much does it cost?'
const french = 'Quand dois-je renouveler mon permis et combien cela coûte-t-il ?'

test('the member’s choice is her page’s language', () => {
  expect(answerLanguage({ kind: 'member' }, { chosen: 'en', text: french })).toBe('en')
})

test('a fixed language is always that one', () => {
  expect(answerLanguage({ kind: 'fixed', language: 'fr' }, { chosen: 'en', text: english, account: 'en' })).toBe('fr')
})

test('an exception holds for whoever wrote in the other language, or asked for it in her file', () => {
  const wrote = { kind: 'fixed-with-exceptions' as const, language: 'fr' as const, exceptions: ['wrote' as const] }
  expect(answerLanguage(wrote, { chosen: 'en', text: english })).toBe('en')
  expect(answerLanguage(wrote, { chosen: 'en', text: french, account: 'en' })).toBe('fr')
  expect(answerLanguage(wrote, { chosen: 'en', text: 'ok' })).toBe('fr')
  const account = { ...wrote, exceptions: ['account' as const] }
  expect(answerLanguage(account, { chosen: 'fr', text: french, account: 'en' })).toBe('en')
  expect(answerLanguage(account, { chosen: 'en', text: english })).toBe('fr')
})
