// `npm run bench`: every evaluation it finds data for, and speed, each by the very command that its line names. Rewrites docs/benchmarks.md.
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { readArguments } from './arguments.ts'
import { listParts, type Part } from './bench-parts.ts'

const ROOT = join(import.meta.dirname, '../..')
const OUT = join(ROOT, 'docs/benchmarks.md')

type Figures = Record<string, unknown>
type Line = { command: string; name: string; figures: Figures | string }

/** Runs a file of the project in a process of its own, so that no run warms another. Gives what it printed. */
function runFile(file: string, args: string[]): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, file), ...args], { cwd: ROOT })
    let [output, errors] = ['', '']
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.on('close', (code) => resolve({ code, output, errors }))
  })
}

async function runCommand(args: string[]): Promise<Figures | string> {
  const { code, output, errors } = await runFile('server/cli/relais.mjs', [...args, '--json'])
  try {
    return JSON.parse(output) as Figures
  } catch {
    return `failed (${code}): ${errors.trim().split('\n').at(-1) ?? ''}`
  }
}

async function runScript({ npm, file, args }: NonNullable<Part['script']>): Promise<string> {
  const { output } = await runFile(file, args)
  return `\`\`\`\n$ npm run -s ${npm} -- ${args.join(' ')}\n${output.trim()}\n\`\`\`\n\n`
}

const said = (value: unknown): string => {
  if (typeof value !== 'number') return String(value)
  if (Number.isInteger(value)) return String(value)
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(3)
}

/** One row of figures for each run, or for each size of a run that gives several. Figures one level down get a dotted name. */
function rowsOf({ name, figures }: Line): { name: string; row: Record<string, number> }[] {
  if (typeof figures === 'string') return []
  const rows = Array.isArray(figures) ? (figures as Figures[]) : [figures]
  return rows.map((one) => ({ name, row: Object.fromEntries(Object.entries(one).flatMap(numbersOf)) }))
}

function numbersOf([key, value]: [string, unknown]): [string, number][] {
  if (typeof value === 'number') return [[key, value]]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([sub, one]) =>
    typeof one === 'number' ? [[`${key}.${sub}`, one] as [string, number]] : [],
  )
}

/** A table with a line for each run; what is nested deeper is left to the command itself. */
function table(lines: Line[]): string {
  const done = lines.flatMap(rowsOf)
  const keys = [...new Set(done.flatMap(({ row }) => Object.keys(row)))]
  const head = ['set', ...keys]
  const rows = done.map(({ name, row }) => [name, ...keys.map((key) => said(row[key] ?? '–'))])
  const failed = lines.flatMap((line) => (typeof line.figures === 'string' ? [`${line.name}: ${line.figures}`] : []))
  const commands = lines.map((line) => `npm run -s relais -- ${line.command}`)
  return [
    ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
    ...(failed.length > 0 ? ['', ...failed] : []),
    '',
    '```',
    ...commands,
    '```',
  ].join('\n')
}

/** Runs everything in turn — one at a time, so that the times mean something — and writes the page. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, { data: { type: 'string', default: '../shared/data' } })
  const sections: string[] = []
  const all: Line[] = []
  for (const part of await listParts(ROOT, String(values.data))) {
    const lines: Line[] = []
    for (const one of part.runs) {
      process.stderr.write(`${part.title}: ${one.name}\n`)
      lines.push({ command: one.args.join(' '), name: one.name, figures: await runCommand(one.args) })
    }
    all.push(...lines)
    const first = part.script ? await runScript(part.script) : ''
    sections.push(`## ${part.title}\n\n${part.says}\n\n${first}${lines.length > 0 ? table(lines) : 'skipped, no data'}`)
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.versions.node}`
  const text = `# Benchmarks\n\nWritten by \`npm run bench\` on ${machine}. Ratios 0–1, times in ms, memory in MB. Machines are shared and noisy: compare within one run.\n\n${sections.join('\n\n')}\n`
  if (json) process.stdout.write(`${JSON.stringify({ lines: all })}\n`)
  await writeFile(OUT, text)
  return all.some((line) => typeof line.figures === 'string') ? 1 : 0
}
