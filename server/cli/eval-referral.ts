// `relais eval referral [--data FILE] [--routine FILE]`: what goes to a person, on messages of {text, lang, want}. Without
// --data, the project's own test half. What each figure means is said at `referralFigures`.
// --routine: questions of {text, lang} that documents answer; `realReferred` is the share of them sent to a person.
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { readLabelledMessage, referralFigures, TEST_HALF } from '../answers/index.ts'
import { readLines } from '../knowledge/index.ts'
import { readArguments } from './arguments.ts'

/** Evaluates one set. Exit status 0; throws on bad input. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, { data: { type: 'string' }, routine: { type: 'string' } })
  const file = typeof values.data === 'string' ? values.data : TEST_HALF
  const bytes = await readFile(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  const messages = lines.flatMap((line, i) => (line.trim() ? readLabelledMessage(line, i + 1) : []))
  if (messages.length === 0) throw new Error(`${file} holds no message`)
  const figures = referralFigures(messages)
  const real = typeof values.routine === 'string' ? await realReferred(values.routine) : undefined
  process.stdout.write(json ? `${JSON.stringify({ ...figures, ...real })}\n` : table(figures) + realLine(real))
  return 0
}

const RealQuestion = z.object({ text: z.string().min(1), lang: z.enum(['fr', 'en']).default('en') })

async function realReferred(file: string) {
  const asked = await readLines(file, RealQuestion)
  const { routineReferred } = referralFigures(asked.map((one) => ({ ...one, want: 'routine' as const })))
  return { realQuestions: asked.length, realReferred: routineReferred }
}

const realLine = (real: Awaited<ReturnType<typeof realReferred>> | undefined) =>
  real ? `${real.realQuestions} real questions, ${real.realReferred.toFixed(3)} referred\n` : ''

function table({ total, accuracy, recall, precision, recallByLanguage, ...rest }: ReturnType<typeof referralFigures>) {
  const topics = Object.keys(recall) as (keyof typeof recall)[]
  const row = (name: string, values: (string | number)[]) =>
    `${name.padEnd(12)}${values.map((one) => (typeof one === 'number' ? one.toFixed(3) : one).padStart(10)).join('')}\n`
  const wrong = rest.errors.map(({ text, want, got }) => `  ${want} → ${got}: ${text}\n`)
  return [
    `${total} messages, accuracy ${accuracy.toFixed(3)}, routine referred ${rest.routineReferred.toFixed(3)}\n`,
    row('', ['recall', 'precision', 'fr', 'en']),
    ...topics.map((topic) =>
      row(topic, [recall[topic], precision[topic], recallByLanguage.fr[topic], recallByLanguage.en[topic]]),
    ),
    ...wrong,
  ].join('')
}
