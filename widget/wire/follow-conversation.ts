import type { Sentence } from '../../contract/answers.ts'
import type { AnswerDraft, Attention, ConversationEvent, ConversationView } from '../../contract/conversations.ts'
import { retryDelay } from '../state/outbox.ts'
import type { Outcome } from './api.ts'
import { createStreamParser } from './stream-parser.ts'
import { createPause } from './wake.ts'

/** The server sends a heartbeat every 15 s; after this much silence the connection is taken for cut. */
const SILENCE_MS = 40_000

export type Following = {
  read: () => Promise<Outcome<ConversationView>>
  /** Opens the stream after the last event known. */
  open: (signal: AbortSignal) => Promise<Response>
  onHistory: (view: ConversationView) => void
  onEvent: (event: ConversationEvent) => void
  onAttention: (attention: Attention) => void
  /** What is verified so far of an answer on its way; empty when there is none. */
  onDraft: (sentences: Sentence[]) => void
  /** What the page shows may have changed: the assistant opened, or closed. */
  onPage: () => void
  onConnection: (connection: 'live' | 'reconnecting' | 'gone') => void
}

/** Reads the history once, then the live stream, reconnecting until stopped or until the server refuses. Returns `stop`. */
export function followConversation(following: Following): () => void {
  const pause = createPause()
  const life = new AbortController()
  void run()
  return () => {
    life.abort()
    pause.end()
  }

  async function run() {
    let failures = 0
    let hasHistory = false
    while (!life.signal.aborted) {
      if (!hasHistory) {
        const outcome = await following.read()
        if (life.signal.aborted) return
        if (outcome.kind === 'refused') return following.onConnection('gone')
        hasHistory = outcome.kind === 'done'
        if (outcome.kind === 'done') following.onHistory(outcome.value)
      }
      const end = hasHistory ? await readStream(following, life.signal) : 'cut'
      if (life.signal.aborted) return
      if (end === 'refused') return following.onConnection('gone')
      failures = end === 'ended' ? 1 : failures + 1
      following.onConnection('reconnecting')
      await pause.wait(retryDelay(failures))
    }
  }
}

/** `ended`: it was open and closed; `cut`: it never opened. */
async function readStream(following: Following, life: AbortSignal): Promise<'ended' | 'cut' | 'refused'> {
  const connection = new AbortController()
  const cut = () => connection.abort()
  let silence = setTimeout(cut, SILENCE_MS)
  life.addEventListener('abort', cut)
  addEventListener('offline', cut)
  let isOpen = false
  try {
    const response = await following.open(connection.signal)
    if ([401, 403, 404].includes(response.status)) return 'refused'
    if (!response.ok || !response.body) return 'cut'
    isOpen = true
    following.onConnection('live')
    const parse = createStreamParser()
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(silence)
      silence = setTimeout(cut, SILENCE_MS)
      for (const event of parse(piece.value))
        if (event.event === 'conversation') following.onEvent(JSON.parse(event.data))
        else if (event.event === 'attention') following.onAttention(JSON.parse(event.data))
        else if (event.event === 'page') following.onPage()
        else if (event.event === 'draft') following.onDraft((JSON.parse(event.data) as AnswerDraft).sentences)
    }
    return 'ended'
  } catch {
    return isOpen ? 'ended' : 'cut'
  } finally {
    clearTimeout(silence)
    connection.abort()
    life.removeEventListener('abort', cut)
    removeEventListener('offline', cut)
  }
}
