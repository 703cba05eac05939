// What this page says of its reader: how far she has read, and whether she types. Said only while the page is before her eyes.
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import type { Attention } from '../../contract/conversations.ts'
import { call } from '../platform/client.ts'

const LOOKING_MS = 20_000
const TYPING_MS = 3_000

/** Reports while the page is seen. The function returned is called at each key pressed in the reply. */
export function useAttentionReports(conversationId: string, lastSeq: number): () => void {
  const typedAt = useRef(0)
  const seq = useRef(lastSeq)
  seq.current = lastSeq
  const report = useRef(() => {
    if (document.hidden) return
    // What arrives while somebody types does not make her stop.
    const isTyping = Date.now() - typedAt.current < TYPING_MS
    const body = { readSeq: seq.current, isTyping }
    void call(z.unknown(), `/desk/conversations/${conversationId}/attention`, { method: 'POST', body }).catch(() => {})
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrived is read at once
  useEffect(() => report.current(), [lastSeq])
  useEffect(() => {
    const say = () => report.current()
    const timer = setInterval(say, LOOKING_MS)
    document.addEventListener('visibilitychange', say)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', say)
    }
  }, [])
  return () => {
    if (Date.now() - typedAt.current < TYPING_MS) return
    typedAt.current = Date.now()
    report.current()
  }
}

/** Attention that ends by itself when its time is over, should no later word come. */
export function useFading(attention: Attention): Attention {
  const [shown, setShown] = useState(attention)
  useEffect(() => {
    setShown(attention)
    const timers = attention.people.flatMap((person) =>
      [person.typingMs, person.lookingMs]
        .filter((left) => left > 0)
        .map((left) => setTimeout(() => setShown((one) => faded(one, person.staffId, left)), left)),
    )
    return () => timers.forEach(clearTimeout)
  }, [attention])
  return shown
}

const faded = (attention: Attention, staffId: string | null, left: number): Attention => ({
  ...attention,
  people: attention.people
    .map((one) => (one.staffId === staffId && one.typingMs <= left ? { ...one, typingMs: 0 } : one))
    .filter((one) => one.staffId !== staffId || one.lookingMs > left),
})
