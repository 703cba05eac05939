// `npm test`: everything. Ends with the plain line "N passed, N failed, N skipped" and the exit status to match.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './support/chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'relais-run-'))
const bin = join(import.meta.dirname, '../node_modules/.bin')
const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}` }

type Count = { passed: number; failed: number; skipped: number }

const run = (command: string, args: string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: environment })
    child.on('close', (code) => resolve(code ?? 1))
    child.on('error', () => resolve(1))
  })

async function check(): Promise<Count> {
  const code = await run(process.execPath, ['tests/check.ts'])
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** Runs one project of the tests. A runner that ends badly without a failed test counts as one failure. */
async function project(name: string): Promise<Count> {
  const file = join(folder, `${name}.json`)
  const code = await run('vitest', [
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  try {
    const {
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: pending,
      numTodoTests: todo,
    } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: pending + todo }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const counts: Count[] = [await check()]
try {
  ensureChromium()
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`)
  counts.push({ passed: 0, failed: 1, skipped: 0 })
}
for (const name of ['unit', 'journeys', 'faults', 'evals']) counts.push(await project(name))
rmSync(folder, { recursive: true, force: true })
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`)
process.exitCode = sum('failed') === 0 ? 0 : 1
