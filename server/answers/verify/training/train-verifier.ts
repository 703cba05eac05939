// Trains the verifier's two heads and writes support, conflict and thresholds.weights.json:
//   node server/answers/verify/training/train-verifier.ts [../shared/data/grounding]
// Deterministic. Thresholds come from scores on evidence that the scoring model had not seen (five parts, by evidence).
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { logistic, type Model } from '../forest.ts'
import { isDropped, type VetoThresholds } from '../vetoes.ts'
import { conflictThresholds, supportThresholds } from './choose-thresholds.ts'
import { corruptedSet } from './corrupted-set.ts'
import { CONFLICT, type Example, examplesOf, fitHead, outOfFold, SUPPORT } from './fit-heads.ts'
import { type LabelledAnswer, readLabelled } from './read-sets.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../../../shared/data/grounding')
const room = join(import.meta.dirname, '..')

const read = (file: string) => readLabelled(join(folder, file))

/** Fewer French sentences: each counts twice. */
const weighed = (labelled: LabelledAnswer[], weight: number): Example[] =>
  examplesOf(labelled).map((one) => ({ ...one, weight }))

/** Share of sentences dropped by the conflict score and the vetoes, by kind. */
function dropped(examples: Example[], scores: number[], thresholds: VetoThresholds): string {
  const rates = [...Map.groupBy([...examples.keys()], (i) => examples[i]!.dataset)].map(([kind, of]) => {
    const caught = of.filter((i) => isDropped(examples[i]!.suspicions, logistic(scores[i]!), thresholds))
    return `${kind} ${(caught.length / of.length).toFixed(3)}`
  })
  return rates.sort().join(', ')
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

// Sentences with another appended are the support head's business.
const shared = async (file: string) => (await read(file)).filter((one) => one.dataset !== 'append')
const [en, fr] = [await shared('corruptions-en-train.jsonl'), await shared('corruptions-fr-train.jsonl')]
const answers = await read('ragtruth-qa-train.jsonl')
const clean = fr.filter((one) => one.supported[0])
const made = [...weighed(corruptedSet(answers, 11), 1), ...weighed(corruptedSet(clean, 12), 2)]
const [english, french] = [weighed(en, 1), weighed(fr, 2)]

const conflictScores = outOfFold([...english, ...french], CONFLICT, made)
const conflict = conflictThresholds(english, conflictScores.slice(0, english.length))
console.log(`unseen evidence, en: ${dropped(english, conflictScores.slice(0, english.length), conflict)}`)
console.log(`unseen evidence, fr: ${dropped(french, conflictScores.slice(english.length), conflict)}`)
await write('conflict', slim(fitHead([...english, ...french, ...made], CONFLICT)))

const examples = examplesOf(answers)
const support = supportThresholds(examples, outOfFold(examples, SUPPORT))
await write('support', slim(fitHead(examples, SUPPORT)))
await write('thresholds', { conflict, ...support })
console.log(JSON.stringify({ conflict, ...support }))
