import { useEffect, useRef } from 'preact/hooks'
import { Announcer } from './announcer.tsx'
import { useApp } from './app-context.ts'
import { Composer } from './composer.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import { Header } from './header.tsx'
import { later } from './later.tsx'
import { PersonBar } from './person-bar.tsx'
import { Start } from './start.tsx'
import { ThreadView } from './thread-view.tsx'

const ImprovementPart = later(() => import('./improvement-part.tsx').then((part) => part.ImprovementPart))

/** The member's whole screen, the same in every host. From top to bottom: who, what was said, what to say, a person. */
export function AppView() {
  const { state, display } = useApp()
  const Main = display === 'page' ? 'main' : 'div'
  const input = useRef<HTMLTextAreaElement>(null)
  const canWrite = state.held !== null || (state.doorChosen && state.page !== null)
  // A conversation resumed on load must not steal the focus; one just begun by a press on a door takes it.
  const hasJustBegun = canWrite && (state.held === null || (state.pending.length > 0 && state.thread.length === 0))
  useEffect(() => {
    if (hasJustBegun) input.current?.focus()
  }, [hasJustBegun])
  return (
    <div class="app" lang={state.language}>
      <Header />
      {display === 'page' && <ImprovementPart />}
      <Main class="main">
        {state.held === null ? <Start /> : <ThreadView />}
        <ConnectionNotice />
        {canWrite && <Composer input={input} />}
      </Main>
      <PersonBar />
      <Announcer />
    </div>
  )
}
