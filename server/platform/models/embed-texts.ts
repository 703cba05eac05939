// Texts into vectors, with the same budget, pause, deadline and record as any call.
import type { EmbeddingModel } from 'ai'
import type { CallRecord, Surroundings } from './call-chat.ts'
import { failureOf, waitBefore } from './failure.ts'
import type { EmbeddingPort, ModelFailure } from './port.ts'
import { estimateTokens } from './settings.ts'

type Input = { texts: string[]; deadlineMs: number; signal: AbortSignal | undefined }
type Book = Pick<Surroundings, 'model' | 'admit' | 'record'>

const TRIES = 3

export async function embedTexts(
  book: Book,
  open: () => Promise<EmbeddingModel | undefined>,
  input: Input,
): ReturnType<EmbeddingPort['embed']> {
  const expected = { tokensIn: estimateTokens(input.texts.join('').length), tokensOut: 0 }
  const refused = book.admit(expected)
  if (refused) return { ok: false, reason: refused }
  const started = performance.now()
  const end = (outcome: CallRecord['outcome'], tokens?: number) =>
    book.record(
      {
        purpose: 'embed',
        model: book.model,
        tokensIn: tokens ?? (outcome === 'answered' ? expected.tokensIn : 0),
        tokensOut: 0,
        estimated: tokens === undefined,
        latencyMs: Math.round(performance.now() - started),
        outcome,
      },
      expected,
    )
  const found = await tryEmbedding(open, input, started)
  end(found.ok ? 'answered' : found.reason, found.ok ? found.tokens : undefined)
  return found.ok ? { ok: true, vectors: found.vectors } : found
}

type Found = { ok: true; vectors: number[][]; tokens: number | undefined } | { ok: false; reason: ModelFailure }

async function tryEmbedding(
  open: () => Promise<EmbeddingModel | undefined>,
  { texts, deadlineMs, signal }: Input,
  started: number,
): Promise<Found> {
  const { embedMany } = await import('ai')
  const model = await open()
  if (!model) return { ok: false, reason: 'unknown-model' }
  const left = () => deadlineMs - (performance.now() - started)
  const late = AbortSignal.timeout(Math.max(1, Math.round(left())))
  const abortSignal = signal ? AbortSignal.any([late, signal]) : late
  for (let tries = 0; ; tries++) {
    try {
      const { embeddings, usage } = await embedMany({ model, values: texts, maxRetries: 0, abortSignal })
      if (embeddings.length !== texts.length) return { ok: false, reason: 'broken' }
      return { ok: true, vectors: embeddings, tokens: usage.tokens || undefined }
    } catch (error) {
      if (signal?.aborted) return { ok: false, reason: 'stopped' }
      if (late.aborted) return { ok: false, reason: 'deadline' }
      const failure = failureOf(error, false)
      const waitMs = waitBefore(tries, failure.waitMs)
      if (!failure.again || tries + 1 >= TRIES || waitMs >= left()) return { ok: false, reason: failure.reason }
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
}
