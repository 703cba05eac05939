// The other side of a load test: members and advisers, in a process of their own. Started by run.ts, which reads the
// server's memory between the steps. Everything is on the loopback.
import { CrowdAdviser } from './crowd-adviser.ts'
import { CrowdMember, newDeliveries } from './crowd-member.ts'
import { type Caller, createCaller, type Proof } from './line.ts'
import { type Faults, sumFaults } from './transcript.ts'

export type Crowd = {
  url: string
  members: number
  advisers: Proof[]
  /** Conversations each adviser answers. */
  each: number
  perSecond: number
  seconds: number
}

export type Heard = Faults & {
  posted: number
  acknowledged: number
  failures: number
  /** Events of every conversation as the server has them, answers of the assistant included, are what `faults` compare. */
  delivered: number
  undelivered: number
  p50: number
  p95: number
  p99: number
  greatest: number
  queueReads: number
  queueP95: number
  /** How late the crowd itself was at worst: what it could not send in time is not the server's delay. */
  lateMs: number
}

const WORDS = [
  'Combien d’heures de formation continue dois-je suivre ?',
  'Quand dois-je renouveler mon permis ?',
  'Combien coûte la cotisation annuelle ?',
  'Quelles activités sont reconnues pour la formation continue ?',
  'Quelle est la météo à Tokyo demain ?',
  'Comment déclarer un changement d’adresse ?',
]
const QUIET_LIMIT_MS = 20_000

const pick = <T>(all: T[]): T => all[Math.floor(Math.random() * all.length)]!
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export function percentile(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}

/** Runs `act` for all, so many at once. */
async function forAll<T>(all: T[], act: (one: T) => Promise<unknown>, atOnce = 32): Promise<void> {
  const rest = [...all]
  const work = async () => {
    for (let one = rest.shift(); one; one = rest.shift()) await act(one)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

export class CrowdRun {
  readonly #crowd: Crowd
  readonly #caller: Caller
  readonly #members: CrowdMember[]
  readonly #advisers: CrowdAdviser[]
  readonly #deliveries = newDeliveries()
  #lateMs = 0
  #posted = 0

  constructor(crowd: Crowd) {
    this.#crowd = crowd
    const url = `${crowd.url}/api/v1/demo`
    this.#caller = createCaller(url)
    this.#members = Array.from({ length: crowd.members }, () => new CrowdMember(this.#caller, url, this.#deliveries))
    this.#advisers = crowd.advisers.map((proof) => new CrowdAdviser(this.#caller, url, proof))
  }

  /** Every conversation begun, some of them asked for a person and taken. Nobody is connected yet. */
  async prepare(): Promise<void> {
    await forAll(this.#members, (member) => member.start())
    const places = this.#advisers.flatMap((adviser) => Array.from({ length: this.#crowd.each }, () => adviser))
    await forAll(
      places.map((adviser, i) => ({ adviser, member: this.#members[i]! })),
      async ({ adviser, member }) => {
        await member.askPerson()
        await adviser.take(member)
      },
      8,
    )
  }

  async connect(): Promise<void> {
    const statuses: number[] = []
    await forAll(this.#members, async (member) => statuses.push(await member.follow()))
    const refused = statuses.filter((status) => status !== 200).length
    if (refused > 0) throw new Error(`${refused} lines were refused`)
  }

  async openDesks(): Promise<void> {
    await forAll(this.#advisers, (adviser) => adviser.open())
    for (const member of this.#members) member.look()
  }

  /** Sends at an even rate, whatever comes back: a slow server is not waited for. */
  async talk(): Promise<void> {
    const { perSecond, seconds } = this.#crowd
    const total = perSecond * seconds
    const started = performance.now()
    const sending: Promise<void>[] = []
    for (let i = 0; i < total; i++) {
      const due = started + (i * 1000) / perSecond
      const left = due - performance.now()
      if (left > 0) await wait(left)
      this.#lateMs = Math.max(this.#lateMs, performance.now() - due - 2)
      sending.push(this.#sayOne(i))
    }
    this.#posted = total
    await Promise.all(sending)
  }

  /** Of five messages, three are for the assistant, one is for a person, one is a person's reply. */
  #sayOne(i: number): Promise<void> {
    const answered = this.#advisers.length * this.#crowd.each
    if (answered === 0 || i % 5 < 3) return pick(this.#members.slice(answered)).say(pick(WORDS))
    const adviser = pick(this.#advisers)
    const member = pick(adviser.members)
    if (i % 5 === 3) return member.say(`Message ${i} à la personne`, adviser.hearersOf(member))
    return adviser.reply(member, `Réponse ${i} de la personne`)
  }

  #owed = () =>
    this.#deliveries.owed.size + this.#advisers.reduce((sum, adviser) => sum + adviser.deliveries.owed.size, 0)

  /** Waits until what was sent is heard and the assistant has answered, then compares every transcript with the server's. */
  async check(): Promise<Heard> {
    const end = performance.now() + QUIET_LIMIT_MS
    while (this.#owed() > 0 && performance.now() < end) await wait(50)
    let faults = await this.#compare()
    // The assistant may still be answering the last questions.
    while (faults.missed > 0 && performance.now() < end) {
      await wait(500)
      faults = await this.#compare()
    }
    const times = [...this.#deliveries.times, ...this.#advisers.flatMap((adviser) => adviser.deliveries.times)]
    const all = [...this.#members, ...this.#advisers]
    const queueTimes = this.#advisers.flatMap((adviser) => adviser.queueTimes)
    return {
      ...faults,
      posted: this.#posted,
      acknowledged: all.reduce((sum, one) => sum + one.acknowledged, 0) - this.#advisers.length * this.#crowd.each,
      failures: all.reduce((sum, one) => sum + one.failures, 0),
      delivered: times.length,
      undelivered: this.#owed(),
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      p99: percentile(times, 0.99),
      greatest: times.reduce((most, one) => Math.max(most, one), 0),
      queueReads: queueTimes.length,
      queueP95: percentile(queueTimes, 0.95),
      lateMs: this.#lateMs,
    }
  }

  async #compare(): Promise<Faults> {
    const all: Faults[] = []
    await forAll(this.#members, async (member) => all.push(await member.check()))
    return sumFaults(all)
  }

  leave(): void {
    for (const one of [...this.#members, ...this.#advisers]) one.leave()
    this.#caller.close()
  }
}
