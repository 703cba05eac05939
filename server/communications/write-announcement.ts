import { SendAnnouncement, WriteAnnouncement } from '../../contract/announcements.ts'
import { hasBlank } from '../../locales/announcement-templates.ts'
import { findStaff, getAssociation, listAudiences } from '../people/index.ts'
import { type Ctx, sendMail } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import { maySpeak, underline } from './check-wording.ts'
import { letterOf } from './letter.ts'
import { accessOf, readFigures } from './read-figures.ts'
import { changeAnnouncement, lockAnnouncement, type StoredAnnouncement, saveDraft } from './store.ts'

export type Refusal = {
  ok: false
  reason:
    | 'forbidden'
    | 'not-found'
    | 'already-sent'
    | 'bad-input'
    | 'not-both-languages'
    | 'reason-needed'
    | 'no-mail'
    | 'blank-left'
}
type Done = { ok: true } | Refusal
const no = (reason: Refusal['reason']): Refusal => ({ ok: false, reason })

const isOpen = (one: StoredAnnouncement) => ['draft', 'scheduled', 'cancelled'].includes(one.state)

/** Keeps a draft. What was scheduled or cancelled becomes a draft again; what has left stays as it left. */
export async function writeAnnouncement(ctx: Ctx, input: unknown): Promise<Done> {
  if (!maySpeak(ctx) || ctx.actor.kind !== 'staff') return no('forbidden')
  const written = WriteAnnouncement.parse(input)
  const known = await lockAnnouncement(ctx, written.announcementId)
  if (known && !isOpen(known)) return no('already-sent')
  if (!(await listAudiences(ctx)).some((one) => one.key === written.audience)) return no('bad-input')
  await saveDraft(ctx, written, ctx.actor.name)
  return { ok: true }
}

const isWhole = ({ title, body }: StoredAnnouncement) =>
  [title.fr, title.en, body.fr, body.en].every((text) => text.trim().length > 2)

/**
 * Sends it, now or at a time. Nothing underlined blocks it: a reason is asked for, and kept with what was underlined. The letters leave
 * after the commit, a hundred people at a time.
 */
export async function sendAnnouncement(ctx: Ctx, id: string, input: unknown): Promise<Done> {
  if (!maySpeak(ctx) || ctx.actor.kind !== 'staff') return no('forbidden')
  const one = await lockAnnouncement(ctx, id)
  if (!one) return no('not-found')
  const { sendAt, reason } = SendAnnouncement.parse(input)
  if (!isOpen(one)) return no('already-sent')
  if (!isWhole(one)) return no('not-both-languages')
  if ([one.title, one.body].some((text) => hasBlank(text.fr) || hasBlank(text.en))) return no('blank-left')
  const warnings = underline(one, accessOf(await readFigures(ctx)))
  if (warnings.length > 0 && !reason) return no('reason-needed')
  const now = ctx.now()
  const at = sendAt && new Date(sendAt) > now ? new Date(sendAt) : now
  const sent_by = ctx.actor.name
  await changeAnnouncement(ctx, id, { state: 'scheduled', send_at: at, sent_by, warnings, reason: reason || null })
  await recordAct(ctx, 'announcement.sent', id, { at: at.toISOString(), warnings: warnings.length })
  const delayMs = at.getTime() - now.getTime()
  await ctx.announce({ kind: 'announcement.due', subjectId: id, payload: {}, delayMs })
  return { ok: true }
}

/** Takes back what has not begun to leave. */
export async function cancelAnnouncement(ctx: Ctx, id: string): Promise<Done> {
  if (!maySpeak(ctx)) return no('forbidden')
  const one = await lockAnnouncement(ctx, id)
  if (!one) return no('not-found')
  if (!isOpen(one)) return no('already-sent')
  await changeAnnouncement(ctx, id, { state: 'cancelled', send_at: null })
  await recordAct(ctx, 'announcement.cancelled', id)
  return { ok: true }
}

/** A letter in each language to the person who asks, and to nobody else. */
export async function tryAnnouncement(ctx: Ctx, id: string, base: string) {
  if (!maySpeak(ctx) || ctx.actor.kind !== 'staff') return no('forbidden')
  const one = await lockAnnouncement(ctx, id)
  if (!one) return no('not-found')
  const staff = await findStaff(ctx, ctx.actor.staffId)
  if (!staff) return no('forbidden')
  const association = await getAssociation(ctx)
  for (const language of ['fr', 'en'] as const) {
    const to = { personId: staff.staffId, email: staff.email, name: staff.name, language }
    const letter = letterOf(ctx, one, association, to, base)
    const sent = await sendMail(ctx, { ...letter, kind: 'announcement-trial' })
    if (!sent.ok) return no('no-mail')
  }
  return { ok: true, to: staff.email } as const
}
