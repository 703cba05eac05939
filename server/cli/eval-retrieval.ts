// `relais eval retrieval --data DIR`: how well, and how fast, the product's own index finds the judged passages.
// `--embeddings URL --embedding-model NAME [--embedding-key KEY]`: the same with the vectors of an OpenAI-compatible endpoint.
import {
  measureRankings,
  NEAREST,
  PassageIndex,
  type RankingMeasures,
  type RetrievalSet,
  readRetrievalSets,
} from '../knowledge/index.ts'
import { readArguments, required } from './arguments.ts'
import { type EmbeddingEndpoint, embedSet } from './embed-set.ts'

/** Ratios 0–1, times in ms, memory in MB; the keys of EVALUATION.md. */
export type RetrievalFigures = RankingMeasures &
  Record<'queries' | 'buildMs' | 'passagesPerSecond' | 'p50' | 'p95' | 'rssMb', number>

/** Evaluates one set, or each set of a folder of sets. Exit status 0; throws on bad input. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, {
    data: { type: 'string' },
    embeddings: { type: 'string' },
    'embedding-model': { type: 'string', default: 'default' },
    'embedding-key': { type: 'string' },
  })
  const { embeddings: url, 'embedding-model': model, 'embedding-key': key } = values as Record<string, string>
  const endpoint = url && model ? { url, model, key } : undefined
  const sets = await readRetrievalSets(required(values, 'data', 'a folder with corpus.jsonl and queries.jsonl'))
  const rows: Row[] = []
  for (const set of sets) rows.push({ set: set.name, ...(await evaluateRetrieval(set, endpoint)) })
  if (json) process.stdout.write(`${JSON.stringify(report(rows))}\n`)
  else process.stdout.write(table(rows))
  return 0
}

type Row = { set: string } & RetrievalFigures

/** One set: its figures. Several: the figures of each by name, and the plain mean of the measures. */
function report(rows: Row[]) {
  if (rows.length === 1) return rows[0]
  return { sets: Object.fromEntries(rows.map(({ set, ...figures }) => [set, figures])), mean: meanMeasures(rows) }
}

const MEASURES = ['recall@1', 'recall@5', 'recall@10', 'mrr@10', 'ndcg@10'] as const

const meanMeasures = (rows: Row[]) =>
  Object.fromEntries(MEASURES.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0) / rows.length]))

/** Indexes a set's passages and asks each question that has a gold passage. Throws when none has. */
export async function evaluateRetrieval(set: RetrievalSet, endpoint?: EmbeddingEndpoint): Promise<RetrievalFigures> {
  const { name, passages, queries } = set
  const judged = queries.filter((query) => query.gold.length > 0)
  if (judged.length === 0) throw new Error(`${name}: no question has a gold passage`)
  const started = performance.now()
  const index = PassageIndex.build(passages)
  const buildMs = performance.now() - started
  const texts = judged.map((one) => one.text)
  const meanings = endpoint && (await embedSet(endpoint, set, texts))
  const times: number[] = []
  const rankings = judged.map(({ text, lang, gold }, i) => {
    const asked = performance.now()
    const vector = meanings?.asked[i]
    const meaning = vector && meanings?.index.search(vector, () => true, NEAREST)
    const { hits } = index.search({ text, language: lang, meaning, limit: 10 })
    times.push(performance.now() - asked)
    return { ranked: hits.map((hit) => hit.passageId), gold }
  })
  return {
    queries: judged.length,
    ...measureRankings(rankings),
    buildMs,
    passagesPerSecond: (passages.length * 1000) / buildMs,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    rssMb: process.memoryUsage.rss() / 2 ** 20,
  }
}

/** The value below which a share of the values lies (nearest rank). */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function table(rows: Row[]): string {
  const width = Math.max(4, ...rows.map(({ set }) => set.length))
  const head = ['queries', 'R@1', 'R@5', 'R@10', 'MRR@10', 'nDCG@10', 'build ms', 'p50 ms', 'p95 ms', 'RSS MB']
  const line = (name: string, cells: string[]) =>
    `${name.padEnd(width)}  ${cells.map((cell) => cell.padStart(8)).join(' ')}\n`
  const body = rows.map((row) =>
    line(row.set, [
      String(row.queries),
      ...MEASURES.map((name) => row[name].toFixed(3)),
      row.buildMs.toFixed(0),
      row.p50.toFixed(2),
      row.p95.toFixed(2),
      row.rssMb.toFixed(0),
    ]),
  )
  const mean = meanMeasures(rows)
  const last = rows.length > 1 ? line('mean', ['', ...MEASURES.map((name) => mean[name]!.toFixed(3))]) : ''
  return line('set', head) + body.join('') + last
}
