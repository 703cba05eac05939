import { getAssociation, listReadableAudiences } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { answerIdOf } from './approved-answer.ts'
import { dayIn, mayAnswer } from './document.ts'
import { documentUrl } from './document-url.ts'
import { listDocumentsSince } from './store.ts'

/** What answers today: the documents the actor may read, by title; and how many there are for each other audience. */
export async function listAnswering(ctx: Ctx) {
  const { timezone, slug } = await getAssociation(ctx)
  const day = dayIn(timezone, ctx.now())
  const audiences = await listReadableAudiences(ctx)
  const answering = (await listDocumentsSince(ctx, 0)).filter((one) => mayAnswer(one, day))
  const reserved = new Map<string, number>()
  for (const { audience } of answering)
    if (!audiences.includes(audience)) reserved.set(audience, (reserved.get(audience) ?? 0) + 1)
  const documents = answering
    .filter((one) => audiences.includes(one.audience))
    .map((one) => ({
      title: one.title,
      language: one.language,
      isWritten: answerIdOf(one) !== undefined,
      inForceFrom: one.inForceFrom,
      approvedBy: one.approval?.by ?? null,
      approvedOn: one.approval ? dayIn(timezone, one.approval.at) : null,
      url: documentUrl(slug, one.documentId, one.currentVersionId ?? ''),
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'fr'))
  return { documents, reserved: [...reserved].map(([audience, count]) => ({ audience, count })) }
}
