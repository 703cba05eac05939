import type { Language } from '../../contract/common.ts'
import { readResumeLink } from '../resume-link.ts'
import { type HeldConversation, initialState } from '../state/app-state.ts'
import { createApi } from '../wire/api.ts'
import { createAccount } from './account.ts'
import { act, requestPerson } from './act.ts'
import { createAttending } from './attend.ts'
import type { Context } from './context.ts'
import { createDelivery } from './deliver.ts'
import { createFeedback } from './feedback.ts'
import { createHolding } from './hold-conversation.ts'
import { createIdentity, type IdentitySource } from './identity.ts'
import { createMemory } from './memory.ts'
import { createPageLoading } from './page.ts'
import { createStore } from './store.ts'

/** `server`: `https://host`. `language`: the host page's wish; the member's own choice, once made, wins. */
export type ClientOptions = { server: string; association: string; language: Language; identity?: IdentitySource }

export type Client = ReturnType<typeof createClient>

/** The member's side of one association: what is known (`store`) and what she can do. Call `end` when it leaves the page. */
export function createClient(options: ClientOptions) {
  const ctx = createContext(options)
  const { store, memory } = ctx
  const page = createPageLoading(ctx)
  const holding = createHolding(ctx, () => void page.load())
  const delivery = createDelivery(ctx, (held) => holding.follow({ ...held, started: true }))
  const account = createAccount(ctx, holding.hold)
  const attending = createAttending(ctx)
  const identity = createIdentity(ctx, options.identity ?? null, { hold: holding.hold, resume: account.resume })
  const feedback = createFeedback(ctx)
  const send = (record: () => void) => {
    const sent = () => {
      record()
      delivery.wake()
    }
    // Somebody whom the site names speaks in her own name, from her first word.
    if (identity.isSettled()) sent()
    else void identity.ready().then(sent)
  }
  const show = (held: HeldConversation | null) => {
    memory.keepConversation(held, store.get().held)
    holding.hold(held)
    delivery.wake()
  }

  /** Opens what this browser, a resume link or the member's account holds. `fragment`: the address's, or empty. */
  async function begin(fragment: string): Promise<void> {
    await identity.ready()
    const held = identity.heldBy(takeUp(ctx, fragment))
    // A visitor's thread needs no session: it opens even while the page itself cannot be fetched.
    const isKnown = store.get().session.kind === 'member'
    if (held && (isKnown || held.as === 'visitor')) holding.hold(held)
    delivery.wake()
    await page.load()
    if (held?.as === 'member' && !isKnown) holding.hold(held)
    await account.resume()
    delivery.wake()
  }

  const acts = {
    api: ctx.api,
    typed: attending.typed,
    chooseAssistant: () => store.tell({ kind: 'assistant-chosen' }),
    send: (text: string) => send(() => act(ctx, 'message', text)),
    /** `words`: what she would have the person read first, when it is not what she wrote already. */
    requestPerson: (words = '') => send(() => requestPerson(ctx, words)),
    returnToAssistant: () => send(() => act(ctx, 'return')),
    retry: (clientId: string) => send(() => store.tell({ kind: 'act-retried', clientId })),
    /** The one on screen is kept: on the server for a member, in this browser's list for a visitor. */
    /** Reads again what the page shows: after she changed it, or was told that it changed. */
    readPage: page.load,
    startAnew: () => show(null),
    open: show,
    chooseLanguage: (language: Language) => {
      memory.keepLanguage(language)
      store.tell({ kind: 'language-chosen', language })
    },
  }
  const end = () => {
    for (const part of [holding, delivery, page, attending, identity, feedback]) part.end()
  }
  const { server, association } = options
  return { store, memory, account, feedback, identify: identity.identify, server, association, begin, end, ...acts }
}

function createContext({ server, association, language }: ClientOptions): Context {
  const memory = createMemory(association)
  const store = createStore(initialState(memory.kept().language ?? language))
  const api = createApi(`${server}/api/v1/${association}`, () => store.get().language)
  return { store, api, memory }
}

/** The conversation to show first. Opening a resume link is an act of the member, so that it may be kept. */
function takeUp({ memory }: Context, fragment: string): HeldConversation | undefined {
  const { held } = memory.kept()
  const link = readResumeLink(fragment)
  if (link === null) return held
  const resumed: HeldConversation = { ...link, as: 'visitor', started: true, startedAt: null }
  memory.keepConversation(resumed, held)
  return resumed
}
