// The HTTP calls of the member's side. Shapes are contract/*.ts; the server is ours, so they are typed, not parsed again.
import type { Language, Problem } from '../../contract/common.ts'
import type {
  AttentionReport,
  ConversationView,
  MyConversations,
  PostMessage,
  RequestPerson,
  StartConversation,
} from '../../contract/conversations.ts'
import type { MyFlags, RaiseFlag } from '../../contract/feedback.ts'
import type { IdentitySession } from '../../contract/identity.ts'
import type { PageInfo, Session, SignIn } from '../../contract/people.ts'
import type { AskedRating, GiveRating } from '../../contract/ratings.ts'
import type { SignInWays } from '../../contract/sign-in.ts'
import type { HeldConversation } from '../state/app-state.ts'

/** `unreachable`: no answer, or one that trying again may change. */
export type Outcome<T> =
  | { kind: 'done'; value: T }
  | { kind: 'refused'; status: number; problem: Problem }
  | { kind: 'unreachable' }

/** How a call proves itself: by the conversation's key, or by the session cookie. */
export type Proof =
  | { kind: 'key'; key: string }
  | { kind: 'session'; csrf: string }
  | { kind: 'identity'; token: string }

export type Api = ReturnType<typeof createApi>

/** `base` is `https://host/api/v1/slug`, without a slash at the end. */
export function createApi(base: string, language: () => Language) {
  // The session of a member whom the site signed in: in this page's memory only, and gone with it.
  let carried = ''
  const request = (proof: Proof, method: string, body?: unknown) =>
    requestWith(proof, carried, language(), method, body)
  const call = <T>(method: string, path: string, proof: Proof, body?: unknown) =>
    send<T>(`${base}${path}`, { method, ...request(proof, method, body) })
  return {
    call,
    carry: (token: string) => {
      carried = token
    },
    identify: (token: string) => call<IdentitySession>('POST', '/identity', { kind: 'identity', token }),
    endIdentity: () => call<null>('POST', '/identity/end', { kind: 'session', csrf: '' }),
    getPage: () => call<PageInfo>('GET', '/page', { kind: 'session', csrf: '' }),
    signIn: (body: SignIn) => call<Session>('POST', '/session', { kind: 'session', csrf: '' }, body),
    /** What the sign-in offers beside a password. */
    getWays: () => call<SignInWays>('GET', '/session/ways?as=member', { kind: 'session', csrf: '' }),
    providerAddress: `${base}/session/oidc/start?as=member`,
    signOut: (proof: Proof) => call<null>('DELETE', '/session', proof),
    listMine: (proof: Proof) => call<MyConversations>('GET', '/conversations', proof),
    start: (proof: Proof, body: StartConversation) => call<ConversationView>('POST', '/conversations', proof, body),
    read: (proof: Proof, id: string) => call<ConversationView>('GET', `/conversations/${id}`, proof),
    post: (proof: Proof, id: string, body: PostMessage) => call('POST', `/conversations/${id}/messages`, proof, body),
    handOff: (proof: Proof, id: string, body: RequestPerson) =>
      call('POST', `/conversations/${id}/handoff`, proof, body),
    giveBack: (proof: Proof, id: string, body: RequestPerson) =>
      call('POST', `/conversations/${id}/return`, proof, body),
    /** What this page says of its reader; nobody waits for its answer. */
    attend: (proof: Proof, id: string, body: AttentionReport) =>
      call('POST', `/conversations/${id}/attention`, proof, body),
    readRating: (proof: Proof, id: string) => call<AskedRating>('GET', `/conversations/${id}/rating`, proof),
    rate: (proof: Proof, id: string, body: GiveRating) =>
      call<AskedRating>('POST', `/conversations/${id}/rating`, proof, body),
    readFlags: (proof: Proof, id: string) => call<MyFlags>('GET', `/conversations/${id}/flags`, proof),
    flag: (proof: Proof, id: string, body: RaiseFlag) =>
      call<MyFlags>('POST', `/conversations/${id}/flags`, proof, body),
    /** The live stream after `cursor`. Throws when the network does. */
    follow: (proof: Proof, id: string, cursor: number, signal: AbortSignal) => {
      const { headers, credentials } = request(proof, 'GET')
      const resumed = { ...headers, Accept: 'text/event-stream', 'Last-Event-ID': String(cursor) }
      return fetch(`${base}/conversations/${id}/events`, { headers: resumed, credentials, signal, cache: 'no-store' })
    },
  }
}

/** A conversation begun while signed in is the member's on every device; any other is proved by its key. */
export function proofOf(held: HeldConversation, session: Session): Proof {
  if (held.as === 'visitor') return { kind: 'key', key: held.key }
  return { kind: 'session', csrf: session.kind === 'none' ? '' : session.csrf }
}

function requestWith(proof: Proof, carried: string, language: Language, method: string, body?: unknown) {
  const headers: Record<string, string> = { 'Accept-Language': language }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (proof.kind === 'key') headers.Authorization = `Bearer ${proof.key}`
  if (proof.kind === 'identity') headers.Authorization = `Identity ${proof.token}`
  const isCarried = proof.kind === 'session' && carried !== ''
  if (isCarried) headers.Authorization = `Relais-Session ${carried}`
  else if (proof.kind === 'session' && proof.csrf && method !== 'GET') headers['X-Relais-CSRF'] = proof.csrf
  // From another site no cookie is ever sent: the widget's visitor has her key.
  const credentials: RequestCredentials = proof.kind === 'session' && !isCarried ? 'same-origin' : 'omit'
  return { headers, credentials, body: body === undefined ? undefined : JSON.stringify(body) }
}

const isWorthRetrying = (status: number) => status >= 500 || status === 408 || status === 429

async function send<T>(url: string, init: RequestInit): Promise<Outcome<T>> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(20_000) })
    if (response.status === 204) return { kind: 'done', value: null as T }
    if (response.ok) return { kind: 'done', value: (await response.json()) as T }
    if (isWorthRetrying(response.status) && !url.endsWith('/session')) return { kind: 'unreachable' }
    return { kind: 'refused', status: response.status, problem: await problemIn(response) }
  } catch {
    return { kind: 'unreachable' }
  }
}

async function problemIn(response: Response): Promise<Problem> {
  try {
    const problem = (await response.json()) as Problem
    if (typeof problem.message === 'string') return problem
  } catch {
    // A proxy's own page, not ours: the status is all there is to say.
  }
  return { code: `http-${response.status}`, message: '' }
}
