import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRetrievalSets } from '../knowledge/index.ts'
import { measureRetrievalSpeed } from './bench-retrieval.ts'
import { evaluateRetrieval } from './eval-retrieval.ts'

const relais = (...args: string[]) =>
  spawnSync(process.execPath, ['server/cli/relais.mjs', 'eval', 'retrieval', ...args], { encoding: 'utf8' })

test('the command prints one object with the agreed keys, and only that', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relais-set-'))
  await writeFile(join(folder, 'corpus.jsonl'), '{"id":"1","title":"","text":"La cotisation est due.","lang":"fr"}\n')
  await writeFile(join(folder, 'queries.jsonl'), '{"id":"q","text":"cotisation","lang":"fr","gold":["1"]}\n')
  const { stdout, status } = relais('--data', folder, '--json')
  await rm(folder, { recursive: true })
  expect(status).toBe(0)
  const figures = JSON.parse(stdout)
  expect(figures).toMatchObject({ queries: 1, 'recall@1': 1, 'recall@5': 1, 'recall@10': 1, 'mrr@10': 1, 'ndcg@10': 1 })
  for (const key of ['buildMs', 'passagesPerSecond', 'p50', 'p95', 'rssMb']) expect(figures[key]).toBeGreaterThan(0)
})

test('bad input is refused with a reason', () => {
  for (const args of [[], ['--data', '/nowhere-at-all'], ['--wrong']]) {
    const { status, stderr, stdout } = relais(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^relais eval retrieval: /)
    expect(stdout).toBe('')
  }
})

const SETS = '../shared/data/retrieval'

test('on the judged sets the shipped weights find what they should', async (ctx) => {
  if (!existsSync(SETS)) {
    console.log('skipped, no data')
    ctx.skip()
  }
  const sets = await readRetrievalSets(SETS)
  const figures = await Promise.all(sets.map((set) => evaluateRetrieval(set)))
  const ranks = figures.map((one) => one['mrr@10'])
  expect(ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length).toBeGreaterThan(0.66)
})

// How fast it is belongs to `npm run bench`: a shared machine is no stopwatch.
test('the index of 3,000 passages stays under 50 MB, and its speed is measured', () => {
  const { passagesPerSecond, p95, indexMb } = measureRetrievalSpeed(3000)
  expect(indexMb).toBeLessThan(50)
  expect(passagesPerSecond).toBeGreaterThan(0)
  expect(p95).toBeGreaterThan(0)
})
