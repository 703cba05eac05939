// `relais eval framing [--set own|blind] [--data FILE]`: what the framing check underlines, on sentences of {text, lang, want}. What each figure means is
// said at `framingFigures`.
import { FRAMING_BLIND_SET, FRAMING_SET, FramingCase, framingFigures } from '../communications/index.ts'
import { readLines } from '../knowledge/index.ts'
import { readArguments } from './arguments.ts'

const SETS: Record<string, string> = { own: FRAMING_SET, blind: FRAMING_BLIND_SET }

/** Exit status 0; throws on bad input. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, {
    set: { type: 'string', default: 'own' },
    data: { type: 'string' },
  })
  const file = values.data ?? SETS[String(values.set)]
  if (file === undefined) throw new Error(`--set is one of: ${Object.keys(SETS).join(', ')}`)
  const figures = framingFigures(await readLines(String(file), FramingCase))
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : table(figures))
  return 0
}

function table({ sentences, byConcern, fr, en, errors, ...all }: ReturnType<typeof framingFigures>): string {
  const line = (name: string, one: { precision: number; recall: number; wanted: number }) =>
    `${name.padEnd(12)}${one.precision.toFixed(3).padStart(10)}${one.recall.toFixed(3).padStart(8)}${String(one.wanted).padStart(8)}\n`
  return [
    `${sentences} sentences\n${' '.repeat(12)}${'precision'.padStart(10)}${'recall'.padStart(8)}${'wanted'.padStart(8)}\n`,
    line('all', all),
    ...Object.entries({ ...byConcern, fr, en }).map(([name, one]) => line(name, one)),
    ...errors.map((one) => `  ${one.lang} [${one.want}] → [${one.got}]: ${one.text}\n`),
  ].join('')
}
