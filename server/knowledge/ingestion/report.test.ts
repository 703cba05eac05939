import { expect, it } from 'vitest'
import { ingestion } from '../../../locales/ingestion.ts'
import { REFUSAL_REASONS, WARNING_CODES } from './extraction.ts'
import { type FileReport, isComplete, refusalSentence, renderReport, warningSentence } from './report.ts'

const reports: FileReport[] = [
  {
    file: 'statuts.pdf',
    kind: 'read',
    title: 'Statuts',
    mediaType: 'application/pdf',
    language: 'fr',
    pages: 4,
    passages: 21,
    keptByPage: [1, 0.5, 1, 0],
    warnings: [{ code: 'pages-without-text', pages: [4] }],
  },
  { file: 'scan.pdf', kind: 'refused', reason: 'scanned' },
]

it('The report says per file what was kept, what to look at, and what was refused', () => {
  expect(renderReport(reports, 'fr')).toBe(
    `statuts.pdf     4 pages     21 passages  texte gardé 63\u00a0%  français
    Pages en image, sans texte lu\u00a0: 4.
    Pages dont moins de 90\u00a0% du texte est gardé\u00a0: 2.
scan.pdf     refusé
    ${refusalSentence('scanned', 'fr')}

Documents lus\u00a0: 1. Documents refusés\u00a0: 1. Passages\u00a0: 21.
`,
  )
  expect(isComplete(reports)).toBe(false)
})

it('Every refusal and every warning has its sentence in both languages, with nothing left to fill in', () => {
  for (const language of ['fr', 'en'] as const) {
    for (const reason of REFUSAL_REASONS) expect(refusalSentence(reason, language)).toMatch(/^[^{}]+\.$/)
    for (const code of WARNING_CODES)
      expect(warningSentence({ code, pages: [1, 2, 3, 7], count: 2 }, language)).toMatch(/^[^{}]+\.$/)
  }
  expect(warningSentence({ code: 'pages-failed', pages: [1, 2, 3, 7] }, 'en')).toContain('1–3, 7')
})

it('French sentences put a no-break space before high punctuation', () => {
  for (const sentence of Object.values(ingestion.fr)) expect(sentence).not.toMatch(/[^\u00a0\u202f][:;!?»%](?:\s|$)/)
})
