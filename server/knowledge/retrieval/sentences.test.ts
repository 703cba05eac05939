import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language } from '../passage.ts'
import { splitSentences } from './sentences.ts'

const split = (text: string, language: Language = 'fr') =>
  splitSentences(text, language).map((sentence) => sentence.text)

test('a sentence can be quoted from where it stands, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Le membre',
    ' paie',
    '. ',
    '.\n',
    '\n\n',
    ' « ',
    ' ».',
    '- ',
    '1. ',
    'art. ',
    '…',
    '?',
    '🙂',
    ' A',
    '’',
    '\t',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (source) => {
        let before = 0
        for (const { start, end, text } of splitSentences(source, 'fr')) {
          expect(source.slice(start, end)).toBe(text)
          expect(text.trim()).toBe(text)
          expect(start).toBeGreaterThanOrEqual(before)
          expect(source.slice(before, start)).not.toMatch(/\p{L}{2}/u)
          before = end
        }
        expect(source.slice(before)).not.toMatch(/\p{L}{2}/u)
      },
    ),
    { numRuns: 500 },
  )
})

test('French prose is cut at its sentences', () => {
  expect(
    split('La cotisation est due le 1er avril. Elle est de 1\u00a0500,50\u00a0$. Qui la paie\u00a0? Le membre\u00a0!'),
  ).toEqual([
    'La cotisation est due le 1er avril.',
    'Elle est de 1\u00a0500,50\u00a0$.',
    'Qui la paie\u00a0?',
    'Le membre\u00a0!',
  ])
})

test('an abbreviation does not end a sentence', () => {
  for (const text of [
    'Selon l’art. 12 du code, M. Tremblay et Mme. Roy siègent.',
    'Voir p. ex. le règl. B-1, r. 5, al. 2.',
    'Le Dr. J. Le Goff, cf. Annexe, est membre.',
    'La conférence de l’an 50 av. J.-C. est citée.',
    'Le no. 4 de la liste compte.',
    'Les frais (transport, repas, etc.) sont remboursés.',
  ])
    expect(split(text)).toEqual([text])
  for (const text of [
    'See e.g. Section 4, i.e. Fees, vs. Annex A.',
    'Dr. J. R. Smith of the U.S. Agency and Acme Inc. Canada met on Jan. 5 at 9 a.m. sharp.',
    'The fee is 3.50 or 4.75 per month, no. 7 excepted.',
  ])
    expect(split(text, 'en')).toEqual([text])
})

test('an abbreviation may end a sentence when the next one plainly begins', () => {
  expect(split('The office opens at 9 a.m. The phone is answered later.', 'en')).toHaveLength(2)
  expect(split('Transport, repas, etc. Le reste est à votre charge.')).toHaveLength(2)
  expect(split('May I resign? No. You may ask for leave.', 'en')).toEqual([
    'May I resign?',
    'No.',
    'You may ask for leave.',
  ])
  expect(split('Gardez-le à 4 °C. Jetez-le ensuite.')).toHaveLength(2)
})

test('quotation marks and brackets close with their sentence', () => {
  expect(split('Il répond\u00a0: «\u00a0Oui, je le jure.\u00a0» Puis il signe. (Voir l’annexe.) Fin.')).toEqual([
    'Il répond\u00a0: «\u00a0Oui, je le jure.\u00a0»',
    'Puis il signe.',
    '(Voir l’annexe.)',
    'Fin.',
  ])
  expect(split('«\u00a0Pourquoi\u00a0?\u00a0» demande le membre.')).toHaveLength(1)
  expect(split('She said "No." Then she left.', 'en')).toEqual(['She said "No."', 'Then she left.'])
})

test('each item of a list is a sentence, without its bullet but with its number', () => {
  expect(split('Joignez :\n- une photo ;\n* un diplôme\n• le paiement.\n1. Signez.\n2. Envoyez.')).toEqual([
    'Joignez :',
    'une photo ;',
    'un diplôme',
    'le paiement.',
    '1. Signez.',
    '2. Envoyez.',
  ])
})

test('a wrapped line goes on, a heading does not', () => {
  expect(
    split(
      '## Fees\nMembership in the association is renewed each year before the\nend of March by paying the fee.\nFees\nSee the table.',
      'en',
    ),
  ).toEqual([
    'Fees',
    'Membership in the association is renewed each year before the\nend of March by paying the fee.',
    'Fees',
    'See the table.',
  ])
})

test('rows of a table stay apart, and lines without words are left out', () => {
  expect(split('| Catégorie | Montant |\n|---|---|\n| Étudiant | 50 $ |\n\n***\n')).toEqual([
    '| Catégorie | Montant |',
    '| Étudiant | 50 $ |',
  ])
})
