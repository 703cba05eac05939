// The association's own examination: golden questions, and what a change would do to their answers.
import * as z from 'zod/mini'
import { AnswerKind } from './answers.ts'
import { Bilingual, Id, Instant, Language } from './common.ts'

export const QUESTION_LIMIT = 500
export const WORDS_LIMIT = 500

/** POST /examination/questions, PUT /examination/questions/:id → 200 ExaminationBook. */
export const NewGoldenQuestion = z.object({
  question: z.string().check(z.trim(), z.minLength(3), z.maxLength(QUESTION_LIMIT)),
  language: Language,
  audience: z.string().check(z.minLength(1), z.maxLength(64)),
  /** The document, or the approved answer, that must be quoted. */
  documentId: Id,
  /** Words the answer must hold; accents, capitals and punctuation do not count. */
  words: z.nullable(z.string().check(z.trim(), z.maxLength(WORDS_LIMIT))),
})
export type NewGoldenQuestion = z.infer<typeof NewGoldenQuestion>

/** `kept`: the expected source answers, in the same words as before. `changed`: it answers, in other words. `broken`: it does not. */
export const Verdict = z.enum(['kept', 'changed', 'broken'])
export type Verdict = z.infer<typeof Verdict>

export const GoldenQuestion = z.object({
  questionId: Id,
  question: z.string(),
  language: Language,
  audience: z.string(),
  documentId: Id,
  /** Of the expected document, as it is now. */
  title: z.string(),
  words: z.nullable(z.string()),
  origin: z.enum(['hand', 'conversation', 'file']),
  createdBy: z.string(),
  createdAt: Instant,
})
export type GoldenQuestion = z.infer<typeof GoldenQuestion>

/** What somebody of the audience reads, in short. */
export const ExaminedAnswer = z.object({
  kind: AnswerKind,
  tentative: z.boolean(),
  sentences: z.array(z.object({ text: z.string(), documentId: Id, title: z.string() })),
})
export type ExaminedAnswer = z.infer<typeof ExaminedAnswer>

export const Finding = z.object({
  questionId: Id,
  question: z.string(),
  language: Language,
  audience: z.string(),
  expected: z.object({ documentId: Id, title: z.string(), words: z.nullable(z.string()) }),
  verdict: Verdict,
  /** The expected source did not answer before either. */
  brokenBefore: z.boolean(),
  /** Before the change, or at the examination before; null when the question is new. */
  before: z.nullable(ExaminedAnswer),
  after: ExaminedAnswer,
})
export type Finding = z.infer<typeof Finding>

const counts = {
  kept: z.number(),
  changed: z.number(),
  broken: z.number(),
  newlyBroken: z.number(),
  tookMs: z.number(),
}

/** Findings: broken first, then changed, then kept. */
export const ExaminationReport = z.object({ ...counts, findings: z.array(Finding) })
export type ExaminationReport = z.infer<typeof ExaminationReport>

export const ExaminationRun = z.object({
  ...counts,
  runId: Id,
  at: Instant,
  by: z.string(),
  why: z.enum(['asked', 'approval', 'withdrawal', 'file', 'settings']),
  /** The documents, or the setting, whose change was examined. */
  titles: z.array(z.string()),
  effect: z.enum(['none', 'published', 'held']),
})
export type ExaminationRun = z.infer<typeof ExaminationRun>

/** GET /examination */
export const ExaminationBook = z.object({
  questions: z.array(GoldenQuestion),
  /** Latest first. */
  runs: z.array(ExaminationRun),
  /** The report of the latest examination of what is in effect. */
  latest: z.nullable(z.object({ run: ExaminationRun, report: ExaminationReport })),
  audiences: z.array(z.object({ key: z.string(), name: Bilingual })),
  sources: z.array(
    z.object({ documentId: Id, title: z.string(), name: z.string(), audience: z.string(), language: Language }),
  ),
})
export type ExaminationBook = z.infer<typeof ExaminationBook>

/** GET /examination/runs/:id */
export const ExaminationRunView = z.object({ run: ExaminationRun, report: ExaminationReport })
export type ExaminationRunView = z.infer<typeof ExaminationRunView>

/** POST /examination/preview → 200 Preview: what a change would do, before it is done. `report` is null without golden questions. */
export const PreviewChange = z.object({
  act: z.enum(['approve', 'withdraw']),
  documentIds: z.array(Id).check(z.minLength(1), z.maxLength(20)),
})
export type PreviewChange = z.infer<typeof PreviewChange>
export const Preview = z.object({ report: z.nullable(ExaminationReport) })
export type Preview = z.infer<typeof Preview>

/** POST /examination/questions/csv → 200 ImportedQuestions. Columns: question, source, words, audience, language (in French: question, source, mots, public, langue). */
export const ImportQuestions = z.object({ csv: z.string().check(z.minLength(1)) })
export const ImportedQuestions = z.object({
  added: z.number(),
  /** Lines of the file, 1 being the first below the header, that were left out, and why. */
  problems: z.array(
    z.object({
      line: z.number(),
      question: z.string(),
      reason: z.enum(['no-question', 'too-long', 'unknown-source', 'unknown-audience']),
    }),
  ),
})
export type ImportedQuestions = z.infer<typeof ImportedQuestions>

/** POST /desk/conversations/:id/golden-question (an answer of the assistant) | approved-answer (a person's reply) → 200 KeptWords. */
export const KeepWords = z.object({ messageId: Id })
export const KeptWords = z.object({ kept: z.literal(true) })
