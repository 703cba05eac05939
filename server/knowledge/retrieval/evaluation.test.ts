import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { measureRankings, readRetrievalSet, readRetrievalSets } from './evaluation.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-set-'))
})
afterEach(() => rm(folder, { recursive: true }))

const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n')

test('measures are those of the textbooks', () => {
  const ranked = ['a', 'b', 'c', 'd']
  expect(measureRankings([{ ranked, gold: ['b'] }])).toEqual({
    'recall@1': 0,
    'recall@5': 1,
    'recall@10': 1,
    'mrr@10': 0.5,
    'ndcg@10': 1 / Math.log2(3),
  })
  expect(measureRankings([{ ranked, gold: ['x'] }])['mrr@10']).toBe(0)
  expect(measureRankings([{ ranked, gold: ['a', 'b'] }])['ndcg@10']).toBe(1)
})

test('a set is read plain or compressed, and headings in a title become its path', async () => {
  const corpus = lines({ id: '1', title: 'Guide > Fees', text: 'Pay in March.', lang: 'en', src: 'guide.md', other: 1 })
  await writeFile(join(folder, 'corpus.jsonl.gz'), gzipSync(corpus))
  await writeFile(join(folder, 'queries.jsonl'), lines({ id: 'q', text: 'when to pay', lang: 'en', gold: ['1'] }))
  const set = await readRetrievalSet(folder)
  expect(set.passages[0]).toMatchObject({ documentId: 'guide.md', title: 'Guide', headingPath: ['Fees'] })
  expect(set.queries[0]).toMatchObject({ gold: ['1'], answerable: true })
})

test('bad input is named with its file and line', async () => {
  await expect(readRetrievalSets(join(folder, 'nowhere'))).rejects.toThrow('does not exist')
  await expect(readRetrievalSets(folder)).rejects.toThrow('neither corpus.jsonl')
  await writeFile(join(folder, 'corpus.jsonl'), `${lines({ id: '1', text: 'a', lang: 'fr' })}\n{"id":`)
  await expect(readRetrievalSet(folder)).rejects.toThrow('needs corpus.jsonl and queries.jsonl')
  await writeFile(join(folder, 'queries.jsonl'), '')
  await expect(readRetrievalSet(folder)).rejects.toThrow('corpus.jsonl, line 2: not JSON')
  await writeFile(join(folder, 'corpus.jsonl'), lines({ id: '1', text: 'a', lang: 'xx' }))
  await expect(readRetrievalSet(folder)).rejects.toThrow('corpus.jsonl, line 1: lang')
})
