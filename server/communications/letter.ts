// An announcement as a letter: in the reader's language, with a way to answer and a way to receive no more.
import { texts } from '../../locales/server/index.ts'
import { type Association, type Recipient, stopAddress, stopHeaders } from '../people/index.ts'
import type { Ctx, Mail } from '../platform/index.ts'
import type { StoredAnnouncement } from './store.ts'

/** `base`: `https://host`. */
export function letterOf(
  ctx: Ctx,
  one: Pick<StoredAnnouncement, 'announcement_id' | 'title' | 'body' | 'sent_by' | 'written_by'>,
  { slug, name }: Association,
  to: Recipient,
  base: string,
): Mail {
  const { language } = to
  const t = texts(language).announcements
  const place = `${base}/${encodeURIComponent(slug)}`
  const stop = stopAddress(ctx, place, to.personId, language)
  const end = [t.signed(one.sent_by ?? one.written_by, name[language]), t.answer(place), t.stop(stop)]
  return {
    to: to.email,
    language,
    subject: one.title[language],
    text: [one.body[language], ...end].join('\n\n'),
    headers: stopHeaders(stop),
    kind: kindOf(one.announcement_id),
  }
}

export const kindOf = (announcementId: string) => `announcement:${announcementId}`
