import type { Author, Message, Notice } from '../../contract/conversations.ts'
import { KeepButton } from '../examination/keep-button.tsx'
import { FlagButton } from '../feedback/flag-button.tsx'
import { useLanguage, useTexts } from '../platform/language.ts'
import { AnswerPanel } from './answer-panel.tsx'
import type { Outgoing } from './outbox.ts'
import type { ThreadItem } from './thread.ts'

/** The two voices: the assistant on a ruled panel across the page, persons in bubbles, members left, staff right. */
export function MessageLine({ message, at }: { message: Message; at: string }) {
  const { author } = message
  if (author.kind === 'assistant') return <AssistantLine message={message} at={at} />
  if (message.notice) return <NoticeLine message={message} notice={message.notice} at={at} />
  if (author.kind === 'system') return <SystemLine message={message} at={at} />
  return <PersonLine author={author} message={message} at={at} />
}

function AssistantLine({ message, at }: { message: Message; at: string }) {
  const t = useTexts()
  return (
    <div className="assistant-voice" data-voice="assistant">
      <p className="mb-1 text-small text-muted">
        <span className="sr-only">{t.app.assistantSpoken}</span>
        <span aria-hidden="true" className="font-semibold">
          {t.app.assistantLabel}
        </span>{' '}
        <Hour at={at} />
      </p>
      {message.answer ? (
        <AnswerPanel answer={message.answer} />
      ) : (
        <p lang={message.language} className="max-w-[70ch] whitespace-pre-wrap">
          {message.text}
        </p>
      )}
      {message.answer && message.answer.sentences.length > 0 && (
        <KeepButton as="golden-question" messageId={message.messageId} />
      )}
      <FlagButton messageId={message.messageId} />
    </div>
  )
}

/** What the association owed the member, as she reads it. */
function NoticeLine({ message, notice, at }: { message: Message; notice: Notice; at: string }) {
  const language = useLanguage()
  return (
    <div className="mx-auto max-w-[60ch] rounded-small border border-edge bg-surface px-3 py-2" data-voice="notice">
      <p lang={message.language} className="whitespace-pre-wrap">
        {message.text}
      </p>
      <p className="text-small text-muted">
        {notice.by && `${notice.by.name}, ${notice.by.role[language]} · `}
        <Hour at={at} />
      </p>
    </div>
  )
}

/** What the member reads when something happens, in her language. */
function SystemLine({ message, at }: { message: Message; at: string }) {
  return (
    <p lang={message.language} className="mx-auto max-w-[60ch] text-center text-small text-balance text-muted">
      {message.text} <Hour at={at} />
    </p>
  )
}

type Person = Extract<Author, { kind: 'member' | 'staff' }>

function PersonLine({ author, message, at }: { author: Person; message: Message; at: string }) {
  const t = useTexts()
  const language = useLanguage()
  const isStaff = author.kind === 'staff'
  const name = author.name ?? t.app.unnamedMember
  return (
    <div className={`flex gap-2 ${isStaff ? 'flex-row-reverse' : ''}`} data-voice={author.kind}>
      <Initials text={isStaff ? author.initials : initialsOf(name)} isStaff={isStaff} />
      <div className={`flex min-w-0 flex-col ${isStaff ? 'items-end' : 'items-start'}`}>
        <p className="text-small text-muted">
          <span className="font-semibold text-ink">{name}</span>
          {isStaff && `, ${author.role[language]}`} <Hour at={at} />
        </p>
        <Bubble text={message.text} language={message.language} isStaff={isStaff} />
        {isStaff && <KeepButton as="approved-answer" messageId={message.messageId} />}
      </div>
    </div>
  )
}

function Bubble({ text, language, isStaff }: { text: string; language?: string; isStaff: boolean }) {
  const look = isStaff ? 'bg-wash border-transparent' : 'bg-surface border-line'
  return (
    <p
      lang={language}
      className={`max-w-[65ch] rounded-bubble border px-3 py-2 wrap-anywhere whitespace-pre-wrap ${look}`}
    >
      {text}
    </p>
  )
}

/** A reply on its way, or one that did not leave. */
export function OutgoingLine({ one, children }: { one: Outgoing; children?: React.ReactNode }) {
  const t = useTexts()
  const state = one.state.kind === 'failed' ? t.conversation.notSent : t.conversation.sending
  return (
    <div className="flex flex-col items-end" data-voice="staff" data-state={one.state.kind}>
      <Bubble text={one.text} isStaff />
      {one.state.kind !== 'sent' && (
        <div className={`mt-1 text-right text-small ${one.state.kind === 'failed' ? 'text-alarm' : 'text-muted'}`}>
          <span>{state}</span>
          {one.state.kind === 'failed' && one.state.problem && <span> {one.state.problem.message}</span>}
          {children}
        </div>
      )}
    </div>
  )
}

/** Who did what, between the messages. */
export function ActLine({ item }: { item: Extract<ThreadItem, { kind: 'act' }> }) {
  const t = useTexts()
  const { conversation } = t
  const name = item.owner?.kind === 'staff' ? item.owner.name : ''
  const said = {
    'handed-off': conversation.asked,
    taken: conversation.took(name),
    returned: conversation.returned,
    closed: conversation.closed,
    reopened: conversation.reopened,
  }[item.act]
  return (
    <p className="text-center text-small text-muted">
      {said} · <Hour at={item.at} />
    </p>
  )
}

export function Initials({ text, isStaff = false }: { text: string; isStaff?: boolean }) {
  const look = isStaff ? 'bg-accent text-on-accent' : 'bg-line text-ink'
  return (
    <span
      aria-hidden="true"
      className={`grid size-8 shrink-0 place-items-center rounded-full text-small font-semibold ${look}`}
    >
      {text}
    </span>
  )
}

export const initialsOf = (name: string): string => {
  const words = name.split(/[\s-]+/).filter(Boolean)
  return `${words[0]?.[0] ?? '?'}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}

function Hour({ at }: { at: string }) {
  const t = useTexts()
  return <time dateTime={at}>{t.app.hour(at)}</time>
}
