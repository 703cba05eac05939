// Counts in how many evidence texts each word stands, and writes rarity.weights.json:
//   node server/answers/verify/training/count-rarity.ts [../shared/data/grounding]
// Words in fewer than four texts weigh as if never seen; so the table stays small.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../../knowledge/index.ts'
import { readWords } from '../words.ts'
import { readLabelled } from './read-sets.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../../../shared/data/grounding')
const LEAST = { en: 6, fr: 4 }

async function count(file: string, language: Language) {
  const texts = new Map((await readLabelled(join(folder, file))).map(({ group, answer }) => [group, answer]))
  const counts = new Map<string, number>()
  for (const { passages } of texts.values()) {
    const keys = new Set(passages.flatMap(({ text }) => readWords(text, language).map((word) => word.key)))
    for (const key of keys) if (key[0] !== '#') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const weigh = (n: number) => Math.log(1 + (texts.size - n + 0.5) / (n + 0.5))
  const words = [...counts]
    .filter(([, n]) => n >= LEAST[language])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => `${key}:${Math.round(10 * weigh(n))}`)
  return { unseen: Math.round(10 * weigh(1)) / 10, words: words.join(' ') }
}

const en = await count('ragtruth-qa-train.jsonl', 'en')
const fr = await count('corruptions-fr-train.jsonl', 'fr')
await writeFile(join(import.meta.dirname, '../rarity.weights.json'), `${JSON.stringify({ fr, en })}\n`)
console.log(`en ${en.words.split(' ').length} words, fr ${fr.words.split(' ').length}`)
