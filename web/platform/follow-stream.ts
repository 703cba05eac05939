// Live events by fetch, not EventSource: the heartbeats must be seen, so that a dead connection is noticed.
import { apiBase, headers } from './client.ts'
import { createStreamReader, type StreamEvent } from './read-stream.ts'

/** The server beats every 15 s; two beats missed and a margin mean the line is cut. */
const SILENCE_MS = 40_000
const WAITS_MS = [500, 1_000, 2_000, 5_000, 10_000]

export type Followed = {
  path: string
  /** The last event already known, sent as `Last-Event-ID`; read anew at each reconnection. */
  lastId: () => string
  onEvent: (event: StreamEvent) => void
  /** Called with true once the line is open, with false when it is cut. */
  onLine: (isOpen: boolean) => void
  /** The session is over, or this is no longer ours to read: do not come back. */
  onRefused: (status: number) => void
}

/** Follows a stream until the returned function is called, reconnecting with growing pauses. */
export function followStream(followed: Followed): () => void {
  const leave = new AbortController()
  void (async () => {
    for (let attempt = 0; !leave.signal.aborted; attempt++) {
      const opened = await listen(followed, leave)
      if (leave.signal.aborted) return
      followed.onLine(false)
      if (opened) attempt = 0
      await pause(WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)]!, leave.signal)
    }
  })()
  return () => leave.abort()
}

/** Resolves when the line ends; true if it had been open. */
async function listen(followed: Followed, leave: AbortController): Promise<boolean> {
  const leaving = leave.signal
  const line = new AbortController()
  const cut = () => line.abort()
  leaving.addEventListener('abort', cut)
  let silence = setTimeout(cut, SILENCE_MS)
  let opened = false
  try {
    const response = await fetch(apiBase + followed.path, { headers: streamHeaders(followed), signal: line.signal })
    if (!response.ok || !response.body) {
      if (isFinal(response.status)) {
        leave.abort()
        followed.onRefused(response.status)
      }
      return false
    }
    opened = true
    followed.onLine(true)
    const read = createStreamReader()
    for await (const piece of texts(response.body)) {
      clearTimeout(silence)
      silence = setTimeout(cut, SILENCE_MS)
      for (const event of read(piece)) followed.onEvent(event)
    }
    return true
  } catch {
    return opened
  } finally {
    clearTimeout(silence)
    leaving.removeEventListener('abort', cut)
  }
}

const isFinal = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429

function streamHeaders(followed: Followed): Record<string, string> {
  const lastId = followed.lastId()
  return { ...headers(), Accept: 'text/event-stream', ...(lastId ? { 'Last-Event-ID': lastId } : {}) }
}

async function* texts(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  // Safari has no async iteration of streams.
  const reader = body.getReader()
  const decoder = new TextDecoder()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield decoder.decode(value, { stream: true })
  }
}

function pause(milliseconds: number, leaving: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    leaving.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
