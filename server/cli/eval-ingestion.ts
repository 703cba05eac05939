// relais eval ingestion: what the product's own extraction makes of a folder of real documents.

import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import {
  orderAgreement,
  type ReadDocument,
  type RefusedDocument,
  readDocumentAt,
  renderReport,
  wordRecall,
} from '../knowledge/index.ts'
import { readArguments, required } from './arguments.ts'

type Outcome = { file: string; result: ReadDocument | RefusedDocument | Error }

/** Files read at the same time; the pool gives each processor one. */
const AT_ONCE = 4
/** A reference with fewer words is that of a picture. */
const FEWEST_WORDS = 20

/** `--data DIR --reference DIR [--json] [--language fr|en]`. Answers 0; throws when a folder cannot be read. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, {
    data: { type: 'string' },
    reference: { type: 'string' },
    language: { type: 'string' },
  })
  const data = required(values, 'data', 'the folder of documents')
  const reference = required(values, 'reference', 'the folder of reference texts, <same relative path>.txt')
  await readdir(reference)
  const outcomes = await readAll(data, await filesUnder(data))
  const figures = { ...countAll(outcomes), ...(await compareAll(outcomes, reference)) }
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`)
  else process.stdout.write(`${table(outcomes, figures, values.language === 'fr' ? 'fr' : 'en')}\n`)
  return 0
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

async function readAll(folder: string, files: string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const waiting = files.entries()
  const take = async () => {
    for (const [i, file] of waiting) {
      const result = await readDocumentAt(join(folder, file), file).catch((error: Error) => error)
      outcomes[i] = { file: file.split(sep).join('/'), result }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, take))
  return outcomes
}

const isRead = (outcome: Outcome): outcome is { file: string; result: ReadDocument } =>
  !(outcome.result instanceof Error) && outcome.result.kind === 'read'
const isPdf = (outcome: Outcome) => outcome.file.toLowerCase().endsWith('.pdf')

function countAll(outcomes: Outcome[]) {
  const read = outcomes.filter(isRead)
  const refused = outcomes.flatMap(({ file, result }) =>
    !(result instanceof Error) && result.kind === 'refused' ? [{ file, reason: result.reason }] : [],
  )
  const pdfs = read.filter(isPdf)
  const sum = (list: typeof read, figure: (result: ReadDocument) => number) =>
    list.reduce((total, one) => total + figure(one.result), 0)
  const failures = refused.filter((one) => one.reason === 'unexpected-failure').length
  return {
    files: outcomes.length,
    refused,
    pages: sum(read, (result) => result.extraction.pages.length),
    passages: sum(read, (result) => result.passages.length),
    // PDF pages by second of processor time of the threads that read them: the speed of one core.
    pagesPerSecond: round(
      (sum(pdfs, (result) => result.extraction.pages.length) * 1000) / (sum(pdfs, (result) => result.cpuMs) || 1),
    ),
    crashes: outcomes.filter((one) => one.result instanceof Error).length + failures,
  }
}

async function compareAll(outcomes: Outcome[], folder: string) {
  const recall: Record<string, number> = {}
  const others: Record<string, number> = {}
  const orders: number[] = []
  for (const outcome of outcomes.filter(isRead)) {
    const reference = await readFile(join(folder, `${outcome.file}.txt`), 'utf8').catch(() => null)
    if (reference === null || reference.split(/\s+/).length < FEWEST_WORDS) continue
    const { text } = outcome.result.extraction
    ;(isPdf(outcome) ? recall : others)[outcome.file] = round(wordRecall(text, reference))
    if (isPdf(outcome)) orders.push(orderAgreement(text, reference))
  }
  return { wordRecall: summary(recall), wordRecallOthers: summary(others), orderAgreement: round(mean(orders)) }
}

const mean = (list: number[]) => (list.length === 0 ? 0 : list.reduce((sum, one) => sum + one, 0) / list.length)
const round = (figure: number) => Math.round(figure * 10_000) / 10_000
const summary = (byFile: Record<string, number>) => {
  const list = Object.values(byFile)
  return { mean: round(mean(list)), min: list.length === 0 ? 0 : Math.min(...list), byFile }
}

function table(
  outcomes: Outcome[],
  figures: ReturnType<typeof countAll> & Awaited<ReturnType<typeof compareAll>>,
  language: 'fr' | 'en',
) {
  const reports = outcomes.flatMap(({ result }) => (result instanceof Error ? [] : [result.report]))
  const worst = Object.entries(figures.wordRecall.byFile)
    .sort((a, b) => a[1] - b[1])
    .slice(0, 5)
  return `${renderReport(reports, language)}
files             ${figures.files}
refused           ${figures.refused.length}
pages             ${figures.pages}
passages          ${figures.passages}
pages per second  ${figures.pagesPerSecond.toFixed(0)} (PDF pages by second of processor time, one core)
word recall       mean ${figures.wordRecall.mean}, least ${figures.wordRecall.min} (PDF)
                  ${worst.map(([file, value]) => `${value} ${file}`).join('\n                  ')}
word recall       mean ${figures.wordRecallOthers.mean}, least ${figures.wordRecallOthers.min} (DOCX, HTML)
order agreement   ${figures.orderAgreement}
crashes           ${figures.crashes}`
}
