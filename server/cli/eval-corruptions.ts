// `relais eval corruptions --data FILE [--cross-validate]`: how many controlled corruptions of right sentences the shipped decision (scores
// and vetoes) drops, by kind, and how many clean sentences (falseAlarm). --cross-validate: as in eval grounding, by the conflict score
// and the vetoes alone, trained on the file's other evidence; with --answers FILE also on corruptions made of labelled answers, as shipped.
import { corruptionFigures, crossJudge, judgeAll, readLabelled } from '../answers/index.ts'
import { readArguments, required } from './arguments.ts'
import { verificationTable } from './eval-grounding.ts'

const OPTIONS = {
  data: { type: 'string' },
  answers: { type: 'string' },
  'cross-validate': { type: 'boolean', default: false },
} as const

/** Evaluates one file. Exit status 0; throws on bad input. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, OPTIONS)
  const labelled = await readLabelled(required(values, 'data', 'a .jsonl file of clean and corrupted sentences'))
  const answers = typeof values.answers === 'string' ? await readLabelled(values.answers) : []
  const judged =
    values['cross-validate'] === true ? crossJudge(labelled, 'conflict', answers) : judgeAll(labelled).judged
  const figures = corruptionFigures(judged)
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : verificationTable(figures))
  return 0
}
