import { getAssociation, listReadableAudiences } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { answerIdOf } from './approved-answer.ts'
import { dayIn, mayAnswer } from './document.ts'
import { documentUrl } from './document-url.ts'
import type { Authority, Language } from './passage.ts'
import { contentWords, stem } from './retrieval/analyse.ts'
import { kindred } from './retrieval/lexicon.ts'
import { listDocumentsSince } from './store.ts'
import { listCurrentNumbers } from './store-changes.ts'

export type Readable = {
  documentId: string
  title: string
  language: Language
  audience: string
  authority: Authority
  isWritten: boolean
  approvedAt: Date | null
  /** Another text was approved before this one. */
  isRevised: boolean
  url: string
}

/** What the actor may read and answers today: approved, in force, not withdrawn, of an audience that is hers. */
export async function listReadable(ctx: Ctx): Promise<Readable[]> {
  const { timezone, slug } = await getAssociation(ctx)
  const day = dayIn(timezone, ctx.now())
  const audiences = await listReadableAudiences(ctx)
  const numbers = await listCurrentNumbers(ctx)
  return (await listDocumentsSince(ctx, 0))
    .filter((one) => mayAnswer(one, day) && audiences.includes(one.audience))
    .map((one) => ({
      documentId: one.documentId,
      title: one.title,
      language: one.language,
      audience: one.audience,
      authority: one.authority,
      isWritten: answerIdOf(one) !== undefined,
      approvedAt: one.approval?.at ?? null,
      isRevised: (numbers.get(one.documentId) ?? 1) > 1,
      url: documentUrl(slug, one.documentId, one.currentVersionId ?? ''),
    }))
}

const words = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2)

/** Whether a title speaks of a thing named in either language, by the words associations use for it: « étudiante » for "student". */
export function speaksOf(title: string, language: Language, thing: string): boolean {
  const there = new Set(contentWords(title, language).map((word) => stem(word, language)))
  const isThere = (word: string) =>
    there.has(stem(word, language)) ||
    (['fr', 'en'] as const).some((written) => kindred(word, written, language).some((kin) => there.has(kin)))
  const named = words(thing)
  return named.length > 0 && named.every((word) => isThere(word.toLowerCase()))
}
