import { type AppEvent, type AppState, reduce } from '../state/app-state.ts'

/** Holds the state; tells whoever listens after each change. */
export type Store = {
  get: () => AppState
  tell: (event: AppEvent) => void
  subscribe: (listener: () => void) => () => void
}

export function createStore(initial: AppState): Store {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    tell: (event) => {
      const next = reduce(state, event)
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
