// An endpoint that fails is left alone for a while: members are answered by quotation at once, not after a wait each.

/** Failures in a row before a pause, and how long it lasts, doubling to the longest. */
const TRIES = 4
const PAUSE_MS = 15_000
const LONGEST_PAUSE_MS = 300_000

type State = { failures: number; restsUntil: number; pauseMs: number }

/** One for each process; a key is an endpoint as one association uses it. */
export class Breaker {
  readonly #states = new Map<string, State>()

  /** False during a pause. After it one call is let through; its outcome decides. */
  allows(key: string, now: number): boolean {
    const state = this.#states.get(key)
    if (!state || state.failures < TRIES) return true
    if (now < state.restsUntil) return false
    // The others wait for the outcome of this one.
    state.restsUntil = now + state.pauseMs
    return true
  }

  succeeded(key: string): void {
    this.#states.delete(key)
  }

  failed(key: string, now: number): void {
    const state = this.#states.get(key) ?? { failures: 0, restsUntil: 0, pauseMs: PAUSE_MS / 2 }
    state.failures += 1
    if (state.failures >= TRIES) {
      state.pauseMs = Math.min(LONGEST_PAUSE_MS, state.pauseMs * 2)
      state.restsUntil = now + state.pauseMs
    }
    this.#states.set(key, state)
  }
}
