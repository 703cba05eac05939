import type { DirectoryDropItem, DropItem } from 'react-aria-components/GridList'

/** What systems leave in folders without anyone asking. */
const isHidden = (name: string) => name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini'

/** A file and what it is known by: its name, below the folder it came in when it came in one. */
export type NamedFile = { file: File; name: string }

/** Every file dropped, those inside folders too, hidden ones left out. `folder` ends with a slash. */
export async function droppedFiles(items: Iterable<DropItem>, folder = ''): Promise<NamedFile[]> {
  const found: NamedFile[] = []
  for (const item of items) {
    if (item.kind === 'text' || isHidden(item.name)) continue
    const name = folder + item.name
    if (item.kind === 'file') found.push({ file: await item.getFile(), name })
    else found.push(...(await filesIn(item, `${name}/`)))
  }
  return found
}

async function filesIn(folder: DirectoryDropItem, name: string): Promise<NamedFile[]> {
  const entries: DropItem[] = []
  for await (const entry of folder.getEntries()) entries.push(entry)
  return droppedFiles(entries, name)
}

/** Files chosen one by one, or with their folder. */
export const chosenFiles = (files: FileList | null): NamedFile[] =>
  [...(files ?? [])]
    .filter((file) => !isHidden(file.name))
    .map((file) => ({ file, name: file.webkitRelativePath || file.name }))
