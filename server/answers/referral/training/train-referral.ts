// Trains the model of referral on train-utterances.jsonl and writes referral.weights.json:
//   node server/answers/referral/training/train-referral.ts
// Deterministic; under two minutes. Prints what the same training gives on wordings it has not seen: five parts, divided by template.
// Thresholds are chosen on those, never on the test half.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { classifyMessage, topicOf, weighParts } from '../classify-message.ts'
import { likeness } from '../compare-examples.ts'
import { conceptFeatures, featuresOf } from '../features.ts'
import { messageWords } from '../message-words.ts'
import { type Model, readModel, type StoredModel } from '../model.ts'
import { TOPICS, type Topic } from '../referral-topic.ts'
import { fitTopics, type Row } from './fit-topics.ts'

type Utterance = { core: string; text: string; lang: 'fr' | 'en'; want: Topic; group: string }

const FOLDS = 5
/** 280 kB of weights; more features change the figures by less than their noise. */
const MOST_FEATURES = 13_500
const L2 = 3e-4
/** Recall matters most here; routine is the most frequent and would otherwise win the doubtful. */
const TOPIC_WEIGHT: Record<Topic, number> = {
  person: 1.2,
  judgement: 1.2,
  distress: 1.2,
  complaint: 1.2,
  decision: 1.2,
  routine: 1,
}
/**
 * Highest share of routine wordings that cross-validation may refer by the model. Many are written to lie near the border
 * (first person, rights, refusals), so that it is harsher than life: the promise is 4 % in all, on real questions 0.2–3 %
 * (`relais eval referral --routine`).
 */
const MOST_REFERRED = 0.055

/** Distress is one topic of five: its own chance is asked a little less than the chance of any. */
const DISTRESS_ASKED = 0.9

const here = import.meta.dirname
const parse = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Utterance)
const utterances = parse(await readFile(join(here, 'train-utterances.jsonl'), 'utf8'))

const foldOf = ({ group }: Utterance) => createHash('sha256').update(group).digest()[0]! % FOLDS

function featuresOfText(text: string): Set<string> {
  const found = new Set<string>()
  for (const words of messageWords(text))
    for (const name of [...conceptFeatures(words), ...featuresOf(words)]) found.add(name)
  return found
}

const read = utterances.map((one) => ({ ...one, features: featuresOfText(one.core) }))
type Read = (typeof read)[number]

const rowsOf = (ones: Read[], indexOf: Map<string, number>): Row[] =>
  ones.map((one) => ({
    numbers: [...one.features].flatMap((name) => indexOf.get(name) ?? []),
    topic: TOPICS.indexOf(one.want),
    weight: TOPIC_WEIGHT[one.want],
  }))

const isConcept = (name: string) => name.startsWith('k') || name.startsWith('n')

const fitWeights = (ones: Read[], names: string[]) =>
  fitTopics(rowsOf(ones, new Map(names.map((name, i) => [name, i]))), {
    features: names.length,
    concepts: names.filter(isConcept).length,
    topics: TOPICS.length,
    l2: L2,
  })

/** Features of two templates at least, concepts first; of the runs of words and letters, the strongest. */
function chooseFeatures(ones: Read[]): string[] {
  const groups = new Map<string, Set<string>>()
  for (const one of ones)
    for (const name of one.features) groups.set(name, (groups.get(name) ?? new Set()).add(one.group))
  const seen = [...groups].filter(([, where]) => where.size > 1).map(([name]) => name)
  const concepts = seen.filter(isConcept)
  const names = [...concepts, ...seen.filter((name) => !isConcept(name))]
  if (names.length <= MOST_FEATURES) return names
  const { weights } = fitWeights(ones, names)
  const strength = (i: number) =>
    Math.hypot(...weights.subarray(i * TOPICS.length, (i + 1) * TOPICS.length)) * Math.sqrt(groups.get(names[i]!)!.size)
  const runs = names.slice(concepts.length).map((name, i) => ({ name, value: strength(i + concepts.length) }))
  runs.sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1))
  return [...concepts, ...runs.slice(0, MOST_FEATURES - concepts.length).map(({ name }) => name)]
}

