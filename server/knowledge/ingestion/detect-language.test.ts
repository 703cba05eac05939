import { expect, it } from 'vitest'
import { detectLanguage } from './detect-language.ts'

it('A few words are enough to tell French from English', () => {
  const french = [
    'Puis-je être remboursé ?',
    'Combien coûte la cotisation ?',
    'quand se tient l’assemblée generale',
    'Démission du trésorier',
  ]
  const english = [
    'Can I get a refund?',
    'How much are the dues?',
    'when is the general meeting',
    'Resignation of the treasurer',
  ]
  for (const text of french) expect([text, detectLanguage(text, 'en')]).toEqual([text, 'fr'])
  for (const text of english) expect([text, detectLanguage(text, 'fr')]).toEqual([text, 'en'])
})

it('A text that does not say takes the language of its document', () => {
  expect(detectLanguage('120 $ – 2026', 'en')).toBe('en')
  expect(detectLanguage('', 'fr')).toBe('fr')
})
