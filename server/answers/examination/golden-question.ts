// What the association wants answered, and what became of it. Pure.
import type { ExaminationReport, ExaminedAnswer, Finding, Verdict } from '../../../contract/examination.ts'
import { fold } from '../../knowledge/index.ts'

export type Expected = { documentId: string; words: string | null }

/** Letters and figures only: a comma moved is not an answer lost. */
const plain = (text: string) =>
  ` ${fold(text.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** Whether the answer quotes the expected document and, when words are expected, holds them. */
export function meets(expected: Expected, answer: ExaminedAnswer): boolean {
  const quoted = answer.sentences.filter((one) => one.documentId === expected.documentId)
  if (answer.kind === 'abstained' || answer.kind === 'referred' || quoted.length === 0) return false
  return expected.words === null || plain(quoted.map((one) => one.text).join(' ')).includes(plain(expected.words))
}

const wordsOf = (answer: ExaminedAnswer) => answer.sentences.map((one) => one.text).join('\n')

const isSame = (a: ExaminedAnswer, b: ExaminedAnswer) =>
  a.kind === b.kind && a.tentative === b.tentative && wordsOf(a) === wordsOf(b)

/** `before` is null for a question never examined: what answers is then kept. */
export function judge(
  expected: Expected,
  before: ExaminedAnswer | null,
  after: ExaminedAnswer,
): { verdict: Verdict; brokenBefore: boolean } {
  const brokenBefore = before !== null && !meets(expected, before)
  if (!meets(expected, after)) return { verdict: 'broken', brokenBefore }
  return { verdict: before === null || isSame(before, after) ? 'kept' : 'changed', brokenBefore }
}

const ORDER: Verdict[] = ['broken', 'changed', 'kept']

/** The findings as a report: what was broken first, and first of all what this change breaks. */
export function reportOf(findings: Finding[], tookMs: number): ExaminationReport {
  const count = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length
  return {
    kept: count('kept'),
    changed: count('changed'),
    broken: count('broken'),
    newlyBroken: findings.filter((one) => one.verdict === 'broken' && !one.brokenBefore).length,
    tookMs,
    findings: findings.toSorted(
      (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || Number(a.brokenBefore) - Number(b.brokenBefore),
    ),
  }
}
