import { type GoldenQuestion, NewGoldenQuestion } from '../../../contract/examination.ts'
import { listSources, maySteward } from '../../knowledge/index.ts'
import { listAudiences } from '../../people/index.ts'
import { type Ctx, newId } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { deleteQuestion, findQuestion, findTwin, insertQuestion, saveQuestion } from '../store-examination.ts'

type Refused = { ok: false; reason: 'forbidden' | 'not-found' | 'bad-input' }
export type Kept = { ok: true } | Refused

/** A member's words are kept from a conversation by whoever serves her; the set itself is the stewards'. */
const mayKeep = (ctx: Ctx, origin: GoldenQuestion['origin']) =>
  maySteward(ctx) || (origin === 'conversation' && ctx.actor.kind === 'staff')

/** The columns of a golden question; undefined when its audience or document is not of this association. */
async function columnsOf(ctx: Ctx, input: unknown) {
  const { question, language, audience, documentId, words } = NewGoldenQuestion.parse(input)
  const audiences = await listAudiences(ctx)
  const sources = await listSources(ctx)
  if (!audiences.some((one) => one.key === audience) || !sources.some((one) => one.documentId === documentId))
    return undefined
  return { question, language, audience_key: audience, document_id: documentId, words: words || null }
}

/** Adds a golden question; the same question of the same audience is the same one, and expects what was said last. */
export async function keepQuestion(ctx: Ctx, input: unknown, origin: GoldenQuestion['origin']): Promise<Kept> {
  if (!mayKeep(ctx, origin)) return { ok: false, reason: 'forbidden' }
  const columns = await columnsOf(ctx, input)
  if (!columns) return { ok: false, reason: 'bad-input' }
  // What a steward expects of it is not replaced by what was once answered.
  if (origin === 'conversation' && (await findTwin(ctx, columns.audience_key, columns.question))) return { ok: true }
  const question_id = newId()
  const created_by = ctx.actor.kind === 'staff' ? ctx.actor.name : 'Relais'
  await insertQuestion(ctx, { question_id, ...columns, origin, created_at: ctx.now(), created_by })
  await recordAct(ctx, 'golden-question.kept', question_id, { origin, documentId: columns.document_id })
  return { ok: true }
}

export async function changeQuestion(ctx: Ctx, questionId: string, input: unknown): Promise<Kept> {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' }
  if (!(await findQuestion(ctx, questionId))) return { ok: false, reason: 'not-found' }
  const columns = await columnsOf(ctx, input)
  if (!columns || (await findTwin(ctx, columns.audience_key, columns.question, questionId)))
    return { ok: false, reason: 'bad-input' }
  await saveQuestion(ctx, questionId, columns)
  await recordAct(ctx, 'golden-question.changed', questionId, { documentId: columns.document_id })
  return { ok: true }
}

export async function removeQuestion(ctx: Ctx, questionId: string): Promise<Kept> {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' }
  if (!(await findQuestion(ctx, questionId))) return { ok: false, reason: 'not-found' }
  await deleteQuestion(ctx, questionId)
  await recordAct(ctx, 'golden-question.removed', questionId)
  return { ok: true }
}
