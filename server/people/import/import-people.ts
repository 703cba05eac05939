import { createHash } from 'node:crypto'
import type { Language } from '../../../contract/common.ts'
import { ImportKind, ImportMapping, type ImportPreview, type ImportReport } from '../../../contract/import.ts'
import { texts } from '../../../locales/server/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { hasRole, recordAct } from '../../trust/index.ts'
import { selectAudiences } from '../store.ts'
import { guessColumns } from './guess-columns.ts'
import { memberKind, type Plan, planImport, staffKind } from './plan-import.ts'
import { type Csv, type CsvRead, readCsv, writeCsv } from './read-csv.ts'
import { type ReadLine, readLine } from './read-lines.ts'
import { lockPeople, saveMembers, saveStaff, selectAllMembers, selectAllStaff } from './store-import.ts'

type Refused = { ok: false; reason: 'forbidden' | Extract<CsvRead, { ok: false }>['reason'] }
export type Previewed = { ok: true; preview: ImportPreview } | Refused
export type Imported = { ok: true; report: ImportReport } | Refused

const SHOWN = 100
const PREVIEWED = 8
const mayImport = (ctx: Ctx) => ctx.actor.kind === 'system' || hasRole(ctx.actor, 'administrator')

/** The head of the file as it was read, and what each column most likely is. Nothing is stored. */
export async function previewImport(ctx: Ctx, kind: unknown, bytes: Uint8Array): Promise<Previewed> {
  if (!mayImport(ctx)) return { ok: false, reason: 'forbidden' }
  const read = await readCsv(bytes)
  if (!read.ok) return read
  const { lines, ...head } = read.csv
  const attributes = [...new Set((await selectAudiences(ctx)).flatMap((row) => Object.keys(row.rule ?? {})))]
  const guessed = guessColumns(head.headings, ImportKind.parse(kind), attributes)
  const rows = lines.slice(0, PREVIEWED).map((line) => line.cells)
  return { ok: true, preview: { ...head, rows, lines: lines.length, guessed } }
}

export type ImportInput = { kind: unknown; mapping: unknown; bytes: Uint8Array; apply: boolean; language: Language }

/**
 * Says what an import would do; with `apply`, does it, whole or not at all, as one act in the book. Refused lines change
 * nothing and come back as a file. Importing the same file again changes nothing; nobody is ever removed.
 */
export async function importPeople(ctx: Ctx, input: ImportInput): Promise<Imported> {
  if (!mayImport(ctx)) return { ok: false, reason: 'forbidden' }
  const kind = ImportKind.parse(input.kind)
  const mapping = ImportMapping.parse(input.mapping)
  const read = await readCsv(input.bytes)
  if (!read.ok) return read
  if (input.apply) await lockPeople(ctx)
  const lines = read.csv.lines.map((line) => readLine(line, kind, mapping))
  const plan = kind === 'member' ? await members(ctx, lines, mapping, input) : await staff(ctx, lines, mapping, input)
  const counts = { added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged }
  if (input.apply) {
    const file = createHash('sha256').update(input.bytes).digest('hex')
    await recordAct(ctx, `${kind}.imported`, null, { ...counts, refused: plan.refused.length, file })
  }
  const told = { refused: plan.refused.length, ...tell(plan.refused, read.csv, input.language) }
  return { ok: true, report: { ...counts, ...told, applied: input.apply } }
}

async function members(ctx: Ctx, lines: ReadLine[], mapping: ImportMapping, { apply }: ImportInput) {
  const kind = memberKind(await selectAllMembers(ctx), await selectAllStaff(ctx), mapping.linkByAddress)
  const plan = planImport(lines, kind)
  if (apply) await saveMembers(ctx, [...plan.added, ...plan.changed])
  return plan as Plan<unknown>
}

async function staff(ctx: Ctx, lines: ReadLine[], mapping: ImportMapping, { apply }: ImportInput) {
  const self = ctx.actor.kind === 'staff' ? ctx.actor.staffId : null
  const plan = planImport(lines, staffKind(await selectAllStaff(ctx), mapping.linkByAddress, self))
  if (apply) await saveStaff(ctx, [...plan.added, ...plan.changed])
  return plan as Plan<unknown>
}

/** The refused lines in words, and as a file that can be mended and imported alone. */
function tell(refused: ReadLine[], { headings, separator }: Csv, language: Language) {
  if (refused.length === 0) return { errors: [], errorFile: null }
  const say = texts(language)
  const told = refused.map(({ line, problems }) => ({
    line: line.number,
    sentences: problems.map((problem) => say.lineProblem[problem]),
  }))
  const rows = refused.map(({ line }, i) => {
    const cells = headings.map((_, at) => line.cells[at] ?? '')
    return [...cells, told[i]?.sentences.join(' ') ?? '']
  })
  return { errors: told.slice(0, SHOWN), errorFile: writeCsv(separator, [[...headings, say.importReason], ...rows]) }
}
