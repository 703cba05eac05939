import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { Bilingual } from '../../contract/common.ts'
import type { FileReport } from '../../contract/knowledge.ts'
import { examineChange } from '../answers/index.ts'
import {
  AUTHORITIES,
  type Authority,
  checkFile,
  type IngestFile,
  ingestFile,
  LIMITS,
  refusalSentence,
} from '../knowledge/index.ts'
import { openApp } from '../main.ts'
import { findAssociationRef } from '../people/index.ts'
import { type App, type AssociationRef, loadConfig } from '../platform/index.ts'
import { readArguments } from './arguments.ts'

const OPTIONS = {
  association: { type: 'string', default: 'demo' },
  audience: { type: 'string' },
  authority: { type: 'string' },
  draft: { type: 'boolean', default: false },
  /** Approved even where a golden question would no longer be answered. */
  'publish-anyway': { type: 'boolean', default: false },
  language: { type: 'string', default: 'fr' },
} as const

type Options = Pick<IngestFile, 'audience' | 'authority' | 'approvedBy' | 'examine'>
type Found = { path: string; name: string }

/** Files below the paths given, in order; hidden ones are left out. Names are relative to the folder given, so that a later run knows them again. */
export async function findFiles(paths: string[]): Promise<Found[]> {
  const found: Found[] = []
  for (const path of paths) {
    const place = await stat(path).catch(() => undefined)
    if (!place) throw new Error(`there is no file or folder at ${path}`)
    if (!place.isDirectory()) {
      found.push({ path, name: basename(path) })
      continue
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    for (const entry of entries) {
      const full = join(entry.parentPath, entry.name)
      const name = relative(path, full)
      if (entry.isFile() && !name.split(/[\\/]/).some((part) => part.startsWith('.'))) found.push({ path: full, name })
    }
  }
  return found.sort((a, b) => a.name.localeCompare(b.name))
}

/** One file, refused by its size or type before it is read. */
async function ingestAt(app: App, association: AssociationRef, file: Found, options: Options): Promise<FileReport> {
  const refusal = await checkFile(file.path, LIMITS)
  if (!refusal)
    return ingestFile(
      app,
      association,
      { kind: 'system' },
      { name: file.name, bytes: new Uint8Array(await readFile(file.path)), ...options },
    )
  const reason: Bilingual = { fr: refusalSentence(refusal.reason, 'fr'), en: refusalSentence(refusal.reason, 'en') }
  return {
    fileName: file.name,
    outcome: 'refused',
    documentId: null,
    reason,
    pages: [],
    passages: 0,
    warnings: [],
    held: null,
    tookMs: 0,
  }
}

const LABELS = {
  fr: { added: 'ajouté', 'new-version': 'nouvelle version', unchanged: 'inchangé', refused: 'REFUSÉ' },
  en: { added: 'added', 'new-version': 'new version', unchanged: 'unchanged', refused: 'REFUSED' },
}

const HELD = {
  fr: (broken: number) =>
    `EN ATTENTE\u00a0: questions témoins qui perdraient leur réponse\u00a0: ${broken} (--publish-anyway publie quand même)`,
  en: (broken: number) =>
    `HELD: golden questions that would be broken: ${broken} (--publish-anyway publishes all the same)`,
}

function render(report: FileReport, language: 'fr' | 'en'): string {
  const notes = [report.reason, ...report.warnings].flatMap((one) => (one ? `    ${one[language]}` : []))
  const lost = report.pages
    .filter((page) => page.kept < 0.9)
    .map((page) => `${page.number} (${Math.round(page.kept * 100)} %)`)
  if (lost.length > 0) notes.push(`    pages: ${lost.join(', ')}`)
  if (report.held) notes.push(`    ${HELD[language](report.held.broken)}`)
  const figures = report.passages > 0 ? `  ${report.pages.length} p.  ${report.passages} passages` : ''
  return [`${LABELS[language][report.outcome].padEnd(17)} ${report.fileName}${figures}`, ...notes].join('\n')
}

/** `relais ingest PATH…`: files or folders into an association, with a report per file. Exit status 1 when a file was refused, or waits for approval because of a golden question. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals, json } = readArguments(args, OPTIONS)
  if (positionals.length === 0) throw new Error('ingest what? relais ingest PATH… --association demo')
  if (values.authority !== undefined && !AUTHORITIES.includes(values.authority as Authority))
    throw new Error(`--authority is one of ${AUTHORITIES.join(', ')}`)
  const files = await findFiles(positionals)
  const opened = await openApp({ ...loadConfig(), logLevel: 'warn' }, { exclusive: false })
  try {
    const association = await findAssociationRef(opened.app, String(values.association))
    if (!association)
      throw new Error(`there is no association "${values.association}" here; "npm start" loads the demonstration`)
    const options: Options = {
      audience: values.audience as string | undefined,
      authority: values.authority as Authority | undefined,
      approvedBy: values.draft ? undefined : 'Relais (ligne de commande)',
      examine: values['publish-anyway'] ? undefined : examineChange,
    }
    const language = values.language === 'en' ? 'en' : 'fr'
    const reports: FileReport[] = []
    for (const file of files) {
      const report = await ingestAt(opened.app, association, file, options)
      reports.push(report)
      if (!json) process.stdout.write(`${render(report, language)}\n`)
    }
    if (json) process.stdout.write(`${JSON.stringify({ files: reports })}\n`)
    return reports.some((report) => report.outcome === 'refused' || report.held) ? 1 : 0
  } finally {
    await opened.close()
  }
}
