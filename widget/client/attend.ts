import { cursorOf } from '../state/thread.ts'
import { proofOf } from '../wire/api.ts'
import type { Context } from './context.ts'

/** Somebody who types says so this often; the server believes it twice as long. */
const TYPING_MS = 3_000
const LOOKING_MS = 20_000

export type Attending = { typed: () => void; end: () => void }

/** Says how far the member has read, and that she types while a person is to read it. Only while the page is before her eyes. */
export function createAttending(ctx: Context): Attending {
  let typedAt = 0
  let told = ''
  const report = () => {
    const { held, session, thread } = ctx.store.get()
    if (!held?.started || document.visibilityState !== 'visible') return
    const readSeq = cursorOf(thread)
    told = `${held.conversationId} ${readSeq}`
    // What arrives while she types does not make her stop.
    const isTyping = Date.now() - typedAt < TYPING_MS
    void ctx.api.attend(proofOf(held, session), held.conversationId, { readSeq, isTyping })
  }
  const stop = ctx.store.subscribe(() => {
    const { held, thread } = ctx.store.get()
    if (held?.started && thread.length > 0 && told !== `${held.conversationId} ${cursorOf(thread)}`) report()
  })
  const timer = setInterval(report, LOOKING_MS)
  return {
    typed: () => {
      if (Date.now() - typedAt < TYPING_MS) return
      typedAt = Date.now()
      report()
    },
    end: () => {
      stop()
      clearInterval(timer)
    },
  }
}
