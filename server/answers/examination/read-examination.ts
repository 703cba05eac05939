import type { ExaminationBook, ExaminationRun, ExaminationRunView } from '../../../contract/examination.ts'
import { listSources, maySteward } from '../../knowledge/index.ts'
import { listAudiences } from '../../people/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { findLatestRun, findRun, type RunLine, selectQuestions, selectRuns } from '../store-examination.ts'
import type { ExaminationRunTable } from '../tables-examination.ts'

/** Examinations listed in the history. */
const HISTORY = 50

const runOf = (row: RunLine): ExaminationRun => ({
  runId: row.run_id,
  at: row.at.toISOString(),
  by: row.run_by,
  why: row.why,
  titles: row.titles,
  effect: row.effect,
  kept: row.kept,
  changed: row.changed,
  broken: row.broken,
  newlyBroken: row.newly_broken,
  tookMs: row.took_ms,
})

const viewOf = (row: ExaminationRunTable): ExaminationRunView => {
  const run = runOf(row)
  const { kept, changed, broken, newlyBroken, tookMs } = run
  return { run, report: { kept, changed, broken, newlyBroken, tookMs, findings: row.findings } }
}

/** The golden questions, what may be expected of them, and the examinations so far. Undefined for whoever may not steward. */
export async function readExamination(ctx: Ctx): Promise<ExaminationBook | undefined> {
  if (!maySteward(ctx)) return undefined
  const sources = await listSources(ctx)
  const titles = new Map(sources.map((one) => [one.documentId, one.title]))
  const latest = await findLatestRun(ctx)
  return {
    questions: (await selectQuestions(ctx)).map((row) => ({
      questionId: row.question_id,
      question: row.question,
      language: row.language,
      audience: row.audience_key,
      documentId: row.document_id,
      title: titles.get(row.document_id) ?? '',
      words: row.words,
      origin: row.origin,
      createdBy: row.created_by,
      createdAt: row.created_at.toISOString(),
    })),
    runs: (await selectRuns(ctx, HISTORY)).map(runOf),
    latest: latest ? viewOf(latest) : null,
    audiences: await listAudiences(ctx),
    sources,
  }
}

/** How many golden questions the last examination in effect asked, and how many of them their source answers. Undefined before the first. For any actor. */
export async function lastExamination(ctx: Ctx): Promise<{ asked: number; answered: number; at: Date } | undefined> {
  const row = await findLatestRun(ctx)
  return row && { asked: row.kept + row.changed + row.broken, answered: row.kept + row.changed, at: row.at }
}

/** One examination of the history, with its findings. */
export async function readRun(ctx: Ctx, runId: string) {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' } as const
  const row = await findRun(ctx, runId)
  return row ? ({ ok: true, view: viewOf(row) } as const) : ({ ok: false, reason: 'not-found' } as const)
}
