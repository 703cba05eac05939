import type { HeldConversation } from '../state/app-state.ts'
import type { Context } from './context.ts'
import { memberConversation } from './hold-conversation.ts'

export type Account = ReturnType<typeof createAccount>

/** Signing in and out, and a member's conversations on every device. */
export function createAccount(ctx: Context, hold: (held: HeldConversation | null) => void) {
  const { store, api, memory } = ctx

  async function list(): Promise<void> {
    if (store.get().session.kind !== 'member') return
    const outcome = await api.listMine({ kind: 'session', csrf: '' })
    if (outcome.kind === 'done') store.tell({ kind: 'mine-listed', mine: outcome.value.conversations })
  }

  /** A signed-in member with nothing on screen finds the conversation she left open elsewhere. */
  async function resume(): Promise<void> {
    await list()
    const { mine, held } = store.get()
    const latest = mine.find((conversation) => conversation.state === 'open')
    if (held === null && latest) hold(memberConversation(latest.conversationId))
  }

  async function signIn(email: string, password: string): Promise<boolean> {
    const outcome = await api.signIn({ as: 'member', email, password })
    if (outcome.kind !== 'done') {
      const problem = outcome.kind === 'refused' && outcome.problem.message ? outcome.problem : 'unreachable'
      store.tell({ kind: 'sign-in-failed', problem })
      return false
    }
    store.tell({ kind: 'session-changed', session: outcome.value })
    const { held } = store.get()
    if (held?.as === 'member') hold(held)
    await resume()
    return true
  }

  /** On a shared tablet the next person must find nothing of the member's. */
  async function signOut(): Promise<void> {
    const { session, held } = store.get()
    if (session.kind === 'none') return
    const outcome = await api.signOut({ kind: 'session', csrf: session.csrf })
    if (outcome.kind === 'unreachable') return
    store.tell({ kind: 'session-changed', session: { kind: 'none' } })
    if (held?.as !== 'member') return
    for (const act of memory.actsOf(held.conversationId)) memory.dropAct(act.clientId)
    memory.keepDraft('')
    memory.keepConversation(null)
    hold(null)
  }

  /** The provider's name on its button, and where it leads; null when there is none. */
  async function provider(): Promise<{ label: string; address: string } | null> {
    const outcome = await api.getWays()
    const label = outcome.kind === 'done' ? outcome.value.provider : null
    return label === null ? null : { label, address: api.providerAddress }
  }

  return { list, resume, signIn, signOut, provider }
}
