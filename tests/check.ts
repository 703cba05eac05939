// `npm run check`: types (three projects), lint and format, architecture rules. All run at once; all failures are shown.
import { spawn } from 'node:child_process'
import { violations } from './rules/cruise.ts'

const started = performance.now()

function run(name: string, command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('close', (code) => {
      process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}\n${code === 0 ? '' : `${output}\n`}`)
      resolve(code === 0)
    })
  })
}

async function rules(): Promise<boolean> {
  const found = await violations(['server', 'contract', 'locales', 'web', 'widget'])
  process.stdout.write(
    `${found.length === 0 ? 'ok  ' : 'FAIL'} architecture\n${found.map((line) => `  ${line}\n`).join('')}`,
  )
  return found.length === 0
}

const results = await Promise.all([
  run('types: server', 'tsc', ['-p', '.']),
  run('types: web', 'tsc', ['-p', 'web']),
  run('types: widget', 'tsc', ['-p', 'widget']),
  run('lint and format', 'biome', ['check', '--error-on-warnings', '.']),
  rules(),
])
process.stdout.write(`check: ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
process.exitCode = results.every(Boolean) ? 0 : 1
