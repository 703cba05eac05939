// The command line as a person meets it: a process, its words, its exit status.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const relais = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, RELAIS_DATA: join(folder, 'data'), RELAIS_LOG: 'silent' }
    const child = execFile(process.execPath, ['server/cli/relais.mjs', ...args], { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? 1, out, err }),
    )
  })

describe('the command line', () => {
  it('says what it can do', async () => {
    const { code, out, err } = await relais('help')
    expect(code).toBe(0)
    expect(out + err).toMatch(/relais ingest[\s\S]*relais eval library/)
  })

  it('refuses an unknown command or option, and bad input, with status 2 and a sentence', async () => {
    for (const args of [
      ['dance'],
      ['ask'],
      ['ask', 'x', '--colour', 'red'],
      ['ingest', join(folder, 'absent')],
      ['eval', 'retrieval'],
      ['embed', 'nowhere'],
    ]) {
      const { code, err } = await relais(...args)
      expect(code, args.join(' ')).toBe(2)
      expect(err, args.join(' ')).toMatch(/relais|there is no|--/)
    }
  })

  it('explains a wrong configuration, setting by setting', async () => {
    const found = await new Promise<string>((resolve) => {
      const env = { ...process.env, PORT: 'high', DATABASE_URL: 'mysql://x', RELAIS_DATA: folder }
      execFile(process.execPath, ['server/cli/relais.mjs', 'doctor'], { env }, (_, out) => resolve(out))
    })
    expect(found).toMatch(/FAIL PORT/)
    expect(found).toMatch(/FAIL DATABASE_URL.*postgres:\/\//)
  })

  it('says which association is missing', async () => {
    await writeFile(join(folder, 'ok.md'), '# Titre\n\nUn texte assez long pour donner un passage entier.\n')
    const { code, err } = await relais('ingest', join(folder, 'ok.md'))
    expect(code).toBe(2)
    expect(err).toContain('there is no association "demo"')
    expect(await relais('examine')).toMatchObject({ code: 2, err: expect.stringContaining('there is no association') })
  })
})
