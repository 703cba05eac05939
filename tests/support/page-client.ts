// The member page's own network code, run under Node: the same following, the same retries, the same thread. Only what a
// browser gives it — the window's events, whether the page is seen — is set up here.
import { randomBytes, randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { join } from 'node:path'
import type { Accepted, ConversationEvent, ConversationView } from '../../contract/conversations.ts'
import { retryDelay } from '../../widget/state/outbox.ts'
import { cursorOf, type Thread, withEvent, withEvents } from '../../widget/state/thread.ts'

type Outcome<T> = { kind: 'done'; value: T } | { kind: 'refused'; status: number } | { kind: 'unreachable' }
type Proof = { kind: 'key'; key: string }
type Api = {
  start(proof: Proof, body: object): Promise<Outcome<ConversationView>>
  read(proof: Proof, id: string): Promise<Outcome<ConversationView>>
  post(proof: Proof, id: string, body: object): Promise<Outcome<Accepted>>
  follow(proof: Proof, id: string, cursor: number, signal: AbortSignal): Promise<Response>
}
type Following = {
  read: () => Promise<Outcome<ConversationView>>
  open: (signal: AbortSignal) => Promise<Response>
  onHistory: (view: ConversationView) => void
  onEvent: (event: ConversationEvent) => void
  onAttention: () => void
  onConnection: (connection: 'live' | 'reconnecting' | 'gone') => void
}

/** Loaded by address: these files belong to the browser's project, whose types are not the server's. */
async function loadPageCode() {
  const page = new EventTarget()
  setMaxListeners(0, page)
  const listening = {
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  }
  Object.assign(globalThis, listening, { document: { visibilityState: 'visible', ...listening } })
  const from = (file: string) => import(join(import.meta.dirname, '../../widget/wire', file))
  const { createApi } = (await from('api.ts')) as { createApi: (base: string, language: () => 'fr') => Api }
  const { followConversation } = (await from('follow-conversation.ts')) as {
    followConversation: (following: Following) => () => void
  }
  return { createApi, followConversation }
}

export type PageClient = {
  thread(): Thread
  /** When the line was last opened, and when the last event came: `performance.now()`. */
  liveAt(): number
  heardAt(): number
  start(): Promise<void>
  follow(): void
  /** Sends until it is acknowledged, under one client id, as the page does. False once refused. */
  say(text: string): Promise<boolean>
  /** Says something from another device, whose line holds. */
  sayPast(text: string): Promise<void>
  /** The server's own history, read past the proxy. */
  truth(): Promise<ConversationView>
  leave(): void
}

/** `through`: the address the page uses; `direct`: the server's own. */
export async function openPageClient(through: string, direct: string): Promise<PageClient> {
  const { createApi, followConversation } = await loadPageCode()
  const [api, sure] = [through, direct].map((url) => createApi(`${url}/api/v1/demo`, () => 'fr')) as [Api, Api]
  const id = randomUUID()
  const proof: Proof = { kind: 'key', key: randomBytes(32).toString('base64url') }
  let thread: Thread = []
  let [liveAt, heardAt] = [0, 0]
  let stop = () => {}
  const keep = (next: Thread) => {
    thread = next
    heardAt = performance.now()
  }
  const sureOf = async <T>(asked: Promise<Outcome<T>>): Promise<T> => {
    const outcome = await asked
    if (outcome.kind !== 'done') throw new Error(`the server ${outcome.kind}`)
    return outcome.value
  }
  return {
    thread: () => thread,
    liveAt: () => liveAt,
    heardAt: () => heardAt,
    start: async () => {
      const body = { conversationId: id, key: proof.key, language: 'fr', noticeVersion: 1 }
      await sureOf(sure.start(proof, body))
    },
    follow: () => {
      stop = followConversation({
        read: () => api.read(proof, id),
        open: (signal) => api.follow(proof, id, cursorOf(thread), signal),
        onHistory: (view) => keep(withEvents(thread, view.events)),
        onEvent: (event) => keep(withEvent(thread, event)),
        onAttention: () => {},
        onConnection: (connection) => {
          if (connection === 'live') liveAt = performance.now()
        },
      })
    },
    say: async (text) => {
      const clientId = randomUUID()
      for (let failures = 1; ; failures++) {
        const { kind } = await api.post(proof, id, { clientId, text })
        if (kind !== 'unreachable') return kind === 'done'
        await new Promise((resolve) => setTimeout(resolve, retryDelay(failures)))
      }
    },
    sayPast: async (text) => {
      await sureOf(sure.post(proof, id, { clientId: randomUUID(), text }))
    },
    truth: () => sureOf(sure.read(proof, id)),
    leave: () => stop(),
  }
}
