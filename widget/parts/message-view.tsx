import type { Message } from '../../contract/conversations.ts'
import type { PendingAct } from '../state/outbox.ts'
import type { Entry } from '../state/thread.ts'
import { AnswerView } from './answer-view.tsx'
import { useApp } from './app-context.ts'
import { Label } from './label.tsx'
import { NoticeView } from './notice-view.tsx'

export function EntryView({ entry, isLatest }: { entry: Entry; isLatest: boolean }) {
  if (entry.kind === 'pending') return <PendingView act={entry.act} />
  if (entry.kind === 'turn') return <TurnView entry={entry} />
  return <MessageView message={entry.message} at={entry.at} isLatest={isLatest} />
}

function MessageView({ message, at, isLatest }: { message: Message; at: string; isLatest: boolean }) {
  const { author } = message
  if (author.kind === 'assistant') return <AnswerView message={message} at={at} isLatest={isLatest} />
  if (author.kind === 'member') return <MineView text={message.text} language={message.language} at={at} />
  if (author.kind === 'staff') return <StaffView message={message} author={author} at={at} />
  if (message.notice) return <NoticeView message={message} notice={message.notice} at={at} />
  return <AutomaticView message={message} at={at} />
}

function MineView({ text, language, at }: { text: string; language: string; at: string }) {
  const { texts } = useApp()
  return (
    <article class="bubble">
      <Label seen={texts.speakers.you} spoken={texts.speakers.youSpoken} at={at} />
      <p class="text" lang={language}>
        {text}
      </p>
    </article>
  )
}

function StaffView({
  message,
  author,
  at,
}: {
  message: Message
  author: Extract<Message['author'], { kind: 'staff' }>
  at: string
}) {
  const { state, texts } = useApp()
  const role = author.role[state.language]
  const { person, personSpoken } = texts.speakers
  return (
    <article class="staff" data-origin="person">
      <span class="picture" aria-hidden="true">
        {author.initials}
      </span>
      <div class="bubble">
        <Label seen={person(author.name, role)} spoken={personSpoken(author.name, role)} at={at} />
        <p class="text" lang={message.language}>
          {message.text}
        </p>
      </div>
    </article>
  )
}

function AutomaticView({ message, at }: { message: Message; at: string }) {
  const { texts } = useApp()
  return (
    <article class="automatic" data-origin="automatic">
      <Label seen={texts.speakers.automatic} spoken={texts.speakers.automaticSpoken} at={at} />
      <p class="text" lang={message.language}>
        {message.text}
      </p>
    </article>
  )
}

function PendingView({ act }: { act: PendingAct }) {
  const { texts } = useApp()
  const isLate = act.status === 'unsent' && act.failures > 0
  return (
    <article class={act.status === 'accepted' ? 'bubble' : 'bubble unsent'}>
      <Label seen={texts.speakers.you} spoken={texts.speakers.youSpoken} at={null} />
      <p class="text" lang={act.language}>
        {act.text}
      </p>
      {act.status === 'unsent' && <p class="state">{isLate ? texts.sending.unsent : texts.sending.sending}</p>}
      {act.status === 'refused' && <Refusal act={act} />}
    </article>
  )
}

/** Why it was not sent, in the server's words, and the way to send it again. */
export function Refusal({ act }: { act: PendingAct }) {
  const { texts, client } = useApp()
  return (
    <div class="refusal" role="alert">
      <p>
        {texts.sending.refused} {act.problem?.message} {act.problem?.detail}
      </p>
      <button type="button" class="link" onClick={() => client.retry(act.clientId)}>
        {texts.sending.retry}
      </button>
    </div>
  )
}

function TurnView({ entry }: { entry: Extract<Entry, { kind: 'turn' }> }) {
  const { state, texts } = useApp()
  return <p class="turn">{textOf()}</p>
  function textOf(): string {
    const { owner } = entry
    if (owner.kind === 'staff' && entry.cause !== 'closed')
      return texts.person.joined(owner.name, owner.role[state.language])
    if (entry.cause === 'returned') return texts.turns.toAssistant
    return entry.cause === 'closed' ? texts.turns.closed : texts.turns.reopened
  }
}
