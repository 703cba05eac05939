// The report that every ingestion ends with: per file what was kept, what was not, and what to do about it.

import { type IngestionText, ingestion } from '../../../locales/ingestion.ts'
import type { Language } from '../passage.ts'
import { LIMITS, MEGABYTE } from './check-file.ts'
import type { MediaType, Reading, Refusal, RefusalReason, Warning } from './extraction.ts'

export type FileReport =
  | {
      file: string
      kind: 'read'
      title: string
      mediaType: MediaType
      language: Language
      pages: number
      passages: number
      /** Share (0–1) of the text kept, by page. */
      keptByPage: number[]
      warnings: Warning[]
    }
  | { file: string; kind: 'refused'; reason: RefusalReason; detail?: string }

export function reportReading(file: string, { extraction, passages }: Reading): FileReport {
  return {
    file,
    kind: 'read',
    title: extraction.title,
    mediaType: extraction.mediaType,
    language: extraction.language,
    pages: extraction.pages.length,
    passages: passages.length,
    keptByPage: extraction.pages.map((page) => page.kept),
    warnings: extraction.warnings,
  }
}

export const reportRefusal = (file: string, { reason, detail }: Refusal): FileReport =>
  detail === undefined ? { file, kind: 'refused', reason } : { file, kind: 'refused', reason, detail }

/** True when every file gave passages: the exit status of a run. */
export const isComplete = (reports: FileReport[]) => reports.every((report) => report.kind === 'read')

const LOW = 0.9

/** A sentence of the catalogue, its {places} filled. */
export function ingestionText(
  language: Language,
  key: IngestionText,
  values: Record<string, string | number> = {},
): string {
  return ingestion[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Why a file was refused and what to do, in one sentence or two. */
export const refusalSentence = (reason: RefusalReason, language: Language) =>
  ingestionText(language, `refused.${reason}`, { limit: LIMITS.bytes / MEGABYTE })

export const warningSentence = (warning: Warning, language: Language) =>
  ingestionText(language, `warning.${warning.code}`, { pages: ranges(warning.pages ?? []), count: warning.count ?? 0 })

/** The report as plain text: one line per file, what to look at under it, and a summary. */
export function renderReport(reports: FileReport[], language: Language): string {
  const width = Math.min(60, Math.max(8, ...reports.map((report) => report.file.length)))
  const lines = reports.flatMap((report) => [
    row(report, width, language),
    ...notes(report, language).map((note) => `    ${note}`),
  ])
  const read = reports.filter((report) => report.kind === 'read')
  const passages = read.reduce((sum, report) => sum + report.passages, 0)
  const summary = ingestionText(language, 'report.summary', {
    read: read.length,
    refused: reports.length - read.length,
    passages,
  })
  return `${lines.join('\n')}\n\n${summary}\n`
}

function row(report: FileReport, width: number, language: Language): string {
  const name = report.file.padEnd(width)
  if (report.kind === 'refused') return `${name}  ${ingestionText(language, 'report.refused')}`
  const kept = report.keptByPage.reduce((sum, one) => sum + one, 0) / (report.keptByPage.length || 1)
  const figures = [
    `${String(report.pages).padStart(4)} ${ingestionText(language, 'report.pages')}`,
    `${String(report.passages).padStart(5)} ${ingestionText(language, 'report.passages')}`,
    `${ingestionText(language, 'report.kept')} ${Math.round(kept * 100)}${language === 'fr' ? '\u00a0' : ''}%`,
    ingestionText(language, `language.${report.language}`),
  ]
  return `${name}  ${figures.join('  ')}`
}

function notes(report: FileReport, language: Language): string[] {
  if (report.kind === 'refused') return [refusalSentence(report.reason, language)]
  const told = new Set(report.warnings.flatMap((warning) => warning.pages ?? []))
  const low = report.keptByPage.flatMap((kept, i) => (kept < LOW && !told.has(i + 1) ? [i + 1] : []))
  const sentences = report.warnings.map((warning) => warningSentence(warning, language))
  return low.length > 0
    ? [...sentences, ingestionText(language, 'report.low-pages', { pages: ranges(low) })]
    : sentences
}

/** 1, 2, 3, 7 → "1–3, 7". */
function ranges(numbers: number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const open = runs.at(-1)
    if (open && open[1] === number - 1) open[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
