// From what was prepared to a composed answer, outside of any transaction. Whatever the model does, the answer prepared stands.
import type { Answer, Sentence } from '../../contract/answers.ts'
import { composeAnswer } from './compose/compose.ts'
import type { NotComposed, SentenceReport } from './compose/composition.ts'
import { presentComposed } from './compose/present-composed.ts'
import type { Composable } from './prepare-answer.ts'
import { citationOf } from './present.ts'
import { type SentenceVerdict, verifyAnswer } from './verify/verify-answer.ts'

export type ComposedAnswer = {
  /** Undefined when nothing composed stands. */
  answer: Answer | undefined
  outcome: 'composed' | NotComposed
  report: SentenceReport<SentenceVerdict>[]
}

type Options = {
  deadlineMs: number
  /** Called with all sentences shown so far, each time one more stands its checks. */
  onSentences: (sentences: Sentence[]) => void
  signal?: AbortSignal
}

export async function composePrepared(from: Composable, options: Options): Promise<ComposedAnswer> {
  const { chat, question, turns, present } = from
  const started = performance.now()
  const shown: Sentence[] = []
  const input = {
    question,
    language: present.language,
    turns,
    passages: present.passages,
    quotation: present.quotation,
    isFirm: !present.decision.tentative,
  }
  const composition = await composeAnswer(input, chat, verifyAnswer, {
    deadlineMs: options.deadlineMs,
    ...(options.signal && { signal: options.signal }),
    onSentence: ({ text, sources }) => {
      const citations = sources.map(({ passage, start, end }) => citationOf(present.slug, passage, { start, end }))
      shown.push({ text, citations })
      options.onSentences([...shown])
    },
  })
  if (!composition.ok) return { answer: undefined, outcome: composition.reason, report: composition.report }
  const tookMs = present.tookMs + Math.round(performance.now() - started)
  const answer = presentComposed({ ...present, tookMs }, composition.sentences)
  return { answer, outcome: 'composed', report: composition.report }
}
