// Judged questions on passages in memory: what evaluation and training share. Knows no database.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Evidence, type JudgedQuery, type RetrievalSet, readLines } from '../knowledge/index.ts'
import { openMemoryLibrary, searchMemory } from './evaluation.ts'
import type { QuotedSentence } from './quote.ts'
import { searchWords } from './search-words.ts'

/** `removed`: like `absent`, made for training by taking the gold passages away. */
export type Family = 'answerable' | 'unanswerable' | 'absent' | 'removed' | 'off-subject'
export type JudgedQuestion = { query: JudgedQuery; family: Family }

/** Text as spans are compared: case, white space, apostrophes, quotation marks and emphasis made alike. */
export const foldSpan = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/\*/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether a span lies in one of the quoted sentences, or runs over several that follow one another. */
export function isQuoted(span: string, sentences: string[]): boolean {
  const wanted = foldSpan(span)
  return [...sentences, sentences.join(' ')].some((text) => foldSpan(text).includes(wanted))
}

/** Right when one of the accepted spans is quoted; where a set has no spans, when the gold passage is. */
export function isRight({ query, family }: JudgedQuestion, sentences: QuotedSentence[]): boolean {
  if (family !== 'answerable') return false
  const texts = sentences.map((one) => one.text)
  if (query.answers.length > 0) return query.answers.some((answer) => isQuoted(answer, texts))
  return sentences.some((one) => query.gold.includes(one.passage.passageId))
}

/**
 * A set's questions by family. Documents in `absent` are taken away: questions that have no gold passage left are then on
 * the subject, but cannot be answered.
 */
export function judgedQuestions(set: RetrievalSet, absent: ReadonlySet<string> = new Set()): JudgedQuestion[] {
  return set.queries.flatMap((query): JudgedQuestion[] => {
    if (!query.answerable) return [{ query, family: 'unanswerable' }]
    if (query.gold.length === 0) return []
    const isAbsent = query.gold.every((id) => absent.has(id))
    return [{ query, family: isAbsent ? 'absent' : 'answerable' }]
  })
}

/** The library of a set without the absent passages, and how to ask it. */
export function openSet(set: RetrievalSet, absent: ReadonlySet<string> = new Set()) {
  const library = openMemoryLibrary(set.passages.filter((passage) => !absent.has(passage.passageId)))
  return ({ text, lang }: Pick<JudgedQuery, 'text' | 'lang'>): Evidence =>
    searchMemory(library, { text: searchWords(text), language: lang })
}

/** Ids of the passages to take away: a JSON array. Throws when the file is not one. */
export async function readAbsent(path: string): Promise<Set<string>> {
  if (!existsSync(path)) throw new Error(`${path} does not exist`)
  return new Set(z.array(z.string()).parse(JSON.parse(await readFile(path, 'utf8'))))
}

const OffSubject = z.object({ id: z.string(), text: z.string().min(1), lang: z.enum(['fr', 'en']).optional() })

/** Questions that no document answers, from a file of {id, text, lang?} a line. */
export async function readOffSubject(path: string): Promise<JudgedQuestion[]> {
  const lines = await readLines(path, OffSubject)
  return lines.map((line) => ({
    query: { ...line, gold: [], answers: [], answerable: false },
    family: 'off-subject',
  }))
}
