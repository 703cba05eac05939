// Trains the two small models of answers on judged sets, and writes quote.weights.json and confidence.weights.json:
//   node server/answers/training/train-confidence.ts [../shared/data/retrieval]
// Deterministic. Prints what the same training gives on questions it has not seen: five parts, divided by gold passage.
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Evidence, type RetrievalSet, readRetrievalSet } from '../../knowledge/index.ts'
import { type Example, fitLogistic, fitSoftmax, type JudgedList } from '../../platform/index.ts'
import { type ClueModel, type Clues, cluesOf, probability } from '../confidence.ts'
import { kindOf, type Thresholds } from '../decide.ts'
import {
  foldSpan,
  isRight,
  type JudgedQuestion,
  judgedQuestions,
  openSet,
  readAbsent,
  readOffSubject,
} from '../judged-question.ts'
import { areaUnderCurve } from '../measures.ts'
import { quoteFrom } from '../quote.ts'
import { type ReadQuestion, readQuestion } from '../read-question.ts'
import { TRAITS, type Trait } from '../traits.ts'
import { type Weighed, weigh, weighQuotables } from '../weigh-quotables.ts'
import { calibrate, calibrated, curveOf, printCalibration, recalibrated } from './calibrate.ts'

type Case = {
  group: string
  judged: JudgedQuestion
  question: ReadQuestion
  evidence: Evidence
  weighed: Weighed[]
  fold: number
}

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../../shared/data/retrieval')
const room = join(import.meta.dirname, '..')

const ABSENT = ['cnil-para-fr', 'org-fr', 'org-en']
const WHOLE = ['squad-en', 'piaf-fr', 'cnil-title-fr']
/** French questions on general knowledge, asked of a data protection office and of public handbooks: off the subject there. */
const OFF_SUBJECT: Record<string, string> = {
  'org-en': 'clinc-oos-en',
  'squad-en': 'clinc-oos-en',
  'cnil-para-fr': 'piaf-fr',
  'org-fr': 'piaf-fr',
}
const MOST_OFF_SUBJECT = 600

const FOLDS = 5

/** Where a question falls: by its gold passage, so that none is both trained on and judged. */
function foldOf({ query }: JudgedQuestion): number {
  return (
    createHash('sha256')
      .update(query.gold[0] ?? query.id)
      .digest()[0]! % FOLDS
  )
}

async function casesOf(name: string): Promise<Case[]> {
  const set = await readRetrievalSet(join(folder, name))
  const absent = ABSENT.includes(name) ? await readAbsent(join(folder, name, 'absent_docs.json')) : new Set<string>()
  const ask = openSet(set, absent)
  const off = OFF_SUBJECT[name]
  const questions = [
    ...judgedQuestions(set, absent),
    ...(off ? (await readOffSubject(join(folder, off, 'queries.jsonl'))).slice(0, MOST_OFF_SUBJECT) : []),
  ]
  return [...questions.map((judged) => caseOf(name, judged, ask)), ...casesWithoutGold(name, set)]
}

function caseOf(name: string, judged: JudgedQuestion, ask: ReturnType<typeof openSet>): Case {
  const question = readQuestion(judged.query.text)
  const evidence = ask(judged.query)
  const weighed = weighQuotables(question, { passages: evidence.passages, rarity: evidence.facts.rarity })
  return { group: `${name} ${judged.family}`, judged, question, evidence, weighed, fold: foldOf(judged) }
}

/**
 * Every answerable question once more, asked of the set without the passages that answer it and a fifth of the others': what a
 * question looks like whose answer was never written. Many more of them than `absent_docs.json` makes, and on every subject.
 */
function casesWithoutGold(name: string, set: RetrievalSet): Case[] {
  const questions = judgedQuestions(set).filter(({ family }) => family === 'answerable')
  return [...Map.groupBy(questions, foldOf).values()].flatMap((part) => {
    const gone = new Set(part.flatMap(({ query }) => query.gold))
    const ask = openSet(set, gone)
    return part.map(({ query }) => caseOf(name, { query, family: 'removed' }, ask))
  })
}

