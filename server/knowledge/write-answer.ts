import { createHash } from 'node:crypto'
import { type AnswerText, type ApprovedAnswer, WriteAnswer } from '../../contract/approved-answers.ts'
import { getAssociation, listAudiences } from '../people/index.ts'
import { type Ctx, newId } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import { answerIdOf, answerKey, answerOf, composeAnswer } from './approved-answer.ts'
import { type Document, dayIn, latestVersionOf, withText } from './document.ts'
import { openDocument } from './open-document.ts'
import type { Language } from './passage.ts'
import { actOn, discardText, maySteward } from './steward-documents.ts'
import {
  findDocumentBySource,
  insertPassages,
  insertVersion,
  listAnswerPassages,
  listDocumentsSince,
  nextNumber,
  nextRevision,
  saveDocument,
} from './store.ts'
import type { Examine, ProposedChange } from './try-change.ts'
import { passageRows, versionRow } from './version-rows.ts'

const LANGUAGES = ['fr', 'en'] as const

type Written = { ok: true; answer: ApprovedAnswer } | { ok: false; reason: 'forbidden' | 'not-found' | 'bad-input' }

/** Answers written by the staff, those that wait for approval first, then the latest changed. */
export async function listAnswers(ctx: Ctx): Promise<ApprovedAnswer[]> {
  const groups = new Map<string, Document[]>()
  for (const document of await listDocumentsSince(ctx, 0)) {
    const answerId = answerIdOf(document)
    if (answerId) groups.set(answerId, [...(groups.get(answerId) ?? []), document])
  }
  const latest = (one: Document) => latestVersionOf(one) ?? ''
  const passages = await listAnswerPassages(ctx, [...groups.values()].flat().map(latest))
  const textOf = (one: Document): AnswerText | null => {
    const row = passages.get(latest(one))
    return row ? { question: row.question ?? '', answer: row.text } : null
  }
  const day = dayIn((await getAssociation(ctx)).timezone, ctx.now())
  const answers = [...groups].map(([id, documents]) => answerOf(ctx.association.slug, id, documents, textOf, day))
  const isWaiting = (one: ApprovedAnswer) => Number(one.waits || one.state === 'draft')
  return answers.sort((a, b) => isWaiting(b) - isWaiting(a) || b.updatedAt.localeCompare(a.updatedAt))
}

const findAnswer = async (ctx: Ctx, answerId: string) =>
  (await listAnswers(ctx)).find((one) => one.answerId === answerId)

/**
 * Writes an answer, or changes one. It answers nobody before it is approved; a changed one goes on answering with the text approved
 * before. Anybody of the staff may propose one; changing one is the stewards'. A language once written stays: the whole is withdrawn.
 */
export async function writeAnswer(ctx: Ctx, answerId: string | null, input: unknown): Promise<Written> {
  if (answerId === null ? ctx.actor.kind !== 'staff' && !maySteward(ctx) : !maySteward(ctx))
    return { ok: false, reason: 'forbidden' }
  if (answerId !== null && !(await findAnswer(ctx, answerId))) return { ok: false, reason: 'not-found' }
  const written = WriteAnswer.parse(input)
  if (!(await listAudiences(ctx)).some((one) => one.key === written.audience)) return { ok: false, reason: 'bad-input' }
  const id = answerId ?? newId()
  const revision = await nextRevision(ctx)
  for (const language of LANGUAGES) {
    const text = written.texts[language]
    if (text) await storeText(ctx, answerKey(id, language), { language, text, written, revision })
  }
  const answer = await findAnswer(ctx, id)
  return answer ? { ok: true, answer } : { ok: false, reason: 'not-found' }
}

type Parts = { language: Language; text: AnswerText; written: WriteAnswer; revision: number }

async function storeText(ctx: Ctx, sourceKey: string, { language, text, written, revision }: Parts): Promise<void> {
  const existing = await findDocumentBySource(ctx, sourceKey)
  const { audience, inForceFrom, inForceUntil } = written
  const said = { title: text.question, audience, inForceFrom, inForceUntil, sourceNote: written.source || null }
  const document =
    existing ?? (await openDocument(ctx, { ...said, sourceKey, language, authority: 'guide', reviewBy: null }))
  const { documentId } = document
  const { stored, passages } = composeAnswer(text, said.sourceNote, language)
  const bytes = new TextEncoder().encode(stored.text)
  const fileKey = `${ctx.association.associationId}/${newId()}`
  await ctx.files.put(fileKey, bytes)
  const versionId = newId()
  const parts = {
    documentId,
    versionId,
    number: await nextNumber(ctx, documentId),
    fileName: `${documentId}.md`,
    fileKey,
    contentHash: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  }
  await insertVersion(ctx, versionRow(ctx, parts, stored))
  await insertPassages(ctx, passageRows(documentId, versionId, text.question, passages))
  await saveDocument(ctx, withText(document, versionId, said), revision)
  await recordAct(ctx, existing ? 'document.changed' : 'document.added', documentId, { versionId })
  await ctx.announce({ kind: 'document.changed', subjectId: documentId, payload: { versionId } })
}

/** Gives up the text that waits, in every language: the approved one goes on answering. */
export async function discardAnswerText(ctx: Ctx, answerId: string): Promise<Written> {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' }
  const known = await findAnswer(ctx, answerId)
  if (!known) return { ok: false, reason: 'not-found' }
  for (const { documentId } of known.documents) await discardText(ctx, documentId)
  const answer = await findAnswer(ctx, answerId)
  return answer ? { ok: true, answer } : { ok: false, reason: 'not-found' }
}

/** Approves, or withdraws, an answer in all its languages. */
export async function actOnAnswer(
  ctx: Ctx,
  act: ProposedChange['act'],
  answerId: string,
  examine?: Examine,
): Promise<Written> {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' }
  const known = await findAnswer(ctx, answerId)
  if (!known) return { ok: false, reason: 'not-found' }
  const done = await actOn(ctx, { act, documentIds: known.documents.map((one) => one.documentId) }, examine)
  if (!done.ok) return done
  const answer = await findAnswer(ctx, answerId)
  return answer ? { ok: true, answer } : { ok: false, reason: 'not-found' }
}
