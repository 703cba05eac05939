import { expect, it } from 'vitest'
import type { QuestionResult } from '../../contract/surveys.ts'
import { meanOf, surveyCsv } from './survey-csv.ts'

const share = { share: 0.5, low: 0.25551, high: 0.75 }
const result: QuestionResult = {
  question: 'q1',
  kind: 'scale',
  text: { fr: 'Utile, vraiment ?', en: 'Useful?' },
  choices: [],
  found: {
    answers: 8,
    options: [
      { option: '1', answers: 2, ...share },
      { option: '5', answers: 6, ...share },
    ],
    words: [],
  },
}

it('a result is a file where commas, quotes and formulas stay what they are', () => {
  const names = {
    question: (one: QuestionResult) => one.text!.fr,
    option: (_: QuestionResult, option: string) => option,
  }
  const words: QuestionResult = {
    ...result,
    kind: 'words',
    found: { answers: 5, options: [], words: [{ text: '=1+1', by: null }] },
  }
  const lines = surveyCsv(
    [result, words, { ...result, found: null }],
    ['q', 'a', 'n', 's', 'l', 'h', 'w', 'b'],
    names,
  ).split('\r\n')
  expect(lines[0]).toBe('\uFEFFq,a,n,s,l,h,w,b')
  expect(lines[1]).toBe('"Utile, vraiment ?",1,2,0.5,0.2555,0.75,,')
  expect(lines[3]).toBe('"Utile, vraiment ?",,,,,,\'=1+1,')
  expect(lines).toHaveLength(5)
})

it('the mean of a scale weighs each score by who gave it', () => {
  expect(meanOf(result.found!.options)).toBe(4)
})

it('a named answer is a line with its option and her name', () => {
  const named = { ...result, found: { ...result.found!, options: [], words: [{ text: '5', by: 'Ève' }] } }
  const names = { question: () => 'Q', option: (_: QuestionResult, option: string) => `${option} sur 5` }
  expect(surveyCsv([named], ['q'], names).split('\r\n')[1]).toBe('Q,5 sur 5,,,,,,Ève')
})
