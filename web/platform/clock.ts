// Waiting is counted by the server's clock: a computer ten minutes slow must not hide a late answer.
import { createStore, useStore } from './store.ts'

let ahead = 0
const TICK_MS = 5_000
const ticks = createStore(Date.now())
setInterval(() => ticks.set(() => Date.now()), TICK_MS)

/** Sets our clock by the server's, as it was when the answer came. */
export function setClock(serverNow: string): void {
  ahead = Date.parse(serverNow) - Date.now()
  ticks.set(() => Date.now())
}

/** Minutes since an instant, moving by itself. */
export function useMinutesSince(): (iso: string) => number {
  const now = useStore(ticks) + ahead
  return (iso) => Math.max(0, (now - Date.parse(iso)) / 60_000)
}
