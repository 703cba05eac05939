import type { DropItem } from 'react-aria-components/GridList'
import { expect, test } from 'vitest'
import { droppedFiles } from './dropped-files.ts'

const file = (name: string) =>
  ({ kind: 'file', name, getFile: async () => new File(['x'], name) }) as unknown as DropItem
const folder = (name: string, entries: DropItem[]) =>
  ({
    kind: 'directory',
    name,
    async *getEntries() {
      yield* entries
    },
  }) as unknown as DropItem

test('files of one name in two folders are told apart by their folders', async () => {
  const dropped = [file('guide.md'), folder('Ordre', [folder('stages', [file('guide.md')]), file('guide.md')])]
  const found = await droppedFiles(dropped)
  expect(found.map((one) => one.name)).toEqual(['guide.md', 'Ordre/stages/guide.md', 'Ordre/guide.md'])
})

test('what systems leave in folders is left out', async () => {
  const found = await droppedFiles([folder('Ordre', [file('.DS_Store'), file('Thumbs.db'), file('code.pdf')])])
  expect(found.map((one) => one.name)).toEqual(['Ordre/code.pdf'])
})
