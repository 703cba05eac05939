import { glob, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

const HARD_LIMIT = 300

async function sources(pattern: string): Promise<{ file: string; text: string }[]> {
  const found: { file: string; text: string }[] = []
  for await (const file of glob(pattern)) {
    if (/node_modules|dist\//.test(file)) continue
    found.push({ file, text: await readFile(file, 'utf8') })
  }
  return found
}

describe('the files of the project', () => {
  it('are short enough to be read at once', async () => {
    const long = (await sources('{server,contract,web,widget,tests,locales,demo}/**/*.{ts,tsx}')).filter(
      ({ text }) => text.split('\n').length > HARD_LIMIT && !text.includes('relais-long-file:'),
    )
    expect(long.map(({ file, text }) => `${file}: ${text.split('\n').length} lines`)).toEqual([])
  })

  it('read the environment in one place', async () => {
    const readers = (await sources('server/**/*.ts')).filter(
      ({ file, text }) =>
        /process\.env\b/.test(text) && !/platform\/config\.ts$|cli\/main\.ts$|cli\/doctor\.ts$|\.test\.ts$/.test(file),
    )
    expect(readers.map(({ file }) => file)).toEqual([])
  })

  it('name no machine and no registry', async () => {
    const all = await sources('{server,contract,web,widget,tests,locales,demo,docs,.ci}/**/*.{ts,tsx,md,json}')
    const naming = all.filter(
      ({ file, text }) =>
        !file.endsWith('files.test.ts') && /\/\/(registry|deb|security)\.[a-z]+|\/root\/(?!`)/.test(text),
    )
    expect(naming.map(({ file }) => file)).toEqual([])
  })

  it('every room says what it is in the head of its index', async () => {
    for (const { file, text } of await sources(
      'server/{platform,trust,people,knowledge,answers,conversations,desk,feedback}/index.ts',
    )) {
      const head = text.split('\n').findIndex((line) => !line.startsWith('//'))
      expect(head, file).toBeGreaterThan(0)
      expect(head, file).toBeLessThanOrEqual(8)
    }
  })
})
