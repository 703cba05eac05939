// Reads the labelled answers that the verifier is trained and measured on: one JSON object a line, formats in EVALUATION.md.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { guessLanguage, type Language } from '../../../knowledge/index.ts'
import type { AnswerToVerify } from '../read-sentence.ts'

export type LabelledAnswer = {
  id: string
  /** Answers to the same evidence have the same group: they are trained or judged together, never apart. */
  group: string
  dataset: string
  answer: AnswerToVerify
  supported: boolean[]
}

type Line = {
  id: string
  source_id?: string
  lang?: Language
  dataset?: string
  question?: string
  context: string
  sentences: { text: string; supported: boolean }[]
}

/** Throws with the line's number when a line is not such an object. */
export async function readLabelled(path: string): Promise<LabelledAnswer[]> {
  const stream = createReadStream(path)
  const lines = createInterface({
    input: path.endsWith('.gz') ? stream.pipe(createGunzip()) : stream,
    crlfDelay: Infinity,
  })
  const found: LabelledAnswer[] = []
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    try {
      found.push(labelled(JSON.parse(line) as Line))
    } catch (error) {
      throw new Error(`${path}, line ${number}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return found
}

function labelled(line: Line): LabelledAnswer {
  if (typeof line.context !== 'string' || !Array.isArray(line.sentences))
    throw new Error('context and sentences are needed')
  const passages = passagesOf(line.context)
  const language = line.lang ?? guessLanguage(line.context.slice(0, 2000)) ?? 'en'
  return {
    id: String(line.id),
    group: line.context,
    dataset: line.dataset ?? '',
    answer: {
      question: line.question ?? '',
      language,
      passages: passages.map(({ text }) => ({ text })),
      sentences: line.sentences.map(({ text }) => ({ text, cited: citedIn(text, passages) })),
    },
    supported: line.sentences.map((one) => one.supported),
  }
}

const MARK = /^\s*passage\s+(\d+)\s*:/gim

/** "passage 1: …" marks each passage; a context without marks is cut at blank lines. */
function passagesOf(context: string): { name: string; text: string }[] {
  const marks = [...context.matchAll(MARK)]
  if (marks.length === 0) {
    const parts = context.split(/\n\s*\n/).filter((part) => part.trim() !== '')
    return (parts.length > 0 ? parts : [context]).map((text, i) => ({ name: String(i + 1), text }))
  }
  return marks.map((mark, i) => ({
    name: mark[1]!,
    text: context.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? context.length),
  }))
}

/** The passages a sentence names ("passage 2"), by their place from 1. */
function citedIn(text: string, passages: { name: string }[]): number[] {
  const names = [...text.matchAll(/passages?\s*(\d+)/gi)].map((match) => match[1]!)
  return passages.flatMap(({ name }, i) => (names.includes(name) ? [i + 1] : []))
}
