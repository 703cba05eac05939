// `relais bench load [--minutes 5] [--members 1000] [--advisers 30] [--rate 50]`: people connected and talking, with a server
// and a crowd in processes of their own (tests/load). Exit status 1 when a figure is not reached.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const SCRIPT = join(import.meta.dirname, '../../tests/load/run.ts')

/** Passes the words on to the script, and gives its exit status. */
export function run(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
