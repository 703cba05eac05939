import { expect, test } from 'vitest'
import type { ExaminedAnswer, Finding } from '../../../contract/examination.ts'
import { judge, meets, reportOf } from './golden-question.ts'

const answer = (text: string, documentId = 'fees', kind: ExaminedAnswer['kind'] = 'quoted'): ExaminedAnswer => ({
  kind,
  tentative: false,
  sentences: kind === 'abstained' ? [] : [{ text, documentId, title: 'Frais' }],
})
const expected = { documentId: 'fees', words: '648 $' }

test('the expected document must be quoted, and hold the expected words, whatever their marks', () => {
  expect(meets(expected, answer('La cotisation est de 648\u00a0$.'))).toBe(true)
  expect(meets({ ...expected, words: 'COTISATION, est' }, answer('La cotisation est de 648 $.'))).toBe(true)
  expect(meets(expected, answer('Elle est de 648 $.', 'minutes'))).toBe(false)
  expect(meets(expected, answer('Elle est de 665 $.'))).toBe(false)
  // 48 is not in 648.
  expect(meets({ ...expected, words: '48' }, answer('Elle est de 648 $.'))).toBe(false)
  expect(meets({ ...expected, words: null }, answer('Elle est de 665 $.'))).toBe(true)
  expect(meets({ ...expected, words: null }, answer('', 'fees', 'abstained'))).toBe(false)
})

test('the same words are kept, other words are a change, no expected source is broken', () => {
  const before = answer('La cotisation est de 648 $.')
  expect(judge(expected, before, before).verdict).toBe('kept')
  expect(judge(expected, null, before).verdict).toBe('kept')
  expect(judge(expected, before, answer('Elle est de 648 $.')).verdict).toBe('changed')
  expect(judge(expected, before, { ...before, tentative: true }).verdict).toBe('changed')
  expect(judge(expected, before, answer('', '', 'abstained'))).toEqual({ verdict: 'broken', brokenBefore: false })
  expect(judge(expected, answer('', '', 'abstained'), before)).toEqual({ verdict: 'changed', brokenBefore: true })
})

test('a report begins with what the change breaks, then with what was broken already', () => {
  const finding = (question: string, verdict: Finding['verdict'], brokenBefore: boolean): Finding => ({
    questionId: question,
    question,
    language: 'fr',
    audience: 'public',
    expected: { ...expected, title: 'Frais' },
    verdict,
    brokenBefore,
    before: null,
    after: answer('x'),
  })
  const report = reportOf(
    [
      finding('a', 'kept', false),
      finding('b', 'broken', true),
      finding('c', 'changed', false),
      finding('d', 'broken', false),
    ],
    5,
  )
  expect(report.findings.map((one) => one.question)).toEqual(['d', 'b', 'c', 'a'])
  expect(report).toMatchObject({ kept: 1, changed: 1, broken: 2, newlyBroken: 1 })
})
