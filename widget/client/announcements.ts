// What the association announces to whoever reads the page, and her answers.
import type { AnswerableImprovement, AnsweredAnnouncement, MyAnnouncements } from '../../contract/announcements.ts'
import type { Session } from '../../contract/people.ts'
import { newId } from '../wire/ids.ts'
import type { Context } from './context.ts'

export type Announced = ReturnType<typeof createAnnounced>

const csrfOf = (session: Session) => (session.kind === 'none' ? '' : session.csrf)

export function createAnnounced({ store, api }: Pick<Context, 'store' | 'api'>) {
  const proof = () => ({ kind: 'session', csrf: csrfOf(store.get().session) }) as const
  // Sent again after a failure, an answer keeps its id: it is written once.
  const ids = new Map<string, string>()
  return {
    list: async (): Promise<MyAnnouncements> => {
      const outcome = await api.call<MyAnnouncements>('GET', '/announcements', proof())
      return outcome.kind === 'done' ? outcome.value : { announcements: [], canAnswer: false }
    },
    /** She had it before her eyes; `dismissed`: and put it away. Nobody waits for the answer. */
    read: (id: string, dismissed: boolean) =>
      void api.call('POST', `/announcements/${id}/read`, proof(), { dismissed }),
    /** An improvement she came to answer; null when it is not public, or the server cannot be reached. */
    improvement: async (id: string): Promise<AnswerableImprovement | null> => {
      const outcome = await api.call<AnswerableImprovement>('GET', `/improvements/${id}`, proof())
      return outcome.kind === 'done' ? outcome.value : null
    },
    /** The conversation her words are in; null when they could not be sent. */
    answer: async (
      subject: { of: 'announcements' | 'improvements'; id: string },
      text: string,
    ): Promise<string | null> => {
      const key = `${subject.id} ${text}`
      const clientId = ids.get(key) ?? newId()
      ids.set(key, clientId)
      const path = `/${subject.of}/${subject.id}/answer`
      const { language } = store.get()
      const outcome = await api.call<AnsweredAnnouncement>('POST', path, proof(), { clientId, text, language })
      return outcome.kind === 'done' ? outcome.value.conversationId : null
    },
  }
}
