// An announcement as a letter: in the reader's language, with a way to answer and a way to receive no more (RFC 2369, RFC 8058).
import { texts } from '../../locales/server/index.ts'
import type { Association, Recipient } from '../people/index.ts'
import type { Ctx, Mail } from '../platform/index.ts'
import type { StoredAnnouncement } from './store.ts'

const STOP = 'letter-stop'

/** `base`: `https://host`. The address that ends the letters holds who it is for, sealed: nothing to guess, nothing to store. */
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
  const sealed = ctx.vault.seal(ctx.association.associationId, STOP, to.personId)
  const stop = `${place}/letters/stop?lang=${language}&t=${Buffer.from(sealed).toString('base64url')}`
  const end = [t.signed(one.sent_by ?? one.written_by, name[language]), t.answer(place), t.stop(stop)]
  return {
    to: to.email,
    language,
    subject: one.title[language],
    text: [one.body[language], ...end].join('\n\n'),
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    kind: kindOf(one.announcement_id),
  }
}

export const kindOf = (announcementId: string) => `announcement:${announcementId}`

/** Who an address that ends letters is for; undefined for one that was not made here. */
export const personOfStop = (ctx: Ctx, token: string): string | undefined =>
  ctx.vault.open(ctx.association.associationId, STOP, Buffer.from(token, 'base64url').toString())
