// An answer written by the staff is a document of one passage that has its question, in each language it is written in.
import type { AnswerText, ApprovedAnswer } from '../../contract/approved-answers.ts'
import { type Document, mayAnswer, stateOf } from './document.ts'
import { documentUrl } from './document-url.ts'
import type { Language, PassageDraft } from './passage.ts'
import type { StoredText } from './version-rows.ts'

/** No file has such a name: what is sent is known by its path. */
const PREFIX = 'relais:answer/'

export const answerKey = (answerId: string, language: Language): string => `${PREFIX}${answerId}.${language}`

/** The answer a document belongs to; undefined for what came from a file. */
export const answerIdOf = (document: Pick<Document, 'sourceKey'>): string | undefined =>
  document.sourceKey.startsWith(PREFIX) ? document.sourceKey.slice(PREFIX.length, -'.fr'.length) : undefined

const SOURCE: Record<Language, string> = { fr: 'Source\u00a0: ', en: 'Source: ' }

/** The text stored, as readers open it: the question, the answer, what it rests on. The passage is the answer alone. */
export function composeAnswer(
  { question, answer }: AnswerText,
  source: string | null,
  language: Language,
): { stored: StoredText; passages: PassageDraft[] } {
  const start = question.length + 2
  const text = `${question}\n\n${answer}${source ? `\n\n${SOURCE[language]}${source}` : ''}\n`
  const place = { start, end: start + answer.length }
  return {
    stored: {
      mediaType: 'text/markdown',
      text,
      pages: [{ number: 1, start: 0, end: text.length, kept: 1 }],
      headings: [{ start: 0, level: 1, title: question }],
      warnings: [],
    },
    passages: [{ ordinal: 0, ...place, text: answer, headingPath: [], pageFirst: 1, pageLast: 1, language, question }],
  }
}

/** What a document says once its waiting text is approved. */
const latestOf = (document: Document): Document => ({ ...document, ...document.pending?.change })

/** The state of all its languages together: approved when each is. */
function stateOfAll(documents: Document[]): ApprovedAnswer['state'] {
  const states = documents.map(stateOf)
  if (states.every((state) => state === 'withdrawn')) return 'withdrawn'
  return states.some((state) => state === 'approved') ? 'approved' : 'draft'
}

/** The documents of one answer, and the text of each, as the screen shows them. `documents` is never empty. */
export function answerOf(
  slug: string,
  answerId: string,
  documents: Document[],
  textOf: (document: Document) => AnswerText | null,
  day: string,
): ApprovedAnswer {
  const [first] = documents.map(latestOf) as [Document, ...Document[]]
  const inLanguage = (language: Language) => documents.find((one) => one.language === language)
  const text = (language: Language) => {
    const document = inLanguage(language)
    return document ? textOf(document) : null
  }
  const state = stateOfAll(documents)
  return {
    answerId,
    texts: { fr: text('fr'), en: text('en') },
    audience: first.audience,
    inForceFrom: first.inForceFrom,
    inForceUntil: first.inForceUntil,
    source: first.sourceNote,
    state,
    answers: documents.some((one) => mayAnswer(one, day)),
    waits: state === 'approved' && documents.some((one) => one.pending !== null || stateOf(one) === 'draft'),
    approvedBy: documents.find((one) => one.approval)?.approval?.by ?? null,
    updatedAt: documents
      .map((one) => one.updatedAt.toISOString())
      .sort()
      .at(-1)!,
    documents: documents.map((one) => ({
      documentId: one.documentId,
      language: one.language,
      url: documentUrl(slug, one.documentId, one.pending?.versionId ?? one.currentVersionId ?? ''),
    })),
  }
}
