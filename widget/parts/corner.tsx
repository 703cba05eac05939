import type { RefObject } from 'preact'
import { useApp } from './app-context.ts'

/** The two doors, already here: a person is one press away before anything is opened or stored. */
export function Corner({ first, onOpen }: { first: RefObject<HTMLButtonElement | null>; onOpen: () => void }) {
  const { state, texts, client } = useApp()
  const hasThread = state.held !== null || client.memory.kept().held !== undefined
  const isAssistantOff = state.page?.assistant.enabled === false
  const open = (act: () => void) => () => {
    if (state.page === null) void client.begin('')
    act()
    onOpen()
  }
  return (
    <aside class="corner" aria-label={texts.widget.open} lang={state.language}>
      {hasThread ? (
        <button type="button" class="button" ref={first} onClick={open(() => {})}>
          {texts.widget.resume}
        </button>
      ) : (
        !isAssistantOff && (
          <button type="button" class="button" ref={first} onClick={open(client.chooseAssistant)}>
            {texts.start.ask}
          </button>
        )
      )}
      <button type="button" class="button" onClick={open(() => client.requestPerson())}>
        {texts.start.person}
      </button>
    </aside>
  )
}
