// Members whose lines are cut at random while they talk: what their pages show in the end against the server's history.
import type { ConversationView } from '../../contract/conversations.ts'
import { type CutProxy, startCutProxy } from '../support/cut-proxy.ts'
import { openPageClient, type PageClient } from '../support/page-client.ts'
import { scratchDirectory, startServer } from '../support/server.ts'
import { percentile } from './crowd.ts'

export type CutsInput = {
  clients: number
  /** For how long lines are cut, and how many cuts a second. */
  seconds: number
  cutsPerSecond: number
  /** A silence lasts at most so long; then the line comes back, or is reset. */
  silenceMs: number
}

export type CutsFigures = {
  clients: number
  cuts: number
  linesOpened: number
  said: number
  /** Messages acknowledged. */
  acknowledged: number
  /** Pages whose transcript is the server's, word for word. */
  identical: number
  /** From the line open again to everything missed on the page, in ms. */
  catchUpP50: number
  catchUpP95: number
  catchUpGreatest: number
}

const LIMIT_MS = 90_000
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const pick = <T>(all: T[]): T | undefined => all[Math.floor(Math.random() * all.length)]

/** Cuts lines until told to stop; returns how many it cut. Silences end before it returns. */
async function cutLines(proxy: CutProxy, input: CutsInput): Promise<number> {
  const ends: Promise<void>[] = []
  const total = input.seconds * input.cutsPerSecond
  for (let i = 0; i < total; i++) {
    const line = pick(proxy.lines())
    if (line && i % 3 === 0) line.reset()
    else if (line) {
      line.silence(i % 3 === 1 ? 'down' : 'both')
      const isRestored = Math.random() < 0.5
      ends.push(wait(Math.random() * input.silenceMs).then(() => (isRestored ? line.restore() : line.reset())))
    }
    await wait(1000 / input.cutsPerSecond)
  }
  await Promise.all(ends)
  return total
}

/** Waits until the server owes nobody an answer; gives every history. */
async function settledTruths(clients: PageClient[]): Promise<ConversationView[]> {
  const isAnswered = (view: ConversationView) => {
    const last = view.events.at(-1)
    return last?.kind !== 'message' || last.message.author.kind !== 'member'
  }
  for (const end = performance.now() + LIMIT_MS; ; ) {
    const truths: ConversationView[] = []
    for (const client of clients) truths.push(await client.truth())
    if (truths.every(isAnswered) || performance.now() > end) return truths
    await wait(300)
  }
}

/** Every line falls silent, something is said to everybody meanwhile, every line is reset: all come back at once. */
async function returnTogether(proxy: CutProxy, clients: PageClient[]) {
  for (const line of proxy.lines()) line.silence('both')
  for (const client of clients) await client.sayPast('Combien coûte la cotisation annuelle ?')
  const truths = await settledTruths(clients)
  const healed = performance.now()
  for (const line of proxy.lines()) line.reset()
  const isCaughtUp = (client: PageClient, i: number) =>
    client.liveAt() > healed && client.thread().length === truths[i]?.events.length
  while (!clients.every(isCaughtUp) && performance.now() < healed + LIMIT_MS) await wait(20)
  const caught = clients.filter(isCaughtUp).map((client) => Math.max(0, client.heardAt() - client.liveAt()))
  return { truths, caught }
}

async function talk(client: PageClient, input: CutsInput): Promise<{ said: number; acknowledged: number }> {
  let [said, acknowledged] = [0, 0]
  const end = performance.now() + input.seconds * 1000
  await wait(Math.random() * 4000)
  while (performance.now() < end) {
    said++
    if (await client.say(`Quand dois-je renouveler mon permis ? (${said})`)) acknowledged++
    await wait(4000 + Math.random() * 4000)
  }
  return { said, acknowledged }
}

/** Starts a server and a proxy of its own, lets so many pages talk while lines are cut, and compares. */
export async function measureCuts(input: CutsInput): Promise<CutsFigures> {
  const directory = await scratchDirectory()
  const server = await startServer(directory.path)
  const proxy = await startCutProxy(server.url)
  const clients: PageClient[] = []
  try {
    for (let i = 0; i < input.clients; i++) clients.push(await openPageClient(proxy.url, server.url))
    for (const client of clients) await client.start()
    for (const client of clients) client.follow()
    const [cuts, ...talks] = await Promise.all([
      cutLines(proxy, input),
      ...clients.map((client) => talk(client, input)),
    ])
    const { truths, caught } = await returnTogether(proxy, clients)
    const isSame = (client: PageClient, i: number) =>
      JSON.stringify(client.thread()) === JSON.stringify(truths[i]?.events)
    return {
      clients: input.clients,
      cuts,
      linesOpened: proxy.opened(),
      said: talks.reduce((sum, one) => sum + one.said, 0),
      acknowledged: talks.reduce((sum, one) => sum + one.acknowledged, 0),
      identical: clients.filter(isSame).length,
      catchUpP50: percentile(caught, 0.5),
      catchUpP95: percentile(caught, 0.95),
      catchUpGreatest: caught.reduce((most, one) => Math.max(most, one), 0),
    }
  } finally {
    for (const client of clients) client.leave()
    await proxy.close()
    await server.stop()
    await directory.remove()
  }
}
