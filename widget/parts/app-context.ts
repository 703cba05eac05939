import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { type MemberTexts, memberTexts } from '../../locales/member/index.ts'
import type { Client } from '../client/client.ts'
import type { AppState } from '../state/app-state.ts'

/** `page`: the whole window; `inline`: in the host page's flow; `floating`: opened from a bar at the corner. */
export type Display = 'page' | 'inline' | 'floating'

export type App = {
  client: Client
  state: AppState
  texts: MemberTexts
  display: Display
  /** Only when floating. */
  close: (() => void) | null
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (app === null) throw new Error('outside of the assistant')
  return app
}

export function useClientState(client: Client): { state: AppState; texts: MemberTexts } {
  const [state, show] = useState(client.store.get())
  useEffect(() => {
    show(client.store.get())
    return client.store.subscribe(() => show(client.store.get()))
  }, [client])
  return { state, texts: memberTexts[state.language] }
}

/** The time in milliseconds, twice a minute while `isNeeded`: waiting is told in minutes. */
export function useNow(isNeeded: boolean): number {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    if (!isNeeded) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [isNeeded])
  return now
}
