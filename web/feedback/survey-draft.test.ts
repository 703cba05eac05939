import { expect, it } from 'vitest'
import type { SurveyBook } from '../../contract/surveys.ts'
import { draftOf, lackOf, newQuestion, withKind } from './survey-draft.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const book: SurveyBook = {
  surveys: [],
  audiences: [
    { key: 'public', name: { fr: 'Public', en: 'Public' } },
    { key: 'members', name: { fr: 'Membres', en: 'Members' } },
  ],
  mayRun: true,
  sendsMail: false,
}
const both = (text: string) => ({ fr: text, en: text })

it('a survey is for members, closes in a fortnight, and lacks its words until they are in both languages', () => {
  const draft = draftOf(null, book, NOW)
  expect(draft.written).toMatchObject({ audience: 'members', isAnonymous: true, byEmail: false })
  expect(lackOf(draft, false, NOW)).toBe('incomplete')
  const written = { ...draft.written, title: both('Titre'), intro: { fr: 'Pourquoi', en: '' } }
  expect(lackOf({ ...draft, written }, true, NOW)).toBe('incomplete')
  const whole = { ...draft, written: { ...written, intro: both('Pourquoi') } }
  expect(lackOf(whole, true, NOW)).toBeNull()
  expect(lackOf({ ...whole, closes: '2026-11-01T10:00' }, true, NOW)).toBe('badDates')
  expect(lackOf({ ...whole, closes: '2026-11-01T10:00' }, false, NOW)).toBeNull()
  expect(lackOf({ ...whole, closes: '' }, true, NOW)).toBe('badDates')
})

it('a question has choices when it is answered by one', () => {
  const words = withKind(newQuestion(), 'words')
  expect(words.choices).toEqual([])
  expect(withKind(words, 'choice').choices).toHaveLength(2)
})
