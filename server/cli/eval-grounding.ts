// `relais eval grounding --data FILE [--cross-validate]`: how well the verifier tells supported sentences from others, on labelled answers.
// Keys: groundingFigures in answers/verify/evaluation.ts. --cross-validate trains on four fifths of the file's own evidence and judges the
// rest, five times: honest figures for the file the shipped model was trained on (a minute or two).
import { crossJudge, groundingFigures, judgeAll, readLabelled } from '../answers/index.ts'
import { readArguments, required } from './arguments.ts'
import { percentile } from './eval-retrieval.ts'

const OPTIONS = { data: { type: 'string' }, 'cross-validate': { type: 'boolean', default: false } } as const

/** Evaluates one file. Exit status 0; throws on bad input. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, OPTIONS)
  const labelled = await readLabelled(required(values, 'data', 'a .jsonl file of labelled answers'))
  const { judged, took } = judgeAll(labelled)
  const figures = {
    ...groundingFigures(values['cross-validate'] === true ? crossJudge(labelled, 'support') : judged),
    p50PerAnswer: percentile(took, 0.5),
    p95PerAnswer: percentile(took, 0.95),
  }
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : verificationTable(figures))
  return 0
}

export const verificationTable = (figures: Record<string, number>): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(20)} ${Number.isInteger(value) && value > 1 ? value : value.toFixed(3)}\n`)
    .join('')
