// A member whom the association's site signed in. The session lives in this page's memory: another page asks again.
import type { HeldConversation } from '../state/app-state.ts'
import type { Context } from './context.ts'

/** `token`: given with the page, good for minutes. `url`: an address of the site that answers with a fresh one. */
export type IdentitySource = { token: string | null; url: string | null }

type Hands = { hold: (held: HeldConversation | null) => void; resume: () => Promise<void> }

export type Identity = ReturnType<typeof createIdentity>

/** A minute before it ends, so that no message meets a session that is over. */
const EARLY_MS = 60_000
const PATIENCE_MS = 5_000
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/

export function createIdentity(ctx: Context, source: IdentitySource | null, hands: Hands) {
  const { api, store, memory } = ctx
  let renewal: ReturnType<typeof setTimeout> | undefined
  // A token given with the page would expire before somebody opens the widget: it is exchanged at once.
  let first: Promise<boolean> | null = source?.token ? exchange(source.token) : null

  let isSettled = source === null

  async function exchange(token: string): Promise<boolean> {
    const outcome = await api.identify(token)
    if (outcome.kind !== 'done') {
      console.warn('relais: the site’s token was refused; the page goes on as a visitor’s. Try it in the settings.')
      return false
    }
    api.carry(outcome.value.token)
    store.tell({ kind: 'session-changed', session: outcome.value.session })
    clearTimeout(renewal)
    renewal = setTimeout(() => void renew(), Date.parse(outcome.value.expiresAt) - Date.now() - EARLY_MS)
    return true
  }

  async function renew(): Promise<void> {
    const token = await fetchToken(source)
    if (!token || !(await exchange(token))) leave()
  }

  /** On a shared device the next person must find nothing of the member's. */
  function leave(): void {
    const { held, session } = store.get()
    if (session.kind === 'none') return
    clearTimeout(renewal)
    void api.endIdentity()
    api.carry('')
    store.tell({ kind: 'session-changed', session: { kind: 'none' } })
    if (held?.as === 'member') forget(ctx, held, hands)
  }

  /** Of what this browser kept, what the person who is here may go on with. A visitor's thread stays a visitor's. */
  function heldBy(kept: HeldConversation | undefined): HeldConversation | undefined {
    const { session } = store.get()
    if (source === null || !kept) return kept
    if (session.kind === 'member' && kept.as === 'visitor') memory.keepConversation(null, kept)
    const isHers = session.kind === 'member' && kept.as === 'member' && kept.memberId === session.memberId
    if (kept.as === 'member' && !isHers) forget(ctx, kept, hands)
    return isHers || (session.kind === 'none' && kept.as === 'visitor') ? kept : undefined
  }

  return {
    heldBy,
    /** Whoever the site says is here is known, or nobody. */
    isSettled: () => isSettled,
    ready: async () => {
      first ??= fetchToken(source).then((token) => (token ? exchange(token) : false))
      await first
      isSettled = true
    },
    /** For a page that signs in or out without being loaded again. */
    identify: async (token: string | null): Promise<boolean> => {
      const { held } = store.get()
      if (token === null || !(await exchange(token))) {
        leave()
        return token === null
      }
      if (held) {
        memory.keepConversation(null, held)
        hands.hold(null)
      }
      await hands.resume()
      return true
    },
    end: () => clearTimeout(renewal),
  }
}

/** Asks the site who is here. A site that is slow or says nothing must not keep a visitor waiting. */
async function fetchToken(source: IdentitySource | null): Promise<string | null> {
  if (!source?.url) return null
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const response = await fetch(source.url, { cache: 'no-store', credentials: 'same-origin', signal })
    const token = response.ok ? (await response.text()).trim() : ''
    return TOKEN.test(token) ? token : null
  } catch {
    return null
  }
}

function forget({ memory }: Context, held: HeldConversation, hands: Hands): void {
  for (const act of memory.actsOf(held.conversationId)) memory.dropAct(act.clientId)
  memory.keepDraft('')
  memory.keepConversation(null)
  hands.hold(null)
}
