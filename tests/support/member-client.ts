// A member's page reduced to its network: ids of its own, the same request again until it is acknowledged.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Accepted, ConversationView } from '../../contract/conversations.ts'

export type MemberClient = {
  id: string
  key: string
  /** Client ids of the messages the server acknowledged, with the `seq` it gave. */
  acknowledged: Map<string, number>
  start(): Promise<boolean>
  /** One attempt; true once acknowledged. */
  say(clientId: string, text: string): Promise<boolean>
  askPerson(clientId?: string): Promise<boolean>
  view(): Promise<ConversationView>
}

export function memberClient(url: () => string, language: 'fr' | 'en' = 'fr'): MemberClient {
  const id = randomUUID()
  const key = randomBytes(32).toString('base64url')
  const acknowledged = new Map<string, number>()
  const call = (path: string, body?: unknown) =>
    fetch(`${url()}/api/v1/demo${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(5000),
    })
  const post = async (path: string, clientId: string, body: object) => {
    const response = await call(path, { clientId, ...body }).catch(() => undefined)
    if (response?.status !== 202) return false
    const accepted = (await response.json().catch(() => undefined)) as Accepted | undefined
    if (!accepted) return false
    acknowledged.set(clientId, accepted.seq)
    return true
  }
  return {
    id,
    key,
    acknowledged,
    start: async () =>
      (await call('/conversations', { conversationId: id, key, language, noticeVersion: 1 }).catch(() => undefined))
        ?.status === 201,
    say: (clientId, text) => post(`/conversations/${id}/messages`, clientId, { text }),
    askPerson: (clientId = randomUUID()) => post(`/conversations/${id}/handoff`, clientId, {}),
    view: async () => (await call(`/conversations/${id}`)).json() as Promise<ConversationView>,
  }
}
