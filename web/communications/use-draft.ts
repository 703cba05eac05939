import { useState } from 'react'
import {
  type Announcement,
  type AnnouncementBook,
  AnnouncementTemplate,
  type WriteAnnouncement,
} from '../../contract/announcements.ts'
import type { Problem } from '../../contract/common.ts'
import { templateText } from '../../locales/announcement-templates.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { useAnnouncementActs } from './use-announcements.ts'

export type Drafted = ReturnType<typeof useDraft>

function firstDraft(changing: Announcement | null, { audiences, figures }: AnnouncementBook): WriteAnnouncement {
  if (changing) {
    const { announcementId, template, audience, title, body, byEmail, onPage } = changing
    return { announcementId, template, audience, title, body, byEmail, onPage }
  }
  const audience = audiences.find((one) => one.key !== 'staff')?.key ?? 'public'
  const text = templateText('launch', figures)
  return { announcementId: crypto.randomUUID(), template: 'launch', audience, ...text, byEmail: true, onPage: true }
}

/** An announcement being written. What the server refuses keeps what was typed. */
export function useDraft(changing: Announcement | null, book: AnnouncementBook, onDone: () => void) {
  const { announcements: t } = useTexts()
  const acts = useAnnouncementActs()
  const [draft, setDraft] = useState(() => firstDraft(changing, book))
  const [reason, setReason] = useState('')
  const [when, setWhen] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const set = (change: Partial<WriteAnnouncement>) => setDraft((known) => ({ ...known, ...change }))
  const attempt = async (act: () => Promise<string>, isEnd: boolean) => {
    setProblem(null)
    try {
      await acts.write(draft)
      announce(await act(), { shown: true })
      if (isEnd) onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const id = draft.announcementId
  return {
    ...{ draft, set, reason, setReason, when, setWhen, problem },
    startFrom: (name: string) => {
      const template = AnnouncementTemplate.parse(name)
      set({ template, ...templateText(template, book.figures) })
    },
    keep: () => attempt(async () => t.saved, true),
    tryOut: () => attempt(async () => t.tried((await acts.tryOut(id)).to), false),
    send: () =>
      attempt(async () => {
        const sendAt = when ? new Date(when).toISOString() : null
        await acts.send(id, { sendAt, reason: reason.trim() || null })
        return sendAt ? t.scheduled : t.sent
      }, true),
  }
}
