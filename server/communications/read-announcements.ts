import type { Announcement, AnnouncementBook } from '../../contract/announcements.ts'
import { listAudiences } from '../people/index.ts'
import { type Ctx, countMail, type MailCount, sendsMail } from '../platform/index.ts'
import { maySpeak } from './check-wording.ts'
import { kindOf } from './letter.ts'
import { readFigures } from './read-figures.ts'
import { listAnnouncements, type StoredAnnouncement } from './store.ts'
import { countReaders, type Readers } from './store-readers.ts'

const SHOWN = 200

function announcementOf(row: StoredAnnouncement, mail: MailCount[], readers: Readers | undefined): Announcement {
  const letters = (...states: MailCount['state'][]) =>
    mail
      .filter((one) => one.kind === kindOf(row.announcement_id) && states.includes(one.state))
      .reduce((sum, one) => sum + one.count, 0)
  return {
    announcementId: row.announcement_id,
    template: row.template,
    audience: row.audience_key,
    title: row.title,
    body: row.body,
    byEmail: row.by_email,
    onPage: row.on_page,
    state: row.state,
    writtenBy: row.written_by,
    writtenAt: row.written_at.toISOString(),
    sendAt: row.send_at?.toISOString() ?? null,
    sentBy: row.sent_by,
    reason: row.reason,
    warnings: row.warnings,
    results: {
      addressed: row.addressed,
      spared: row.spared,
      waiting: letters('waiting'),
      sent: letters('sent'),
      failed: letters('refused', 'given-up'),
      read: readers?.read ?? 0,
      answered: readers?.answered ?? 0,
    },
  }
}

/** Announcements, latest written first, each with what came of it. Undefined to whoever does not speak for the association. */
export async function readAnnouncements(ctx: Ctx): Promise<AnnouncementBook | undefined> {
  if (!maySpeak(ctx)) return undefined
  const rows = await listAnnouncements(ctx, SHOWN)
  const mail = await countMail(
    ctx,
    rows.map((row) => kindOf(row.announcement_id)),
  )
  const readers = await countReaders(ctx)
  return {
    announcements: rows.map((row) =>
      announcementOf(
        row,
        mail,
        readers.find((one) => one.announcement_id === row.announcement_id),
      ),
    ),
    audiences: await listAudiences(ctx),
    figures: await readFigures(ctx),
    sendsMail: await sendsMail(ctx),
  }
}
