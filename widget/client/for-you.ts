// What is chosen for the signed-in member, and what she puts aside.
import type { ForYou } from '../../contract/for-you.ts'
import type { Session } from '../../contract/people.ts'
import type { Context } from './context.ts'

const csrfOf = (session: Session) => (session.kind === 'none' ? '' : session.csrf)

export function createForYou({ store, api }: Pick<Context, 'store' | 'api'>) {
  const proof = () => ({ kind: 'session', csrf: csrfOf(store.get().session) }) as const
  const value = async (answer: ReturnType<typeof api.call<ForYou>>) => {
    const outcome = await answer
    return outcome.kind === 'done' ? outcome.value : null
  }
  return {
    /** Null for whoever is not known, and while the server cannot be reached. */
    read: () => value(api.call<ForYou>('GET', '/for-you', proof())),
    /** She has it before her eyes. Nobody waits for the answer. */
    see: () => void api.call('POST', '/for-you/seen', proof(), {}),
    putAside: (documentId: string, isAside: boolean) =>
      value(api.call<ForYou>('POST', `/for-you/${documentId}/aside`, proof(), { isAside })),
  }
}
