// A value outside React that screens can follow: drafts, unsent messages and uploads outlive the screen that shows them.
import { useSyncExternalStore } from 'react'

export type Store<T> = {
  get: () => T
  set: (change: (value: T) => T) => void
  subscribe: (listener: () => void) => () => void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (change) => {
      value = change(value)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A store kept for the life of the tab: it survives a reload and a new sign-in, and goes with the tab. */
export function createTabStore<T>(key: string, initial: T, read: (raw: unknown) => T | undefined): Store<T> {
  const store = createStore(stored(key, read) ?? initial)
  store.subscribe(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(store.get()))
    } catch {
      // Storage full or refused: the text is still in memory.
    }
  })
  return store
}

function stored<T>(key: string, read: (raw: unknown) => T | undefined): T | undefined {
  try {
    const raw = sessionStorage.getItem(key)
    return raw === null ? undefined : read(JSON.parse(raw))
  } catch {
    return undefined
  }
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}