const groupsOf = (cases: Case[]): Map<string, Case[]> => Map.groupBy(cases, (one) => one.group)

/** A stretch is right when it holds an accepted answer; where a set names passages only, when it is of the gold one. */
function listOf({ judged, weighed }: Case): JudgedList {
  const { gold, answers } = judged.query
  const spans = answers.map(foldSpan)
  return {
    rows: Float64Array.from(weighed.flatMap(({ traits }) => TRAITS.map((name) => traits[name]))),
    right: Uint8Array.from(weighed, ({ passage, quotable }) => {
      if (!gold.includes(passage.passageId)) return 0
      const text = foldSpan(quotable.text)
      return Number(spans.length === 0 || spans.some((span) => text.includes(span)))
    }),
  }
}

const named = <T extends string>(names: readonly T[], values: ArrayLike<number>) =>
  Object.fromEntries(names.map((name, i) => [name, Number(values[i]!.toFixed(3))])) as Record<T, number>

/** Only spans say which sentence of a passage answers: sets that have them weigh more. */
const SPAN_BATCHES = 4
const hasSpans = (group: Case[]) => group.some((one) => one.judged.query.answers.length > 0)

function trainChoice(cases: Case[]): Record<Trait, number> {
  const batches = [...groupsOf(cases.filter((one) => one.judged.family === 'answerable')).values()]
  const lists = batches.flatMap((group) => {
    const batch = group.map(listOf)
    return hasSpans(group) ? Array.from({ length: SPAN_BATCHES }, () => batch) : [batch]
  })
  return named(TRAITS, fitSoftmax(lists, TRAITS.length, 0.002))
}

type Seen = { clues: Clues; right: boolean; onSubject: boolean; weight: number }

/** With its quotation under the weights of the choice, a case is a row of clues and whether the quotation was right. */
function exampleOf(one: Case, weights: Record<Trait, number>, weight: number): Seen {
  const quotation = quoteFrom(one.weighed.map((other) => ({ ...other, score: weigh(other.traits, weights) })))
  const clues = cluesOf(one.question, one.evidence, quotation)
  return {
    clues,
    right: isRight(one.judged, quotation.sentences),
    onSubject: one.judged.family !== 'off-subject',
    weight,
  }
}

/**
 * A group weighs as the square root of its size: a small one would otherwise be learnt by heart, a large one drown the rest.
 * The cases without gold repeat every question: half as much each, so that the estimate stays a probability.
 */
const REPEATED = 0.5

function examplesOf(cases: Case[], weights: Record<Trait, number>): Seen[] {
  return [...groupsOf(cases)].flatMap(([, group]) =>
    group.map((one) =>
      exampleOf(one, weights, (one.judged.family === 'removed' ? REPEATED : 1) / Math.sqrt(group.length)),
    ),
  )
}

type Models = { confidence: ClueModel; subject: ClueModel }

function train(seen: Seen[]): Models {
  const names = [...new Set(seen.flatMap((one) => Object.keys(one.clues)))].sort()
  const modelOf = (rightOf: (one: Seen) => boolean, weightOf: (one: Seen) => number): ClueModel => {
    const examples: Example[] = seen.map((one) => ({
      row: names.map((name) => one.clues[name] ?? 0),
      right: rightOf(one),
      weight: weightOf(one),
    }))
    const { bias, weights } = fitLogistic(examples, 0.02)
    return { bias: Number(bias.toFixed(3)), weights: named(names, weights) }
  }
  const off = seen.filter((one) => !one.onSubject).length
  const on = seen.length - off
  return {
    confidence: modelOf(
      (one) => one.right,
      (one) => one.weight,
    ),
    // Both answers to "on the subject?" count the same.
    subject: modelOf(
      (one) => one.onSubject,
      (one) => one.weight * (one.onSubject ? off / on : 1),
    ),
  }
}

type Judged = { group: string; family: string; right: boolean; confidence: number; subject: number }

