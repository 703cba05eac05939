// An adviser's desk in a crowd: the queue, read again when it changes as the desk's page does, and one conversation open.
import { randomUUID } from 'node:crypto'
import type { ConversationEvent } from '../../contract/conversations.ts'
import type { StreamEvent } from '../../widget/wire/stream-parser.ts'
import { arrived, type CrowdMember, newDeliveries } from './crowd-member.ts'
import { type Caller, type Line, openLine, type Proof } from './line.ts'

export class CrowdAdviser {
  readonly deliveries = newDeliveries()
  readonly queueTimes: number[] = []
  readonly #caller: Caller
  readonly #url: string
  readonly #proof: Proof
  #lines: Line[] = []
  #isReading = false
  #isStale = false
  /** The members she answers; the first one's conversation is open on her screen. */
  members: CrowdMember[] = []
  acknowledged = 0
  failures = 0

  constructor(caller: Caller, url: string, proof: Proof) {
    this.#caller = caller
    this.#url = url
    this.#proof = proof
  }

  async take(member: CrowdMember): Promise<void> {
    const path = `/desk/conversations/${member.id}/take`
    const { status } = await this.#caller.call('POST', path, this.#proof, { steal: true })
    if (status !== 200) throw new Error(`not taken: ${status}`)
    this.members.push(member)
  }

  /** Opens the desk: the queue's line and the first conversation's. */
  async open(): Promise<number[]> {
    const open = (path: string, hear: (event: StreamEvent) => void) => {
      const line = openLine(`${this.#url}${path}`, this.#proof, hear)
      this.#lines.push(line)
      return line.opened
    }
    await this.#caller.call('POST', '/presence', this.#proof, { isActive: true })
    const [first] = this.members
    return Promise.all([
      open('/desk/events', () => void this.#readQueue()),
      ...(first ? [open(`/desk/conversations/${first.id}/events`, (event) => this.#hear(event))] : []),
    ])
  }

  #hear({ event, data }: StreamEvent): void {
    if (event === 'conversation') arrived(this.deliveries, JSON.parse(data) as ConversationEvent)
  }

  /** One reading at a time; what changes meanwhile is read next. */
  async #readQueue(): Promise<void> {
    this.#isStale = true
    if (this.#isReading) return
    this.#isReading = true
    while (this.#isStale) {
      this.#isStale = false
      const started = performance.now()
      const answer = await this.#caller.call('GET', '/desk/queue', this.#proof).catch(() => undefined)
      if (answer?.status === 200) this.queueTimes.push(performance.now() - started)
      else this.failures++
    }
    this.#isReading = false
  }

  /** Who hears a member's words beside herself: this desk, when the conversation is the one on the screen. */
  hearersOf = (member: CrowdMember) => (member === this.members[0] ? [this.deliveries] : [])

  async reply(member: CrowdMember, text: string): Promise<void> {
    const clientId = randomUUID()
    for (const one of [member.deliveries, ...this.hearersOf(member)]) one.owed.set(clientId, performance.now())
    const path = `/desk/conversations/${member.id}/reply`
    const answer = await this.#caller.call('POST', path, this.#proof, { clientId, text }).catch(() => undefined)
    if (answer?.status === 202) this.acknowledged++
    else this.failures++
  }

  leave(): void {
    this.#isStale = false
    for (const line of this.#lines) line.close()
  }
}
