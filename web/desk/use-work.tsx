// What a person does around a conversation beside answering: transfer, note, put aside, saved replies.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Brief, Done } from '../../contract/desk.ts'
import { pageQuery, useStaff } from '../people/session.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { addToDraft } from './drafts.ts'
import { fillReply } from './fill-reply.ts'
import { type Command, openPalette } from './palette-state.ts'
import { useReplies } from './use-replies.ts'

const HOUR_MS = 3_600_000

/** 8:30 of a coming day, by this computer's clock: `inDays` from today. */
function morning(inDays: number): Date {
  const at = new Date()
  at.setDate(at.getDate() + inDays)
  at.setHours(8, 30, 0, 0)
  return at
}
const daysToMonday = () => (8 - new Date().getDay()) % 7 || 7

type Context = { conversationId: string; brief: Brief; language: 'fr' | 'en'; refresh: () => Promise<void> }

export function useWork({ conversationId, brief, language, refresh }: Context) {
  const t = useTexts()
  const [isTransferring, setTransferring] = useState(false)
  const replies = useReplyCommands(conversationId, brief, language)
  const snooze = (until: Date | null) => {
    const body = { until: until?.toISOString() ?? null }
    void call(Done, `/desk/conversations/${conversationId}/snooze`, { method: 'POST', body })
      .then(refresh)
      .then(() => until && announce(t.work.snoozedUntil(until.toISOString()), { shown: true }))
      .catch((error) => announce(problemOf(error).message, { shown: true }))
  }
  const times: Command[] = [
    { id: 'hour', label: t.work.inAnHour, act: () => snooze(new Date(Date.now() + HOUR_MS)) },
    { id: 'tomorrow', label: t.work.tomorrow, act: () => snooze(morning(1)) },
    { id: 'monday', label: t.work.nextWeek, act: () => snooze(morning(daysToMonday())) },
    ...(brief.snoozedUntil ? [{ id: 'wake', label: t.work.wake, act: () => snooze(null) }] : []),
  ]
  return {
    isTransferring,
    transfer: () => setTransferring(true),
    closeTransfer: () => setTransferring(false),
    note: () => document.querySelector<HTMLElement>('[data-note-box]')?.focus(),
    snooze: () => openPalette([{ title: t.work.snoozeTitle, commands: times }]),
    savedReplies: () =>
      openPalette([{ title: replies.length ? t.work.savedReplies : t.work.noReplies, commands: replies }]),
  }
}

/** Each saved reply as a command: it goes into the box in the member's language, to be read before it is sent. */
function useReplyCommands(conversationId: string, brief: Brief, spoken: 'fr' | 'en'): Command[] {
  const t = useTexts()
  const language = useLanguage()
  const staff = useStaff()
  const page = useQuery(pageQuery).data
  const { data } = useReplies()
  const values = {
    member: brief.member.name,
    me: staff.name,
    role: staff.role[spoken],
    association: page?.name[spoken],
    phone: page?.person.phone,
    email: page?.person.email,
  }
  return (data?.replies ?? []).map((reply) => ({
    id: reply.replyId,
    label: reply.title[language],
    hint: reply.text[spoken].replace(/\s+/g, ' ').slice(0, 90),
    act: () => {
      addToDraft(conversationId, fillReply(reply.text[spoken], values))
      announce(t.work.inserted, { shown: true })
    },
  }))
}