function judge(cases: Case[], weights: Record<Trait, number>, models: Models): Judged[] {
  return cases.map((one) => {
    const { clues, right } = exampleOf(one, weights, 1)
    const confidence = probability(clues, models.confidence)
    return {
      group: one.group,
      family: one.judged.family,
      right,
      confidence,
      subject: probability(clues, models.subject),
    }
  })
}

/** The smallest estimate that at most a share of the judged reach. */
function quantile(judged: Judged[], by: 'confidence' | 'subject', share: number): number {
  const values = judged.map((one) => one[by]).sort((a, b) => b - a)
  return values[Math.floor(values.length * share)] ?? 1
}

const isOff = (one: Judged) => one.family === 'off-subject'

/**
 * `firm`: at most 2 % of the questions off the subject reach it, in the group where they do most (5 % is the promise).
 * `onSubject`: at most 35 % of them reach it, likewise: what is shown as perhaps not an answer may be wrong more often than what is
 * shown as one, and a member's own words are often far from those of the rule.
 */
function thresholdsOf(judged: Judged[]): Thresholds {
  const groups = [...Map.groupBy(judged.filter(isOff), (one) => one.group).values()]
  const at = (by: 'confidence' | 'subject', share: number) =>
    Number(Math.max(...groups.map((group) => quantile(group, by, share))).toFixed(3))
  return { onSubject: at('subject', 0.35), firm: at('confidence', 0.02) }
}

function printGroups(judged: Judged[], thresholds: Thresholds): void {
  const share = (items: Judged[], holds: (one: Judged) => boolean) =>
    (items.filter(holds).length / Math.max(1, items.length)).toFixed(3)
  for (const [name, group] of Map.groupBy(judged, (one) => one.group)) {
    const answered = group.filter((one) => kindOf(one, thresholds).kind !== 'abstained')
    const firm = group.filter((one) => one.confidence >= thresholds.firm)
    console.log(
      `${name.padEnd(26)} n ${String(group.length).padStart(4)}  right ${share(group, (one) => one.right)}` +
        `  answered ${share(group, (one) => answered.includes(one))}  firm ${share(group, (one) => firm.includes(one))}` +
        `  right when firm ${share(firm, (one) => one.right)}`,
    )
  }
  const apart = (set: string, yes: string, no: string) =>
    areaUnderCurve(
      judged
        .filter((one) => one.group === `${set} ${yes}` || one.group === `${set} ${no}`)
        .map((one) => ({ score: one.confidence, positive: one.family === yes })),
    ).toFixed(3)
  for (const no of ['absent', 'removed', 'unanswerable', 'off-subject']) {
    const sets = [...new Set(judged.filter((one) => one.family === no).map((one) => one.group.split(' ')[0]!))]
    console.log(
      `AUROC, answerable against ${no}: ${sets.map((set) => `${set} ${apart(set, 'answerable', no)}`).join('  ')}`,
    )
  }
}

const cases = (await Promise.all([...WHOLE, ...ABSENT].map(casesOf))).flat()
const raw = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
  const seen = cases.filter((one) => one.fold !== fold)
  const weights = trainChoice(seen)
  const models = train(examplesOf(seen, weights))
  return judge(
    cases.filter((one) => one.fold === fold),
    weights,
    models,
  )
})
const calibration = calibrate(raw)
const unseen = raw.map((one) => ({ ...one, confidence: calibrated(one.confidence, calibration) }))
const thresholds = thresholdsOf(unseen)
console.log('On the questions not trained on:')
printGroups(unseen, thresholds)
printCalibration(unseen)
const weights = trainChoice(cases)
const fitted = train(examplesOf(cases, weights))
const models = { ...fitted, confidence: recalibrated(fitted.confidence, calibration) }
const curve = curveOf(unseen)
console.log('Thresholds', thresholds)
await writeFile(join(room, 'quote.weights.json'), `${JSON.stringify({ weights }, null, 2)}\n`)
await writeFile(join(room, 'confidence.weights.json'), `${JSON.stringify({ ...models, thresholds, curve }, null, 2)}\n`)
