// What is the signed-in member's own: surveys open to her, and whom she wants first.
import type { Session } from '../../contract/people.ts'
import type { MySurveys } from '../../contract/surveys.ts'
import type { Wishes } from '../../contract/wishes.ts'
import type { Context } from './context.ts'

const csrfOf = (session: Session) => (session.kind === 'none' ? '' : session.csrf)

export type Own = ReturnType<typeof createOwn>

export function createOwn({ store, api }: Pick<Context, 'store' | 'api'>) {
  const proof = () => ({ kind: 'session', csrf: csrfOf(store.get().session) }) as const
  return {
    listSurveys: async (): Promise<MySurveys['surveys']> => {
      const outcome = await api.call<MySurveys>('GET', '/surveys', proof())
      return outcome.kind === 'done' ? outcome.value.surveys : []
    },
    /** She joins those who try the assistant before the others, or leaves them. */
    volunteer: async (joins: boolean): Promise<boolean> => {
      const outcome = await api.call('PUT', '/volunteer', proof(), { joins })
      return outcome.kind === 'done'
    },
    /** Null for whoever is not a known member, and while the server cannot be reached. */
    readWishes: async (): Promise<Wishes | null> => {
      const outcome = await api.call<Wishes>('GET', '/wishes', proof())
      return outcome.kind === 'done' ? outcome.value : null
    },
    setWishes: async (wishes: Wishes): Promise<Wishes | null> => {
      const outcome = await api.call<Wishes>('PUT', '/wishes', proof(), wishes)
      return outcome.kind === 'done' ? outcome.value : null
    },
  }
}