function train(ones: Read[]): StoredModel {
  const features = chooseFeatures(ones)
  const { bias, weights } = fitWeights(ones, features)
  const scale = TOPICS.map((_, k) => {
    let greatest = 0
    for (let i = k; i < weights.length; i += TOPICS.length) greatest = Math.max(greatest, Math.abs(weights[i]!))
    return Number((greatest / 127).toPrecision(5))
  })
  const packed = Buffer.alloc(weights.length)
  for (let i = 0; i < weights.length; i++) packed.writeInt8(Math.round(weights[i]! / scale[i % TOPICS.length]!), i)
  const thresholds = { distress: 0.5, refer: 0.5 }
  return {
    bias: bias.map((one) => Number(one.toFixed(4))),
    scale,
    concepts: features.filter(isConcept).length,
    features,
    weights: packed.toString('base64'),
    thresholds,
  }
}

type Judged = { one: Read; parts: number[][]; model: Model }

const judge = (ones: Read[], model: Model): Judged[] =>
  ones.map((one) => ({ one, model, parts: weighParts(model, messageWords(one.text)) }))

const share = <T>(items: T[], holds: (one: T) => boolean) => items.filter(holds).length / Math.max(1, items.length)

/** The lowest threshold that keeps routine wordings under MOST_REFERRED; distress is asked a little less. */
function chooseThresholds(judged: Judged[]): StoredModel['thresholds'] {
  const routine = judged.filter(({ one }) => one.want === 'routine')
  for (let refer = 0.2; refer < 0.99; refer += 0.01) {
    const thresholds = { refer: Number(refer.toFixed(2)), distress: Number((refer * DISTRESS_ASKED).toFixed(2)) }
    if (share(routine, ({ parts }) => topicOf(parts, thresholds).topic !== 'routine') <= MOST_REFERRED)
      return thresholds
  }
  throw new Error('no threshold keeps routine questions with the assistant')
}

function printFigures(judged: Judged[], thresholds: StoredModel['thresholds']): void {
  const got = judged.map(({ one, parts, model }) => ({
    one,
    byModel: topicOf(parts, thresholds).topic,
    whole: classifyMessage(one.text, one.lang, [], { ...model, thresholds }).topic,
  }))
  for (const topic of TOPICS)
    for (const lang of ['fr', 'en']) {
      const ones = got.filter(({ one }) => one.want === topic && one.lang === lang)
      const model = share(ones, (each) => each.byModel === topic).toFixed(3)
      const whole = share(ones, (each) => each.whole === topic).toFixed(3)
      console.log(`${topic.padEnd(10)} ${lang} n ${ones.length}  model ${model}  with rules ${whole}`)
    }
  if (process.argv.includes('--errors'))
    for (const { one, whole } of got) if (whole !== one.want) console.log(`${one.want} → ${whole}: ${one.text}`)
}

/** Of pairs of wordings from different templates, the share of one topic, by how alike they are. */
function printLikeness(): void {
  const bands = [0.5, 0.56, 0.62, 0.7, 0.8]
  const counts = bands.map(() => ({ pairs: 0, same: 0 }))
  const sample = read.filter((_, i) => i % 2 === 0)
  for (const [i, a] of sample.entries())
    for (const b of sample.slice(i + 1)) {
      if (a.group === b.group || a.lang !== b.lang) continue
      const at = bands.findLastIndex((band) => likeness(a.features, b.features) >= band)
      for (let k = 0; k <= at; k++) {
        counts[k]!.pairs++
        if (a.want === b.want) counts[k]!.same++
      }
    }
  console.log(bands.map((band, k) => `alike ≥ ${band}: ${counts[k]!.same}/${counts[k]!.pairs}`).join('  '))
}

const started = performance.now()
const unseen = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) =>
  judge(
    read.filter((one) => foldOf(one) === fold),
    readModel(train(read.filter((one) => foldOf(one) !== fold))),
  ),
)
const thresholds = chooseThresholds(unseen)
console.log('On templates not trained on, thresholds', thresholds)
printFigures(unseen, thresholds)
printLikeness()
const text = `${JSON.stringify({ ...train(read), thresholds })}\n`
await writeFile(join(here, '../referral.weights.json'), text)
console.log(`${(text.length / 1000).toFixed(0)} kB, ${((performance.now() - started) / 1000).toFixed(0)} s`)
