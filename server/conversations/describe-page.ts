import type { PageInfo, Session } from '../../contract/people.ts'
import { countSearchableDocuments } from '../knowledge/index.ts'
import { getAssociation, personOffer } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { NOTICE } from '../trust/index.ts'

/** What the member page shows before anything is asked: the notice, and who answers when. Stores nothing. */
export async function describePage(ctx: Ctx, session: Session): Promise<PageInfo> {
  const association = await getAssociation(ctx)
  const [fr, en] = (['fr', 'en'] as const).map((language) => personOffer(association, ctx.now(), language))
  return {
    slug: association.slug,
    name: association.name,
    languages: association.languages,
    accent: association.accent,
    assistant: { enabled: association.assistantEnabled, documents: await countSearchableDocuments(ctx) },
    notice: NOTICE,
    person: {
      available: fr!.available,
      sentence: { fr: fr!.sentence, en: en!.sentence },
      phone: association.contact.phone,
      email: association.contact.email,
    },
    suggestions: association.suggestions,
    session,
  }
}
