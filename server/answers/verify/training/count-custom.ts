// Counts what stands beside denials and contraries in evidence texts, and writes custom.weights.json:
//   node server/answers/verify/training/count-custom.ts [../shared/data/grounding]
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Language, splitSentences } from '../../../knowledge/index.ts'
import { type CustomTable, isWatched, spelling } from '../custom.ts'
import { readWords } from '../words.ts'
import { readLabelled } from './read-sets.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../../../shared/data/grounding')
const LEAST = { en: 5, fr: 3 }

async function count(file: string, language: Language): Promise<CustomTable> {
  const texts = new Map((await readLabelled(join(folder, file))).map(({ group, answer }) => [group, answer]))
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1)
  const passages = new Set([...texts.values()].flatMap((answer) => answer.passages.map(({ text }) => text)))
  for (const sentence of [...passages].flatMap((text) => splitSentences(text, language))) {
    const read = readWords(sentence.text, language)
    for (const [i, word] of read.entries()) {
      if (!isWatched(word)) continue
      add(words, word.low)
      add(pairs, `${spelling(read[i - 1])} ${word.low}`)
      add(pairs, `${word.low} ${spelling(read[i + 1])}`)
    }
  }
  const listed = (of: Map<string, number>, least: number) =>
    [...of]
      .filter(([, n]) => n >= least)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, n]) => `${key}:${n}`)
      .join(',')
  return { words: listed(words, 1), pairs: listed(pairs, LEAST[language]) }
}

const en = await count('ragtruth-qa-train.jsonl', 'en')
const fr = await count('corruptions-fr-train.jsonl', 'fr')
const text = `${JSON.stringify({ fr, en })}\n`
await writeFile(join(import.meta.dirname, '../custom.weights.json'), text)
console.log(`${(text.length / 1000).toFixed(0)} kB`)
