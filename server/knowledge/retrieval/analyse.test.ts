import { expect, test } from 'vitest'
import { analysePassage, analyseQuery, contentWords, guessLanguage, isCurrent, isStopWord, stem } from './analyse.ts'
import { characterGrams, fold, gramCodes, splitWords } from './words.ts'

test('elided articles and pronouns leave the noun', () => {
  expect(contentWords("L'adhésion d’un membre jusqu'à l’assemblée, puisqu'elle s'ouvre", 'fr')).toEqual([
    'adhésion',
    'membre',
    'assemblée',
    'ouvre',
  ])
})

test('words whose apostrophe is their own stay whole', () => {
  expect(splitWords('aujourd’hui, les prud’hommes')).toEqual(['aujourdhui', 'les', 'prudhommes'])
})

test('possessives and contractions leave the noun in English', () => {
  expect(contentWords("The member's fees aren't the members' choice", 'en')).toEqual([
    'member',
    'fees',
    'members',
    'choice',
  ])
})

test('« les » and its like are stop words, with or without accents', () => {
  for (const word of ['les', 'des', 'à', 'été', 'ete', 'où']) expect(isStopWord(word, 'fr')).toBe(true)
  for (const word of ['the', 'would', 'which']) expect(isStopWord(word, 'en')).toBe(true)
  expect(isStopWord('cotisation', 'fr')).toBe(false)
})

test('a word is stemmed with its accents and folded afterwards', () => {
  expect(stem('renouvelées', 'fr')).toBe('renouvel')
  expect(stem('adhérents', 'fr')).toBe('adherent')
  expect(stem('policies', 'en')).toBe('polici')
  expect(fold('œuvrée')).toBe('oeuvree')
})

test('numbers, acronyms and e-mail are one word however they are written', () => {
  expect(splitWords('1 500 $, 12\u202f000 $ ou 3,400')).toEqual(['1500', '12000', 'ou', '3400'])
  expect(splitWords('le R.G.P.D. et l’e-mail')).toEqual(['le', 'rgpd', 'et', 'l', 'email'])
  expect(splitWords('06 12 34 56 78')).toEqual(['06', '12', '34', '56', '78'])
})

test('a passage is stored as lines: title, headings, question, then its sentences', () => {
  const tokens = analysePassage({
    language: 'fr',
    title: 'Règlement sur les cotisations',
    headingPath: ['Échéances', 'Quand payer ?'],
    text: 'La cotisation est due en avril. Elle est annuelle.',
  })
  expect(tokens.split('\n').slice(1)).toEqual([
    'règlement cotisations',
    'échéances',
    'payer',
    'cotisation due avril',
    'annuelle',
  ])
  expect(isCurrent(tokens, 'fr')).toBe(true)
  expect(isCurrent(tokens, 'en')).toBe(false)
  expect(isCurrent(undefined, 'fr')).toBe(false)
})

test('a question loses the function words of the language it is written in, whatever it is matched against', () => {
  expect(guessLanguage('Quelle est la cotisation des étudiants ?')).toBe('fr')
  expect(guessLanguage('What is the fee for students?')).toBe('en')
  expect(guessLanguage('cotisation')).toBeUndefined()
  expect(analyseQuery('Quel est le quorum ?', 'en', 'fr')).toEqual(['quorum'])
})

test('a question made of function words only is asked with them', () => {
  expect(analyseQuery('Qui est-ce ?', 'fr', 'fr')).toEqual(['qui', 'est', 'ce'])
})

test('runs of letters are the same as text and as numbers', () => {
  for (const word of ['cotisation', 'a', 'barbara', 'привет', '東京都庁舎']) {
    expect(new Set(gramCodes(word)).size).toBe(characterGrams(word).length)
  }
  expect(characterGrams('ordre')).toEqual(['_ord', 'ordr', 'rdre', 'dre_'])
})
