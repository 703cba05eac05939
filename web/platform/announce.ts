// What changed, said to screen readers, and shown for a moment where it helps.
import { createStore } from './store.ts'

export type Announcement = { id: number; text: string; shown: boolean }

export const announcements = createStore<Announcement>({ id: 0, text: '', shown: false })

/** Polite; `shown` also puts it on the screen for some seconds. */
export function announce(text: string, { shown = false } = {}): void {
  announcements.set(({ id }) => ({ id: id + 1, text, shown }))
}
