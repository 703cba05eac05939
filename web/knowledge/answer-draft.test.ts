import { expect, test } from 'vitest'
import { draftOf, readDraft } from './answer-draft.ts'

const draft = draftOf(null)
const text = { question: ' Où stationner ? ', answer: 'Rue de l’Entente.' }

test('an answer in one language is enough, and is kept without the spaces around it', () => {
  expect(readDraft({ ...draft, fr: text })).toMatchObject({
    texts: { fr: { question: 'Où stationner ?', answer: 'Rue de l’Entente.' }, en: null },
    source: null,
    inForceFrom: null,
  })
})

test('a question without its answer is not kept by halves', () => {
  expect(readDraft(draft)).toBe('incomplete')
  expect(readDraft({ ...draft, fr: text, en: { question: 'Where?', answer: '' } })).toBe('incomplete')
})

test('a last day before the first is refused', () => {
  expect(readDraft({ ...draft, fr: text, inForceFrom: '2027-02-01', inForceUntil: '2027-01-01' })).toBe('badDates')
})
