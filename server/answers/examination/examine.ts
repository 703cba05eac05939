import {
  type ExaminationReport,
  type ExaminationRun,
  type ExaminedAnswer,
  type Finding,
  PreviewChange,
} from '../../../contract/examination.ts'
import { type Examine, listSources, maySteward, type ProposedChange, tryChange } from '../../knowledge/index.ts'
import { type Actor, type App, type AssociationRef, type Ctx, newId, within } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { findLatestRun, insertRun, selectQuestions } from '../store-examination.ts'
import type { GoldenQuestionTable } from '../tables-examination.ts'
import { type Asked, askQuestion } from './ask-question.ts'
import { judge, reportOf } from './golden-question.ts'

const asked = (row: GoldenQuestionTable) => ({
  question: row.question,
  language: row.language,
  audience: row.audience_key,
})

type Before = (question: GoldenQuestionTable) => Promise<Asked | null>

/** Asks every golden question in a state, and compares with what was said before. Undefined when the association has none. */
async function examineState(ctx: Ctx, before: Before): Promise<ExaminationReport | undefined> {
  const started = performance.now()
  const questions = await selectQuestions(ctx)
  if (questions.length === 0) return undefined
  const titles = new Map((await listSources(ctx)).map((one) => [one.documentId, one.title]))
  const findings: Finding[] = []
  for (const row of questions) {
    const known = await before(row)
    const { answer } = await askQuestion(ctx, asked(row), known ?? undefined)
    const expected = { documentId: row.document_id, words: row.words, title: titles.get(row.document_id) ?? '' }
    findings.push({
      questionId: row.question_id,
      question: row.question,
      language: row.language,
      audience: row.audience_key,
      expected,
      ...judge(expected, known?.answer ?? null, answer),
      before: known?.answer ?? null,
      after: answer,
    })
  }
  return reportOf(findings, Math.round(performance.now() - started))
}

type Reason = { why: ExaminationRun['why']; titles: string[]; effect: ExaminationRun['effect'] }

/** Keeps a report in the history and in the book; the book has figures, never questions. */
async function recordRun(ctx: Ctx, report: ExaminationReport, { why, titles, effect }: Reason) {
  const runId = newId()
  const { kept, changed, broken, newlyBroken, tookMs, findings } = report
  await insertRun(ctx, {
    run_id: runId,
    at: ctx.now(),
    run_by: ctx.actor.kind === 'staff' ? ctx.actor.name : 'Relais',
    why,
    titles,
    effect,
    kept,
    changed,
    broken,
    newly_broken: newlyBroken,
    took_ms: tookMs,
    findings,
  })
  const counts = { kept, changed, broken, newlyBroken }
  await recordAct(ctx, 'examination.run', runId, { why, effect, ...counts })
  return { runId, ...counts }
}

async function tryReport(ctx: Ctx, change: Pick<ProposedChange, 'act' | 'documentIds'>) {
  const tried = await tryChange(ctx, change)
  const report = await examineState(tried.ctx, (row) => askQuestion(ctx, asked(row)))
  return { report, titles: tried.titles }
}

/** What a change would do to the golden questions. Nothing is changed, nothing is kept. `report` is null without golden questions. */
export async function previewChange(ctx: Ctx, input: unknown) {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' } as const
  const { report } = await tryReport(ctx, PreviewChange.parse(input))
  return { ok: true, report: report ?? null } as const
}

/** The examination as `knowledge` calls it before a change takes effect. */
export const examineChange: Examine = async (ctx, change) => {
  const { report, titles } = await tryReport(ctx, change)
  if (!report) return undefined
  const { kept, changed, broken, newlyBroken } = report
  return {
    kept,
    changed,
    broken,
    newlyBroken,
    settle: (effect) => recordRun(ctx, report, { why: change.why, titles, effect }),
  }
}

/** What was once answered, to compare with; the question is asked in full again. */
const remembered = (answer: ExaminedAnswer | undefined): Asked | null => (answer ? { answer, evidence: '' } : null)

async function reportAround(ctx: Ctx, act: () => Promise<unknown>): Promise<ExaminationReport | undefined> {
  const before = new Map<string, ExaminedAnswer>()
  for (const row of await selectQuestions(ctx)) {
    const { answer } = await askQuestion(ctx, asked(row))
    before.set(row.question_id, answer)
  }
  await act()
  return examineState(ctx, async (row) => remembered(before.get(row.question_id)))
}

/**
 * Makes a change of settings and keeps, with it, what it does to the golden questions: asked before and after it, inside the
 * transaction of the context. For what is read through the transaction (policies, thresholds, audiences); documents have their own
 * way, since their index is shared. A change that is refused leaves no trace. `name`: what the history calls it.
 */
export async function examineSettings<T extends { ok: boolean }>(
  ctx: Ctx,
  name: string,
  act: () => Promise<T>,
): Promise<T> {
  const done: T[] = []
  const report = await reportAround(ctx, async () => void done.push(await act()))
  const [result] = done as [T]
  if (report && result.ok) await recordRun(ctx, report, { why: 'settings', titles: [name], effect: 'published' })
  return result
}

/** The way to undo a transaction is to throw; this is what is thrown. */
class Tried extends Error {
  readonly report: ExaminationReport | null
  constructor(report: ExaminationReport | null) {
    super('tried, and undone')
    this.report = report
  }
}

/** What a change of settings would do to the golden questions: it is made, they are asked, all is undone. Null without golden questions. */
export async function previewSettings(
  app: App,
  association: AssociationRef,
  actor: Actor,
  act: (ctx: Ctx) => Promise<unknown>,
): Promise<ExaminationReport | null> {
  const tried = within<never>(app, association, actor, async (ctx) => {
    throw new Tried((await reportAround(ctx, () => act(ctx))) ?? null)
  })
  return tried.catch((error: unknown) => {
    if (error instanceof Tried) return error.report
    throw error
  })
}

/** Examines what is in effect now, beside the examination before it, and keeps the report. `report` is null without golden questions. */
export async function runExamination(ctx: Ctx) {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' } as const
  const latest = await findLatestRun(ctx)
  // A question that was reworded since is a new one.
  const earlier = new Map(latest?.findings.map((one) => [`${one.questionId} ${one.question}`, one.after]))
  const report = await examineState(ctx, async (row) => remembered(earlier.get(`${row.question_id} ${row.question}`)))
  if (report) await recordRun(ctx, report, { why: 'asked', titles: [], effect: 'none' })
  return { ok: true, report: report ?? null } as const
}
