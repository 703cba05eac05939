import type { PageInfo, Session } from '../../contract/people.ts'
import { writesWithModel } from '../answers/index.ts'
import { countSearchableDocuments } from '../knowledge/index.ts'
import { assistantServes, describePerson, getAssociation, volunteering } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { noticeFor } from '../trust/index.ts'

/** What the member page shows before anything is asked: the notice, and who answers when. Stores nothing. */
export async function describePage(ctx: Ctx, session: Session): Promise<PageInfo> {
  const association = await getAssociation(ctx)
  const memberId = session.kind === 'member' ? session.memberId : null
  return {
    slug: association.slug,
    name: association.name,
    languages: association.languages,
    accent: association.accent,
    assistant: {
      enabled: await assistantServes(ctx, memberId),
      stage: association.stage,
      documents: await countSearchableDocuments(ctx),
      volunteering: await volunteering(ctx, memberId),
    },
    notice: noticeFor(await writesWithModel(ctx)),
    person: await describePerson(ctx),
    suggestions: association.suggestions,
    session,
  }
}
