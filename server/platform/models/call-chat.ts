// A call with everything around it: budget, pause, deadline, tries, and the record of what it took.
import { type Failure, failureOf, waitBefore } from './failure.ts'
import type { ChatRequest, ModelEnd, ModelFailure } from './port.ts'
import { estimateTokens } from './settings.ts'
import type { Taken } from './stream-chat.ts'

export type CallRecord = {
  purpose: string
  model: string
  tokensIn: number
  tokensOut: number
  estimated: boolean
  latencyMs: number
  outcome: 'answered' | ModelFailure
}

/** What a call needs of its surroundings; made by `createModels` for one association. */
export type Surroundings = {
  model: string
  /** Says why not, or keeps the tokens aside until `record`. */
  admit(tokens: { tokensIn: number; tokensOut: number }): ModelFailure | undefined
  attempt(request: ChatRequest, signal: AbortSignal): AsyncGenerator<string, Taken>
  record(call: CallRecord, admitted: { tokensIn: number; tokensOut: number }): void
}

const TRIES = 3

export async function* callChat(around: Surroundings, request: ChatRequest): AsyncGenerator<string, ModelEnd> {
  const expected = {
    tokensIn: estimateTokens(request.system.length + request.prompt.length),
    tokensOut: request.maxTokens,
  }
  const refused = around.admit(expected)
  if (refused) return { ok: false, reason: refused }
  const call = new Call(around, request, expected.tokensIn)
  try {
    return yield* call.run()
  } finally {
    around.record(call.conclude(), expected)
  }
}

class Call {
  readonly #around: Surroundings
  readonly #request: ChatRequest
  readonly #expectedIn: number
  readonly #started = performance.now()
  readonly #stop = new AbortController()
  #letters = 0
  #taken: Taken = { tokensIn: undefined, tokensOut: undefined }
  /** Until it ends otherwise, whoever reads it has left. */
  #outcome: CallRecord['outcome'] = 'stopped'

  constructor(around: Surroundings, request: ChatRequest, expectedIn: number) {
    this.#around = around
    this.#request = request
    this.#expectedIn = expectedIn
  }

  #left = () => this.#request.deadlineMs - (performance.now() - this.#started)

  async *run(): AsyncGenerator<string, ModelEnd> {
    const deadline = setTimeout(() => this.#stop.abort(), Math.max(0, this.#left()))
    try {
      for (let tries = 0; ; tries++) {
        const failure = yield* this.#try()
        if (!failure) return this.#end('answered')
        const waitMs = waitBefore(tries, failure.waitMs)
        if (!failure.again || this.#letters > 0 || tries + 1 >= TRIES || waitMs >= this.#left())
          return this.#end(failure.reason)
        await rest(waitMs, this.#request.signal)
      }
    } finally {
      clearTimeout(deadline)
      this.#stop.abort()
    }
  }

  async *#try(): AsyncGenerator<string, Failure | undefined> {
    const wish = this.#request.signal
    const signal = wish ? AbortSignal.any([this.#stop.signal, wish]) : this.#stop.signal
    const parts = this.#around.attempt(this.#request, signal)
    try {
      for (;;) {
        const next = await orAborted(parts.next(), signal)
        if (next.done) {
          this.#taken = next.value
          return undefined
        }
        this.#letters += next.value.length
        yield next.value
      }
    } catch (error) {
      if (wish?.aborted) return { reason: 'stopped', again: false }
      if (signal.aborted) return { reason: 'deadline', again: false }
      return failureOf(error, this.#letters > 0)
    }
  }

  #end(outcome: CallRecord['outcome']): ModelEnd {
    this.#outcome = outcome
    return outcome === 'answered' ? { ok: true } : { ok: false, reason: outcome }
  }

  conclude(): CallRecord {
    const { tokensIn, tokensOut } = this.#taken
    const wrote = this.#letters > 0 || this.#outcome === 'answered'
    return {
      purpose: this.#request.purpose,
      model: this.#around.model,
      // A call that was stopped or that died was read, and partly written, all the same.
      tokensIn: tokensIn ?? (wrote || this.#outcome === 'deadline' ? this.#expectedIn : 0),
      tokensOut: tokensOut ?? estimateTokens(this.#letters),
      estimated: tokensIn === undefined || tokensOut === undefined,
      latencyMs: Math.round(performance.now() - this.#started),
      outcome: this.#outcome,
    }
  }
}

/** A promise, or the end of the wait for it: an endpoint that hears no abort must not hold the member. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new DOMException('the wait is over', 'AbortError'))
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

const rest = (ms: number, signal: AbortSignal | undefined) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true })
  })
