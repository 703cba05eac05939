import type { Ctx } from '../platform/index.ts'
import type { Language } from './passage.ts'
import { listDocumentsSince } from './store.ts'

/** A document as something to expect an answer from. `name` is its file, with its folders. */
export type Source = { documentId: string; title: string; name: string; audience: string; language: Language }

/** Every document of the association, answers written by the staff included, by title. Whatever their state. */
export async function listSources(ctx: Ctx): Promise<Source[]> {
  const documents = await listDocumentsSince(ctx, 0)
  return documents
    .map(({ documentId, title, sourceKey, audience, language }) => ({
      documentId,
      title,
      name: sourceKey,
      audience,
      language,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'fr'))
}
