// `relais eval answers --data DIR [--absent FILE] [--off-subject FILE]`: the quotation and the decision, in memory, by the
// functions that answer members.
//
// An answer is right when the quotation contains an accepted span; where a set has no spans, when it is of the gold passage.
// coverage: share of the answerable questions answered, "tentative" included; firmCoverage: answered without it.
// selectiveAccuracy: share of right answers among the answerable questions answered; firmAccuracy: answered without "tentative".
// accuracyAt70: the same when the 70 % of the answerable questions with the most confidence are answered.
// aurc: area under the risk–coverage curve, over all questions; any answer to an unanswerable question is wrong. Less is better.
// ece: expected calibration error of `confidence`, over all questions, ten bins; eceAnswerable: over the answerable ones, without the
//   families apart; reliability: their bins, each with its questions, its mean confidence and its share of right answers.
// citationPrecision: share of the quoted sentences of answered answerable questions that come from a gold passage.
// falseAnswerRate: share of the unanswerable questions answered, in all and by family — `unanswerable` (marked so in the set),
//   `absent` (their documents are in --absent, which takes them away), `offSubject` (from --off-subject); firm: without "tentative".
// auroc: chance that an answerable question gets more confidence than an unanswerable one, by family.
// p50, p95: milliseconds of search, quotation and decision together.
import {
  accuracyAt,
  answerFromEvidence,
  areaUnderCurve,
  areaUnderRisk,
  calibrationError,
  isRight,
  type JudgedQuestion,
  judgedQuestions,
  openSet,
  readAbsent,
  readOffSubject,
  reliabilityCurve,
} from '../answers/index.ts'
import { type RetrievalSet, readRetrievalSet } from '../knowledge/index.ts'
import { readArguments, required } from './arguments.ts'
import { percentile } from './eval-retrieval.ts'

const OPTIONS = {
  data: { type: 'string' },
  absent: { type: 'string' },
  'off-subject': { type: 'string' },
} as const

/** Evaluates one set. Exit status 0; throws on bad input. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, OPTIONS)
  const set = await readRetrievalSet(required(values, 'data', 'a folder with corpus.jsonl and queries.jsonl'))
  const absent = typeof values.absent === 'string' ? await readAbsent(values.absent) : new Set<string>()
  const off = typeof values['off-subject'] === 'string' ? await readOffSubject(values['off-subject']) : []
  const figures = evaluateAnswers(set, { absent, off })
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : table(figures))
  return 0
}

type Judged = {
  family: JudgedQuestion['family']
  right: boolean
  confidence: number
  answered: boolean
  firm: boolean
  sentences: number
  fromGold: number
  took: number
}

/** Asks every question of a set; see the head of this file for what each figure means. */
export function evaluateAnswers(set: RetrievalSet, { absent, off }: { absent: Set<string>; off: JudgedQuestion[] }) {
  const ask = openSet(set, absent)
  const judged = [...judgedQuestions(set, absent), ...off].map((question) => judge(question, ask))
  const answerable = judged.filter((one) => one.family === 'answerable')
  if (answerable.length === 0) throw new Error(`${set.name}: no question can be answered`)
  const unanswerable = judged.filter((one) => one.family !== 'answerable')
  const answered = answerable.filter((one) => one.answered)
  const quoted = answered.reduce((sum, one) => sum + one.sentences, 0)
  return {
    queries: judged.length,
    coverage: share(answerable, isAnswered),
    firmCoverage: share(answerable, isFirm),
    selectiveAccuracy: share(answered, isRightOne),
    firmAccuracy: share(answerable.filter(isFirm), isRightOne),
    accuracyAt70: accuracyAt(answerable, 0.7),
    aurc: areaUnderRisk(judged),
    ece: calibrationError(judged),
    eceAnswerable: calibrationError(answerable),
    reliability: reliabilityCurve(answerable),
    citationPrecision: quoted === 0 ? 0 : answered.reduce((sum, one) => sum + one.fromGold, 0) / quoted,
    falseAnswerRate: share(unanswerable, isAnswered),
    firmFalseAnswerRate: share(unanswerable, isFirm),
    families: Object.fromEntries(
      [...Map.groupBy(unanswerable, (one) => one.family)].map(([family, ones]) => [
        family,
        familyFigures(ones, answerable),
      ]),
    ),
    ...times(judged),
  }
}

const isAnswered = (one: Judged) => one.answered
const isFirm = (one: Judged) => one.firm
const isRightOne = (one: Judged) => one.right
const share = (items: Judged[], holds: (one: Judged) => boolean) =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length

const familyFigures = (ones: Judged[], answerable: Judged[]) => ({
  queries: ones.length,
  falseAnswerRate: share(ones, isAnswered),
  firmFalseAnswerRate: share(ones, isFirm),
  auroc: areaUnderCurve([
    ...answerable.map((one) => ({ score: one.confidence, positive: true })),
    ...ones.map((one) => ({ score: one.confidence, positive: false })),
  ]),
})

function times(judged: Judged[]) {
  const took = judged.map((one) => one.took)
  return { p50: percentile(took, 0.5), p95: percentile(took, 0.95) }
}

function judge(question: JudgedQuestion, ask: ReturnType<typeof openSet>): Judged {
  const started = performance.now()
  const { decision, sentences } = answerFromEvidence(question.query.text, ask(question.query))
  const took = performance.now() - started
  return {
    family: question.family,
    // An abstention is never right: it is what coverage counts.
    right: isRight(question, sentences),
    confidence: decision.confidence,
    answered: decision.kind !== 'abstained',
    firm: decision.kind !== 'abstained' && !decision.tentative,
    sentences: sentences.length,
    fromGold: sentences.filter((one) => question.query.gold.includes(one.passage.passageId)).length,
    took,
  }
}

function table({ families, reliability, ...figures }: ReturnType<typeof evaluateAnswers>): string {
  const line = (name: string, value: number) =>
    `${name.padEnd(28)} ${Number.isInteger(value) ? value : value.toFixed(3)}\n`
  const rows = Object.entries(figures).map(([name, value]) => line(name, value))
  const apart = Object.entries(families).flatMap(([family, values]) =>
    Object.entries(values).map(([name, value]) => line(`${family} ${name}`, value)),
  )
  const bins = reliability.map(
    ({ from, cases, confidence, right }) =>
      `confidence ${from.toFixed(1)}+: ${cases} questions, said ${confidence.toFixed(3)}, right ${right.toFixed(3)}\n`,
  )
  return [...rows, ...apart, ...bins].join('')
}
