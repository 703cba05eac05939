import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Runs a script of the project in a process of its own, with these words after it; gives its exit status. */
export function runScript(file: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../..', file), ...args], { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
