import {
  AnswerAnnouncement,
  type AnswerableImprovement,
  type MyAnnouncements,
  ReadAnnouncement,
  type StaffAnnouncements,
} from '../../contract/announcements.ts'
import type { Language } from '../../contract/common.ts'
import { texts } from '../../locales/server/index.ts'
import { writesWithModel } from '../answers/index.ts'
import {
  findOwnConversation,
  listMyConversations,
  postMessage,
  requestPerson,
  startConversation,
} from '../conversations/index.ts'
import { findPublished } from '../feedback/index.ts'
import { listReadableAudiences } from '../people/index.ts'
import { type Ctx, newId, newSecret } from '../platform/index.ts'
import { noticeFor } from '../trust/index.ts'
import { listShown, type StoredAnnouncement } from './store.ts'
import { findAnswer, insertAnswer, listDismissed, type Subject, saveReading } from './store-readers.ts'

const SHOWN = 50

async function listReadable(ctx: Ctx): Promise<StoredAnnouncement[]> {
  const audiences = await listReadableAudiences(ctx)
  return (await listShown(ctx, SHOWN)).filter((one) => audiences.includes(one.audience_key))
}

/** What the page shows to whoever reads it: nothing that is not meant for her. */
export async function listMyAnnouncements(ctx: Ctx): Promise<MyAnnouncements> {
  const dismissed = ctx.actor.kind === 'member' ? await listDismissed(ctx, ctx.actor.memberId) : new Set()
  const announcements = (await listReadable(ctx)).map((one) => ({
    announcementId: one.announcement_id,
    title: one.title,
    body: one.body,
    by: one.sent_by ?? one.written_by,
    at: (one.send_at ?? one.written_at).toISOString(),
    isNew: !dismissed.has(one.announcement_id),
  }))
  return { announcements, canAnswer: ctx.actor.kind === 'member' }
}

const STAFF_SHOWN = 10

/** What is announced to the staff, for any of them. Undefined to whoever is not. */
export async function listStaffAnnouncements(ctx: Ctx): Promise<StaffAnnouncements | undefined> {
  if (ctx.actor.kind !== 'staff') return undefined
  const own = (await listShown(ctx, SHOWN)).filter((one) => one.audience_key === 'staff').slice(0, STAFF_SHOWN)
  return {
    announcements: own.map((one) => ({
      announcementId: one.announcement_id,
      title: one.title,
      body: one.body,
      by: one.sent_by ?? one.written_by,
      at: (one.send_at ?? one.written_at).toISOString(),
    })),
  }
}

/** Notes that a member had it before her eyes, or put it away. A visitor's reading is not written down. */
export async function readAnnouncement(ctx: Ctx, id: string, input: unknown) {
  const one = (await listReadable(ctx)).find((each) => each.announcement_id === id)
  if (!one) return { ok: false, reason: 'not-found' } as const
  const { dismissed } = ReadAnnouncement.parse(input)
  if (ctx.actor.kind === 'member') await saveReading(ctx, id, ctx.actor.memberId, dismissed)
  return { ok: true } as const
}

/** What is answered, in words of the reader's language; undefined when it is not hers to read. */
async function subjectWords(ctx: Ctx, subject: Subject, language: Language): Promise<string | undefined> {
  const say = texts(language).announcements
  if ('announcementId' in subject) {
    const one = (await listReadable(ctx)).find((each) => each.announcement_id === subject.announcementId)
    return one && say.about(one.title[language])
  }
  const improvement = await findPublished(ctx, subject.improvementId)
  return improvement && say.about(improvement.heard[language].slice(0, 150))
}

/** An improvement as whoever answers it reads it again; undefined when it is not public. */
export async function readAnswerable(ctx: Ctx, improvementId: string): Promise<AnswerableImprovement | undefined> {
  const found = await findPublished(ctx, improvementId)
  return found && { heard: found.heard, decided: found.decided, canAnswer: ctx.actor.kind === 'member' }
}

/**
 * A member's answer to an announcement or an improvement: it joins her open conversation, or opens one, says what it answers, goes to a
 * person like any request, and is counted. Once for each client id.
 */
export async function answerAnnouncement(ctx: Ctx, subject: Subject, input: unknown) {
  if (ctx.actor.kind !== 'member') return { ok: false, reason: 'not-found' } as const
  const about = await subjectWords(ctx, subject, 'fr')
  if (about === undefined) return { ok: false, reason: 'not-found' } as const
  const { clientId, text, language } = AnswerAnnouncement.parse(input)
  const known = await findAnswer(ctx, clientId)
  if (known) {
    const isHers = (await findOwnConversation(ctx, known.conversation_id)) !== undefined
    return isHers
      ? ({ ok: true, conversationId: known.conversation_id } as const)
      : ({ ok: false, reason: 'not-found' } as const)
  }
  const words = `${await subjectWords(ctx, subject, language)}\n\n${text}`
  const conversationId = await joinOrStart(ctx, language)
  await reachPerson(ctx, conversationId, clientId, words)
  await insertAnswer(ctx, clientId, subject, conversationId)
  return { ok: true, conversationId } as const
}

async function joinOrStart(ctx: Ctx, language: Language): Promise<string> {
  const { conversations } = await listMyConversations(ctx)
  const open = conversations.find((one) => one.state === 'open')
  if (open) return open.conversationId
  const conversationId = newId()
  const noticeVersion = noticeFor(await writesWithModel(ctx)).version
  await startConversation(ctx, { conversationId, key: newSecret(), language, noticeVersion })
  return conversationId
}

/** Where a person is there or coming already, her words simply reach them. */
async function reachPerson(ctx: Ctx, conversationId: string, clientId: string, words: string): Promise<void> {
  const conversation = await findOwnConversation(ctx, conversationId)
  if (conversation?.ownerKind === 'assistant') await requestPerson(ctx, conversationId, { clientId, words })
  else await postMessage(ctx, conversationId, { clientId, text: words })
}
