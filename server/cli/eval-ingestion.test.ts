import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { run } from './eval-ingestion.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-'))
  await mkdir(join(folder, 'data', 'statuts'), { recursive: true })
  await mkdir(join(folder, 'reference', 'statuts'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

it('The evaluation prints one object: what was read, refused, kept, and how fast', async () => {
  const page = '# Règlement\n\nLe membre paie la cotisation avant la fin du mois de mars de chaque année.\n'
  await writeFile(join(folder, 'data', 'statuts', 'a.md'), page)
  await writeFile(join(folder, 'data', 'vide.pdf'), '')
  await writeFile(join(folder, 'reference', 'statuts', 'a.md.txt'), `${page} ${'absent '.repeat(16)}`)
  const printed: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0)
  const status = await run(['--data', join(folder, 'data'), '--reference', join(folder, 'reference'), '--json'])
  write.mockRestore()
  expect(status).toBe(0)
  expect(printed).toHaveLength(1)
  expect(JSON.parse(printed[0]!)).toMatchObject({
    files: 2,
    refused: [{ file: 'vide.pdf', reason: 'empty' }],
    pages: 1,
    passages: 1,
    wordRecall: { byFile: {} },
    wordRecallOthers: { byFile: { 'statuts/a.md': 0.5 } },
    crashes: 0,
  })
})

it('A folder that is not there is said, not guessed', async () => {
  await expect(run(['--data', join(folder, 'nowhere'), '--reference', join(folder, 'reference')])).rejects.toThrow(
    /nowhere/,
  )
  await expect(run([])).rejects.toThrow('--data is needed')
})
