import { useEffect, useState } from 'preact/hooks'
import { memberConversation } from '../client/hold-conversation.ts'
import { resumeLink } from '../resume-link.ts'
import type { HeldConversation } from '../state/app-state.ts'
import { useApp } from './app-context.ts'

/** What can be done with the conversation: begin another, carry this one elsewhere, return to an earlier one. */
export function MenuPanel({ onDone }: { onDone: () => void }) {
  const { state, texts, client } = useApp()
  const [isSharing, setIsSharing] = useState(false)
  const { held } = state
  useEffect(() => void client.account.list(), [client])
  const then = (act: () => void) => () => {
    act()
    onDone()
  }
  return (
    <div class="panel">
      {held && (
        <p>
          <button type="button" class="link" onClick={then(client.startAnew)}>
            {texts.menu.anew}
          </button>
          <span class="quiet">{texts.menu.anewKept}</span>
        </p>
      )}
      {held?.started && (
        <p>
          <button type="button" class="link" aria-expanded={isSharing} onClick={() => setIsSharing(!isSharing)}>
            {texts.menu.otherDevice}
          </button>
        </p>
      )}
      {isSharing && held && <OtherDevice held={held} />}
      <Earlier onOpen={(chosen) => then(() => client.open(chosen))()} />
    </div>
  )
}

function OtherDevice({ held }: { held: HeldConversation }) {
  const { texts, client } = useApp()
  const [isCopied, setIsCopied] = useState(false)
  if (held.as === 'member') return <p>{texts.menu.otherDeviceMember}</p>
  const link = resumeLink(client.server, client.association, held)
  const copy = async () => {
    // Plain-http pages have no clipboard; the link stays selectable.
    await navigator.clipboard?.writeText(link).then(
      () => setIsCopied(true),
      () => {},
    )
  }
  const mail = `mailto:?subject=${encodeURIComponent(texts.menu.mailSubject)}&body=${encodeURIComponent(link)}`
  return (
    <div class="share">
      <p>{texts.menu.otherDeviceHow}</p>
      <label for="resume-link">{texts.menu.link}</label>
      <input id="resume-link" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      <p>
        {'clipboard' in navigator && (
          <button type="button" class="link" onClick={copy}>
            {texts.menu.copy}
          </button>
        )}
        <a class="link" href={mail}>
          {texts.menu.mail}
        </a>
      </p>
      <p role="status">{isCopied ? texts.menu.copied : ''}</p>
    </div>
  )
}

type Line = { held: HeldConversation; when: string; name: string }

function Earlier({ onOpen }: { onOpen: (held: HeldConversation) => void }) {
  const { state, texts, client } = useApp()
  const current = state.held?.conversationId
  const mine = state.mine.map((each): Line => {
    const name = each.preview || texts.account.untitled
    return { held: memberConversation(each.conversationId), when: each.lastAt, name }
  })
  const here = (client.memory.kept().earlier ?? []).map((held): Line => {
    return { held, when: held.startedAt ?? '', name: texts.menu.thread }
  })
  const lines = [...mine, ...here].filter((line) => line.held.conversationId !== current)
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{texts.account.mine}</h2>
      <ul class="mine">
        {lines.map((line) => (
          <li key={line.held.conversationId}>
            <button type="button" class="link" onClick={() => onOpen(line.held)}>
              <span class="preview">{line.name}</span>
              {line.when && <span class="quiet">{texts.format.moment(line.when)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
