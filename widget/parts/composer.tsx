import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { MESSAGE_LIMIT } from '../message-limit.ts'
import { ownerOf } from '../state/thread.ts'
import { useApp } from './app-context.ts'

/** Below this many characters left, the member is told. */
const NEAR_LIMIT = 400

export function Composer({ input }: { input: RefObject<HTMLTextAreaElement | null> }) {
  const { client, texts } = useApp()
  const [text, setText] = useState(() => client.memory.draft())
  const label = useAddressee()
  const write = (value: string) => {
    setText(value)
    client.memory.keepDraft(value)
    if (value !== '') client.typed()
  }
  const send = (event: Event) => {
    event.preventDefault()
    if (text.trim() !== '') {
      client.send(text.trim())
      write('')
    }
    input.current?.focus()
  }
  const sendOnEnter = (event: KeyboardEvent) => {
    // Enter also ends a composition (accents, East Asian input): that one is not "send".
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event)
  }
  const left = MESSAGE_LIMIT - text.length
  return (
    <form class="composer" onSubmit={send}>
      <label for="message">{label}</label>
      <div class="composer-line">
        <textarea
          id="message"
          ref={input}
          rows={1}
          maxLength={MESSAGE_LIMIT}
          value={text}
          aria-describedby="hint"
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={sendOnEnter}
        />
        <button type="submit" class="button send">
          {texts.composer.send}
        </button>
      </div>
      <p class="quiet hint" id="hint">
        {left < NEAR_LIMIT ? texts.composer.left(left) : texts.composer.hint}
      </p>
    </form>
  )
}

/** Whom the next message goes to, said before it is written. */
function useAddressee(): string {
  const { state, texts } = useApp()
  const owner = ownerOf(state.thread)
  if (owner.kind === 'staff') return texts.composer.toNamed(owner.name)
  const isAsking = state.pending.some((act) => act.kind === 'handoff')
  const isAssistantOn = state.page?.assistant.enabled ?? true
  return owner.kind === 'waiting' || isAsking || !isAssistantOn ? texts.composer.toPerson : texts.composer.toAssistant
}
