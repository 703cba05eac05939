// Judged question sets: reading them from a folder, and the usual measures of a ranking.
import { createReadStream, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import type { IndexedPassage } from './passage-tokens.ts'

const CorpusLine = z.object({
  id: z.string().min(1),
  title: z.string().default(''),
  text: z.string(),
  lang: z.enum(['fr', 'en']),
  /** The document a passage comes from, where the set says so. */
  src: z.string().optional(),
})

const QueryLine = z.object({
  id: z.string().min(1),
  text: z.string(),
  lang: z.enum(['fr', 'en']).optional(),
  gold: z.array(z.string()).default([]),
  answers: z.array(z.string()).default([]),
  answerable: z.boolean().default(true),
})

export type JudgedQuery = z.infer<typeof QueryLine>

/** A set; `queries` holds all of them, with and without a gold passage. */
export type RetrievalSet = { name: string; passages: IndexedPassage[]; queries: JudgedQuery[] }

/** Path of `name.jsonl` or `name.jsonl.gz` in a folder, or `undefined`. */
function findLines(folder: string, name: string): string | undefined {
  return [`${name}.jsonl`, `${name}.jsonl.gz`].map((file) => join(folder, file)).find((path) => existsSync(path))
}

/** Lines end with a line feed: node:readline also ends them at U+2028, which JSON may hold as it is. */
async function* linesOf(text: NodeJS.ReadableStream): AsyncGenerator<string> {
  let rest = ''
  text.setEncoding('utf8')
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

/** Reads a file of one JSON object a line. Throws with file and line when one does not have the shape. */
export async function readLines<T>(path: string, shape: z.ZodType<T>): Promise<T[]> {
  const bytes = createReadStream(path)
  const text = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  const rows: T[] = []
  let number = 0
  for await (const line of linesOf(text)) {
    number++
    if (line.trim() === '') continue
    rows.push(parseLine(line, shape, `${basename(path)}, line ${number}`))
  }
  return rows
}

function parseLine<T>(line: string, shape: z.ZodType<T>, where: string): T {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Error(`${where}: not JSON`)
  }
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`${where}: ${issue!.path.join('.') || 'line'}: ${issue!.message}`)
}

/** A set's passages as the product would index them: "A > B > C" in a title is a document title and its heading path. */
function passageOf(line: z.infer<typeof CorpusLine>): IndexedPassage {
  const [title = '', ...headingPath] = line.title.split(' > ')
  const documentId = line.src ?? (line.title === '' ? line.id : line.title)
  return { passageId: line.id, documentId, language: line.lang, title, headingPath, text: line.text }
}

/** Reads the set in a folder. Throws a readable error when a file is missing or malformed, or a gold id is unknown. */
export async function readRetrievalSet(folder: string): Promise<RetrievalSet> {
  const corpus = findLines(folder, 'corpus')
  const questions = findLines(folder, 'queries')
  if (!corpus || !questions) throw new Error(`${folder} needs corpus.jsonl and queries.jsonl (or .jsonl.gz)`)
  const passages = (await readLines(corpus, CorpusLine)).map(passageOf)
  const queries = await readLines(questions, QueryLine)
  if (passages.length === 0) throw new Error(`${corpus} is empty`)
  return { name: basename(folder), passages, queries }
}

/** The sets at a path: the folder itself, or each folder in it that holds a corpus and questions, by name. */
export async function readRetrievalSets(path: string): Promise<RetrievalSet[]> {
  if (!existsSync(path)) throw new Error(`${path} does not exist`)
  if (findLines(path, 'corpus')) return [await readRetrievalSet(path)]
  const entries = await readdir(path, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name))
  const sets = folders.filter((folder) => findLines(folder, 'corpus') && findLines(folder, 'queries')).sort()
  if (sets.length === 0) throw new Error(`${path} holds neither corpus.jsonl nor folders with one`)
  return Promise.all(sets.map(readRetrievalSet))
}

/** Measures of a ranking, 0–1. Recall is the share of questions with a gold passage among the first k. */
export type RankingMeasures = Record<'recall@1' | 'recall@5' | 'recall@10' | 'mrr@10' | 'ndcg@10', number>

/** Means over questions; each has the ranked ids and its gold ids (at least one). */
export function measureRankings(rankings: { ranked: string[]; gold: string[] }[]): RankingMeasures {
  const mean = (value: (ranked: string[], gold: Set<string>) => number) =>
    rankings.reduce((sum, { ranked, gold }) => sum + value(ranked.slice(0, 10), new Set(gold)), 0) /
    Math.max(1, rankings.length)
  const recall = (k: number) => mean((ranked, gold) => Number(ranked.slice(0, k).some((id) => gold.has(id))))
  return {
    'recall@1': recall(1),
    'recall@5': recall(5),
    'recall@10': recall(10),
    'mrr@10': mean((ranked, gold) => 1 / (ranked.findIndex((id) => gold.has(id)) + 1 || Infinity)),
    'ndcg@10': mean(ndcg),
  }
}

/** Normalised discounted cumulative gain with gains of 0 or 1. */
function ndcg(ranked: string[], gold: Set<string>): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2)
  const found = ranked.reduce((sum, id, rank) => sum + (gold.has(id) ? gain(rank) : 0), 0)
  let ideal = 0
  for (let rank = 0; rank < Math.min(10, gold.size); rank++) ideal += gain(rank)
  return found / ideal
}
