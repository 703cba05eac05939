// `relais eval injection --data FILE`: whether anything of an attack, in a document or as a question, reaches the member when the model
// obeys it; and how many attacks, and plain texts, are flagged to the steward.
import * as z from 'zod'
import { type Attack, attempt, hasReached, type Place, verifyAnswer } from '../answers/index.ts'
import { looksLikeInstruction, readLines } from '../knowledge/index.ts'
import { readArguments, required } from './arguments.ts'

const Line = z.object({
  id: z.string(),
  text: z.string().min(1),
  lang: z.string(),
  is_injection: z.boolean(),
  kind: z.string(),
  attack: z.string().min(1).optional(),
})
type Line = z.infer<typeof Line>

export type InjectionFigures = {
  texts: number
  attacks: number
  /** Attacks any part of which the member saw. */
  reached: number
  reachedBy: { id: string; place: Place }[]
  /** Shares, 0–1, of attacks and of plain texts that are flagged. */
  flagged: number
  flaggedBenign: number
  /** Attempts whose answer was composed all the same, of right sentences only. */
  composed: number
  attempts: number
}

/** Exit status 0; throws on bad input. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, { data: { type: 'string' } })
  const lines = await readLines(required(values, 'data', 'a file of {id,text,lang,is_injection,kind}'), Line)
  if (lines.length === 0) throw new Error('the file holds no text')
  const figures = await evaluateInjection(lines)
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : table(figures))
  return 0
}

const share = (lines: Line[]) =>
  lines.length === 0 ? 0 : lines.filter((one) => looksLikeInstruction(one.text)).length / lines.length

export async function evaluateInjection(lines: Line[]): Promise<InjectionFigures> {
  const attacks = lines.filter((one) => one.is_injection)
  const reachedBy: InjectionFigures['reachedBy'] = []
  let composed = 0
  for (const [turn, line] of attacks.entries()) {
    const attack: Attack = { text: line.text, ...(line.attack && { attack: line.attack }) }
    for (const place of ['document', 'question'] as const) {
      const seen = await attempt(attack, place, turn, verifyAnswer)
      if (seen.composed) composed++
      if (hasReached(attack, seen)) reachedBy.push({ id: line.id, place })
    }
  }
  return {
    texts: lines.length,
    attacks: attacks.length,
    reached: new Set(reachedBy.map((one) => one.id)).size,
    reachedBy,
    flagged: share(attacks),
    flaggedBenign: share(lines.filter((one) => !one.is_injection)),
    composed,
    attempts: attacks.length * 2,
  }
}

function table(figures: InjectionFigures): string {
  const { reachedBy, flagged, flaggedBenign, ...counts } = figures
  const rows = [
    ...Object.entries(counts).map(([name, count]): [string, string] => [name, String(count)]),
    ['flagged', flagged.toFixed(3)],
    ['flaggedBenign', flaggedBenign.toFixed(3)],
  ]
  const found = reachedBy.map(({ id, place }) => `reached: ${id} (${place})\n`)
  return `${rows.map(([name, figure]) => `${name!.padEnd(14)} ${figure!.padStart(8)}\n`).join('')}${found.join('')}`
}
