// A member's page in a crowd: a conversation of her own, its live line, and what the page says of its reader.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Accepted, ConversationEvent, ConversationView } from '../../contract/conversations.ts'
import type { StreamEvent } from '../../widget/wire/stream-parser.ts'
import { type Caller, type Line, openLine, type Proof } from './line.ts'
import { createTranscript, type Faults } from './transcript.ts'

/** As the widget does (widget/client/attend.ts). */
const LOOKING_MS = 20_000
/** The browser's page reports once for a burst of events. */
const READING_MS = 300

/** Times between a message's first byte sent and its event heard, in ms. */
export type Deliveries = { owed: Map<string, number>; times: number[] }

export const newDeliveries = (): Deliveries => ({ owed: new Map(), times: [] })

/** Notes the arrival of what was sent under this client id, if it was owed here. */
export function arrived(deliveries: Deliveries, event: ConversationEvent): void {
  const sent = event.kind === 'message' ? deliveries.owed.get(event.message.clientId) : undefined
  if (event.kind !== 'message' || sent === undefined) return
  deliveries.owed.delete(event.message.clientId)
  deliveries.times.push(performance.now() - sent)
}

export class CrowdMember {
  readonly id = randomUUID()
  readonly deliveries: Deliveries
  readonly #key = randomBytes(32).toString('base64url')
  readonly #caller: Caller
  readonly #url: string
  #transcript = createTranscript()
  #line: Line | undefined
  #looking: NodeJS.Timeout | undefined
  #reading: NodeJS.Timeout | undefined
  /** Messages acknowledged; and calls that failed. */
  acknowledged = 0
  failures = 0

  constructor(caller: Caller, url: string, deliveries: Deliveries) {
    this.#caller = caller
    this.#url = url
    this.deliveries = deliveries
  }

  get #proof(): Proof {
    return { authorization: `Bearer ${this.#key}` }
  }

  async start(): Promise<void> {
    const body = { conversationId: this.id, key: this.#key, language: 'fr', noticeVersion: 1 }
    const { status } = await this.#caller.call('POST', '/conversations', this.#proof, body)
    if (status !== 201) throw new Error(`a conversation did not start: ${status}`)
  }

  /** Opens the live line; resolves with its status. */
  follow(): Promise<number> {
    const headers = { ...this.#proof, 'last-event-id': String(this.#transcript.cursor()) }
    this.#line = openLine(`${this.#url}/conversations/${this.id}/events`, headers, (event) => this.#hear(event))
    return this.#line.opened
  }

  /** From here on the page is before her eyes, and says so. */
  look(): void {
    // Pages opened at different moments: their reports do not come all at once.
    this.#looking = setTimeout(() => {
      this.#report()
      this.#looking = setInterval(() => this.#report(), LOOKING_MS)
    }, Math.random() * LOOKING_MS)
  }

  #hear({ event, data }: StreamEvent): void {
    if (event !== 'conversation') return
    const heard = JSON.parse(data) as ConversationEvent
    this.#transcript.hear(heard)
    arrived(this.deliveries, heard)
    if (this.#looking) this.#reading ??= setTimeout(() => this.#report(), READING_MS)
  }

  #report(): void {
    clearTimeout(this.#reading)
    this.#reading = undefined
    const body = { readSeq: this.#transcript.cursor(), isTyping: false }
    this.#caller.call('POST', `/conversations/${this.id}/attention`, this.#proof, body).catch(() => this.failures++)
  }

  async say(text: string, alsoOwed: Deliveries[] = []): Promise<void> {
    const clientId = randomUUID()
    for (const one of [this.deliveries, ...alsoOwed]) one.owed.set(clientId, performance.now())
    await this.#post('messages', { clientId, text })
  }

  askPerson = () => this.#post('handoff', { clientId: randomUUID() })

  async #post(path: string, body: { clientId: string; text?: string }): Promise<void> {
    const answer = await this.#caller
      .call('POST', `/conversations/${this.id}/${path}`, this.#proof, body)
      .catch(() => undefined)
    if (answer?.status === 202 && (JSON.parse(answer.body) as Accepted).seq > 0) this.acknowledged++
    else this.failures++
  }

  /** The server's history against what was heard. */
  async check(): Promise<Faults> {
    const { body } = await this.#caller.call('GET', `/conversations/${this.id}`, this.#proof)
    return this.#transcript.faults((JSON.parse(body) as ConversationView).events)
  }

  leave(): void {
    clearTimeout(this.#looking)
    clearTimeout(this.#reading)
    this.#line?.close()
  }
}
