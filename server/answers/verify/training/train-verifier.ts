// Trains the verifier's two heads and writes support, conflict and thresholds.weights.json:
//   node server/answers/verify/training/train-verifier.ts [../shared/data/grounding]
// Deterministic. Thresholds come from scores on evidence that the scoring model had not seen (five parts, by evidence).
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Model } from '../forest.ts'
import { conflictThreshold, supportThresholds } from './choose-thresholds.ts'
import { CONFLICT, type Example, examplesOf, fitHead, outOfFold, SUPPORT } from './fit-heads.ts'
import { readLabelled } from './read-sets.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../../../shared/data/grounding')
const room = join(import.meta.dirname, '..')

const read = async (file: string): Promise<Example[]> => examplesOf(await readLabelled(join(folder, file)))

/** Fewer French sentences: each counts twice. Sentences with another appended are the support head's business. */
async function corruptions(): Promise<{ en: Example[]; fr: Example[] }> {
  const [en, fr] = [await read('corruptions-en-train.jsonl'), await read('corruptions-fr-train.jsonl')]
  const kept = (of: Example[], weight: number) =>
    of.filter((one) => one.dataset !== 'append').map((one) => ({ ...one, weight }))
  return { en: kept(en, 1), fr: kept(fr, 2) }
}

async function write(name: string, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value)}\n`
  await writeFile(join(room, `${name}.weights.json`), text)
  console.log(`${name}: ${(text.length / 1000).toFixed(0)} kB`)
}

/** Leaves out the figures that no tree asks for. */
function slim(model: Model): Model {
  const used = new Set(
    JSON.stringify(model.trees)
      .match(/(?<=\[)\d+(?=,)/g)
      ?.map(Number),
  )
  const features = model.features.filter((_, i) => used.has(i))
  const places = new Map([...used].map((i) => [i, features.indexOf(model.features[i]!)]))
  const renumber = (tree: Model['trees'][number]): Model['trees'][number] =>
    typeof tree === 'number' ? tree : [places.get(tree[0])!, tree[1], renumber(tree[2]), renumber(tree[3])]
  return { features, bias: model.bias, trees: model.trees.map(renumber) }
}

const { en, fr } = await corruptions()
const answers = await read('ragtruth-qa-train.jsonl')
const both = [...en, ...fr]
const conflictScores = outOfFold(both, CONFLICT)
const conflict = conflictThreshold(en, conflictScores.slice(0, en.length))
const support = supportThresholds(answers, outOfFold(answers, SUPPORT))
await write('conflict', slim(fitHead(both, CONFLICT)))
await write('support', slim(fitHead(answers, SUPPORT)))
await write('thresholds', { conflict, ...support })
console.log(JSON.stringify({ conflict, ...support }))
