// Trains `instruction.weights.json`: a logistic model over the signs of a stretch. Run: node server/knowledge/ingestion/training/train-instruction.ts DATA
// DATA: injection-dev.jsonl {text, is_injection, kind, source, attack?}. Prints what five parts by source say, then writes the weights.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { signsOf, windowsOf } from '../instruction-signs.ts'
import { ORDERS, RULES } from './orders.ts'

type Line = { id: string; text: string; is_injection: boolean; kind: string; source: string; attack?: string }
type Example = { signs: string[]; words: number; order: boolean; weight: number }
type Model = { bias: number; perWord: number; weights: Map<string, number> }

/** At most so many stretches of one text: a book must not outweigh a hundred mails. */
const MOST_STRETCHES = 8
const FEWEST_TEXTS = 3
const STRENGTH = 0.0012
const ROUNDS = 14
const MOST_SIGNS = 6000
/** Shares of benign texts at or above the two thresholds. */
const BENIGN_FLAGGED = 0.02
const BENIGN_DOUBTFUL = 0.2

const exampleOf = (text: string, order: boolean, weight: number): Example => {
  const signs = signsOf(text)
  return { signs, words: Math.log1p(signs.filter((one) => !one.startsWith('=')).length), order, weight }
}

/** Of a benign text every stretch is benign. Of an attack we know the order where it is given apart, else the whole and its beginning. */
function examplesOf(line: Line): Example[] {
  if (!line.is_injection) {
    const windows = windowsOf(line.text)
    const step = Math.max(1, Math.floor(windows.length / MOST_STRETCHES))
    const kept = windows.filter((_, i) => i % step === 0).slice(0, MOST_STRETCHES)
    return kept.map((one) => exampleOf(one, false, 1.5 / Math.sqrt(kept.length)))
  }
  const order = line.attack ?? line.text
  const windows = windowsOf(order)
  return windows.length < 5
    ? [exampleOf(order, true, 1)]
    : [exampleOf(windows.slice(0, 3).join(' '), true, 0.5), exampleOf(order, true, 0.5)]
}

/** Adagrad over the examples in an order that does not depend on the day. */
function train(examples: Example[]): Model {
  const counts = new Map<string, number>()
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const model: Model = { bias: 0, perWord: 0, weights: new Map() }
  const seen = new Map<string, number>()
  const step = (name: string, gradient: number, value: number): number => {
    const sum = (seen.get(name) ?? 1e-2) + gradient * gradient
    seen.set(name, sum)
    return value - (0.3 / Math.sqrt(sum)) * gradient
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < examples.length; i++) {
      const { signs, words, order, weight } = examples[(i * 7919 + round * 104_729) % examples.length]!
      const known = signs.filter((sign) => counts.get(sign)! >= FEWEST_TEXTS)
      const sum = known.reduce((s, sign) => s + (model.weights.get(sign) ?? 0), model.bias + model.perWord * words)
      const error = (1 / (1 + Math.exp(-sum)) - (order ? 1 : 0)) * weight
      model.bias = step('#bias', error, model.bias)
      model.perWord = step('#words', error * words * 0.3, model.perWord)
      for (const sign of known) {
        const before = model.weights.get(sign) ?? 0
        const strength = sign.startsWith('=') ? 0.2 : 1
        model.weights.set(sign, step(sign, error + STRENGTH * strength * before, before))
      }
    }
  }
  const heaviest = [...model.weights].toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, MOST_SIGNS)
  return { ...model, weights: new Map(heaviest.map(([sign, weight]) => [sign, Math.round(weight * 100) / 100])) }
}

const scoreOf = ({ bias, perWord, weights }: Model, text: string) =>
  Math.max(
    ...windowsOf(text).map((stretch) => {
      const { signs, words } = exampleOf(stretch, false, 1)
      return signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), bias + perWord * words)
    }),
  )

const written = (): Example[] => [
  ...ORDERS.map((text) => exampleOf(text, true, 2)),
  ...RULES.map((text) => exampleOf(text, false, 2)),
  ...demoSentences().map((text) => exampleOf(text, false, 0.5)),
]

function demoSentences(): string[] {
  const folder = join(import.meta.dirname, '../../../../demo/sources')
  return readdirSync(folder).flatMap((name) =>
    windowsOf(readFileSync(join(folder, name), 'utf8')).filter((_, i) => i % 4 === 0),
  )
}

/** The lowest threshold that lets at most this share of benign texts be flagged. */
function thresholdFor(scored: { score: number; order: boolean }[], share: number): number {
  const benign = scored
    .filter((one) => !one.order)
    .map((one) => one.score)
    .toSorted((a, b) => b - a)
  return (benign[Math.floor(benign.length * share)] ?? 0) + 1e-6
}

/** One order stands in several texts of a set: all of them are in one part, so that none is known beforehand. */
function partOf(line: Line, parts: number): number {
  let hash = 0
  for (const letter of (line.attack ?? line.text).slice(0, 60)) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003
  return hash % parts
}

function crossValidate(lines: Line[]): { threshold: number; doubtful: number } {
  const parts = 5
  const scored = Array.from({ length: parts }, (_, part) => {
    const model = train([...lines.filter((line) => partOf(line, parts) !== part).flatMap(examplesOf), ...written()])
    return lines
      .filter((line) => partOf(line, parts) === part)
      .map((line) => ({
        kind: line.kind.replace(/^cyberseceval.*/, 'cyberseceval'),
        order: line.is_injection,
        score: scoreOf(model, line.text),
      }))
  }).flat()
  const threshold = thresholdFor(scored, BENIGN_FLAGGED)
  const doubtful = thresholdFor(scored, BENIGN_DOUBTFUL)
  const kinds = [...new Set(scored.map((one) => `${one.order ? 'order ' : 'benign'} ${one.kind}`))].sort()
  for (const kind of kinds) {
    const ones = scored.filter((one) => `${one.order ? 'order ' : 'benign'} ${one.kind}` === kind)
    const flagged = ones.filter((one) => one.score >= threshold).length
    console.log(`${kind.padEnd(36)} ${String(ones.length).padStart(5)} flagged ${(flagged / ones.length).toFixed(3)}`)
  }
  const orders = scored.filter((one) => one.order)
  console.log(
    `threshold ${threshold.toFixed(3)}  orders flagged ${(orders.filter((one) => one.score >= threshold).length / orders.length).toFixed(3)}`,
  )
  console.log(
    `doubtful  ${doubtful.toFixed(3)}  orders reached ${(orders.filter((one) => one.score >= doubtful).length / orders.length).toFixed(3)}`,
  )
  return { threshold, doubtful }
}

const path = process.argv[2]
if (!path) throw new Error('give the path of injection-dev.jsonl')
const lines = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line)
const { threshold, doubtful } = crossValidate(lines)
const model = train([...lines.flatMap(examplesOf), ...written()])
const kept = [...model.weights].toSorted(([a], [b]) => (a < b ? -1 : 1))
const round = (value: number) => Math.round(value * 100) / 100
const weights = Object.fromEntries(kept)
const out = join(import.meta.dirname, '../instruction.weights.json')
writeFileSync(
  out,
  `${JSON.stringify({ bias: round(model.bias), perWord: round(model.perWord), threshold: round(threshold), doubtful: round(doubtful), weights })}\n`,
)
console.log(
  `${kept.length} signs kept, ${lines.filter((one) => !one.is_injection && scoreOf(model, one.text) >= threshold).length} benign flagged when trained on all`,
)
