// A short answer written by a model from the passages, rebuilt from the sentences that stand every check. The model has no tools, and
// nothing it writes reaches the member but those sentences.
import type { ChatPort, ModelEnd } from '../../platform/index.ts'
import { SentenceCheck } from './check-sentence.ts'
import type { ComposedSentence, ComposeInput, Composition, Judged, NotComposed, Verify } from './composition.ts'
import { withoutOrders } from './hide-orders.ts'
import { STRUCTURE, writePrompt } from './prompt.ts'
import { SentenceReader } from './read-sentences.ts'

export type ComposeOptions = {
  /** For everything here, ms; at its end the caller still has the quotation to show. */
  deadlineMs: number
  /** Called with each sentence as soon as it stands its checks. If the composition then fails, what was shown must be replaced. */
  onSentence?: (sentence: ComposedSentence) => void
  signal?: AbortSignal
}

/** The passages a model is given: enough for one question, few enough to be read. */
const MOST_PASSAGES = 6
const MOST_LETTERS = 9000
const MAX_TOKENS = 900

/**
 * Composes within the deadline, or says why not; never throws for what a model does. On a failure the caller answers by quotation.
 * A model that dies or runs late in the middle composed nothing: half an answer may leave out the exception.
 */
export async function composeAnswer<V extends Judged>(
  input: ComposeInput,
  chat: ChatPort,
  verify: Verify<V>,
  options: ComposeOptions,
): Promise<Composition<V>> {
  const passages = passagesFor(input)
  if (passages.length === 0) return { ok: false, reason: 'no-passage', report: [] }
  const check = new SentenceCheck(input, passages, verify)
  const reader = new SentenceReader()
  const end = await read(input, passages, chat, options, (piece) => {
    for (const written of reader.take(piece)) {
      const sentence = check.take(written)
      if (sentence) options.onSentence?.(sentence)
    }
    return !reader.isMalformed && !reader.isComplete
  })
  const { report, shown } = check
  const reason = whyNot(input, end, reader, check)
  return reason ? { ok: false, reason, report } : { ok: true, sentences: shown, report }
}

/** In the language of the answer, best first, orders to machines blanked out. */
function passagesFor({ question, passages, language }: ComposeInput) {
  let letters = 0
  const chosen = passages
    .filter((one) => one.language === language)
    .slice(0, MOST_PASSAGES)
    .filter((one) => {
      letters += one.text.length
      return letters <= MOST_LETTERS
    })
  return withoutOrders(question, chosen).filter((one) => one.text.trim() !== '')
}

/** Reads the stream until it ends or `take` has enough. */
async function read(
  input: ComposeInput,
  passages: ComposeInput['passages'],
  chat: ChatPort,
  { deadlineMs, signal }: ComposeOptions,
  take: (piece: string) => boolean,
): Promise<ModelEnd> {
  const { question, language, turns } = input
  const told = writePrompt({
    question,
    language,
    turns,
    passages: passages.map(({ document, headingPath, text }) => ({ title: document.title, headingPath, text })),
  })
  const parts = chat.stream({
    purpose: 'compose',
    ...told,
    schema: STRUCTURE,
    maxTokens: MAX_TOKENS,
    deadlineMs,
    ...(signal && { signal }),
  })
  for (;;) {
    const next = await parts.next()
    if (next.done) return next.value
    if (!take(next.value)) {
      await parts.return({ ok: true })
      return { ok: true }
    }
  }
}

function whyNot<V extends Judged>(
  input: ComposeInput,
  end: ModelEnd,
  reader: SentenceReader,
  { report, shown }: SentenceCheck<V>,
): NotComposed | undefined {
  if (!end.ok) return end.reason
  if (reader.isMalformed || !reader.isComplete) return 'malformed'
  if (report.length === 0) return 'declined'
  const lost = report.filter((one) => one.refused !== null && one.refused !== 'beside').length
  return stillAnswers(input, lost, shown, report[0]?.refused === null) ? undefined : 'no-longer-answers'
}

/**
 * Whether what stands still answers: one sentence taken from what would have been quoted, or, where that was doubtful, the first one, which
 * the model was told to answer with; and as many sentences as were lost, for a text full of holes says something else. What was right and beside the question is no loss.
 */
function stillAnswers(
  { quotation, isFirm }: ComposeInput,
  lost: number,
  shown: ComposedSentence[],
  isFirstShown: boolean,
): boolean {
  if (shown.length === 0 || shown.length < lost) return false
  if (isFirstShown && !isFirm) return true
  const quoted = new Set(quotation.map((one) => one.passage.passageId))
  return shown.some((one) => one.sources.some(({ passage }) => quoted.has(passage.passageId)))
}
