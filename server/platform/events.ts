// News travels upward: a room announces a fact in the transaction of the change, higher rooms listen.
import type { Ctx, Open } from './context.ts'
import type { Event } from './event.ts'

/** What a listener that runs after the commit may answer: "call me again then, with the same event". */
export type Again = { nextAt: Date }

type Outcome = Promise<Again | undefined> | Promise<void>

type Named = {
  /** Unique and stable: it names the pending work in the database. */
  name: string
  kind: string
  /** Called when the listener has failed its last attempt, so that nobody waits for what will not come. */
  giveUp?: (ctx: Ctx, event: Event) => Outcome
}

export type Listener = Named & { run: (ctx: Ctx, event: Event) => Outcome }

/** Work that waits for a machine elsewhere: it opens transactions when it needs them, and holds none meanwhile. */
export type OutsideListener = Named & { work: (open: Open, event: Event) => Outcome }

export type AnyListener = Listener | OutsideListener

/** Who listens to what. Filled once, by main.ts, from each room's jobs.ts. */
export class Listeners {
  readonly #inside = new Map<string, Listener[]>()
  readonly #after = new Map<string, AnyListener[]>()

  /** Runs in the transaction that announces: what it writes exists if, and only if, the change does. */
  inside(listener: Listener): void {
    this.#inside.set(listener.kind, [...(this.#inside.get(listener.kind) ?? []), listener])
  }

  /** Runs after the commit, at least once, in any process: in a transaction of its own, or in those it opens. */
  after(listener: AnyListener): void {
    this.#after.set(listener.kind, [...(this.#after.get(listener.kind) ?? []), listener])
  }

  insideFor = (kind: string): Listener[] => this.#inside.get(kind) ?? []
  afterFor = (kind: string): AnyListener[] => this.#after.get(kind) ?? []
  named = (name: string): AnyListener | undefined => [...this.#after.values()].flat().find((one) => one.name === name)
}
