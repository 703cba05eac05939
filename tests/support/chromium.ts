// A Chromium for the journeys: the machine's own, Debian's package, or Playwright's download, in that order.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where a Chromium is, if one is installed. */
export function findChromium(): string | undefined {
  return [...KNOWN, chromium.executablePath()].find((path) => path !== '' && existsSync(path))
}

function attempt(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch {
    return false
  }
}

/** Finds or installs one. Throws with one line that says what to do. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  process.stdout.write('Installing Chromium for the journeys…\n')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq'])
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  } else {
    const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
    attempt(process.execPath, [cli, 'install', 'chromium'])
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error('No Chromium: install one (Debian: "sudo apt-get install chromium"), then run "npm test" again.')
}
