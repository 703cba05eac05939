import { expect, test } from 'vitest'
import { en } from './en.ts'
import { day, percent, waited } from './format.ts'
import { fr } from './fr.ts'

/** Every text, functions called with plausible parameters. */
function texts(tree: object): string[] {
  return Object.values(tree).flatMap((value) => {
    if (typeof value === 'string') return [value]
    if (typeof value !== 'function') return texts(value)
    return value.length > 2 ? [] : [String(said(value))]
  })
}

function said(text: (...parameters: never[]) => string): string {
  const source = String(text)
  const parameter = /\biso\b|\bat\b/.test(source) ? '2026-03-01' : 3
  return text(...(Array(text.length).fill(parameter) as never[]))
}

test('no French text breaks a line before its punctuation', () => {
  for (const text of texts(fr)) expect(text).not.toMatch(/ [:;?!»]|« /)
})

test('no text shouts', () => {
  for (const text of [...texts(fr), ...texts(en)]) expect(text).not.toContain('!')
})

test('the first of the month is said « 1er »', () => {
  expect(day('fr', '2026-03-01')).toBe('1er mars 2026')
  expect(day('fr', '2026-03-11')).toBe('11 mars 2026')
})

test('a wait is told in minutes, then hours, then days', () => {
  expect(waited('en', 0.5)).toBe('less than a minute')
  expect([24, 60, 72, 3000].map((minutes) => waited('fr', minutes).replaceAll('\u00a0', ' '))).toEqual([
    '24 min',
    '1 h',
    '1 h 12 min',
    '2 j',
  ])
})

test('a share is never rounded up to a whole that is not there', () => {
  expect(percent('en', 0.999)).toBe('99%')
})
