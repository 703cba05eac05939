import { useEffect, useRef, useState } from 'preact/hooks'
import type { Client } from '../client/client.ts'
import { AppView } from './app.tsx'
import { AppContext, type Display, useClientState } from './app-context.ts'
import { Corner } from './corner.tsx'

/** The component in its host: the whole place given to it, or a bar at the corner of somebody's page. */
export function Root({ client, display }: { client: Client; display: Display }) {
  const { state, texts } = useClientState(client)
  const [isOpen, setIsOpen] = useState(display !== 'floating')
  const panel = useRef<HTMLDivElement>(null)
  const corner = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (isOpen && !wasOpen.current) panel.current?.focus()
    if (!isOpen && wasOpen.current) corner.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const close = display === 'floating' ? () => setIsOpen(false) : null
  const app = { client, state, texts, display, close }
  if (display !== 'floating')
    return (
      <AppContext.Provider value={app}>
        <AppView />
      </AppContext.Provider>
    )
  const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && setIsOpen(false)
  return (
    <AppContext.Provider value={app}>
      {isOpen ? (
        <div
          class="window"
          ref={panel}
          role="dialog"
          tabIndex={-1}
          aria-label={texts.widget.title(state.page?.name[state.language] ?? client.association)}
          onKeyDown={closeOnEscape}
        >
          <AppView />
        </div>
      ) : (
        <Corner first={corner} onOpen={() => setIsOpen(true)} />
      )}
    </AppContext.Provider>
  )
}
