import { useState } from 'preact/hooks'
import { enAnnounced } from '../../locales/member/en-announced.ts'
import { frAnnounced } from '../../locales/member/fr-announced.ts'
import type { Announced as Calls } from '../client/announcements.ts'
import { memberConversation } from '../client/hold-conversation.ts'
import style from '../style/announced.css?inline'
import { addStyle } from '../style/style-sheet.ts'
import { useApp } from './app-context.ts'

addStyle(style)

const TEXTS = { fr: frAnnounced.announced, en: enAnnounced.announced }

type Props = {
  calls: Calls
  subject: Parameters<Calls['answer']>[0]
  away: { name: string; act: () => void } | null
}

/** What she answers joins her conversation, for a person. */
export function AnswerForm({ calls, subject, away }: Props) {
  const { client, state, texts } = useApp()
  const say = TEXTS[state.language]
  const [text, setText] = useState('')
  const [hasFailed, setFailed] = useState(false)
  const send = async (event: Event) => {
    event.preventDefault()
    if (text.trim() === '') return
    const conversationId = await calls.answer(subject, text.trim())
    setFailed(conversationId === null)
    if (conversationId === null) return
    if (subject.of === 'improvements') away?.act()
    client.open(memberConversation(conversationId))
  }
  return (
    <form class="words" onSubmit={send}>
      <label>
        {say.answer}
        <textarea rows={3} maxLength={3800} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <p role="status" class="quiet">
        {hasFailed ? texts.feedback.failed : ''}
      </p>
      <div class="announcement-acts">
        <button type="submit" class="button">
          {say.send}
        </button>
        {away && (
          <button type="button" class="reason" onClick={away.act}>
            {away.name}
          </button>
        )}
      </div>
    </form>
  )
}
