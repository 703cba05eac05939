import type { DirectoryDropItem, DropItem } from 'react-aria-components/GridList'

/** What systems leave in folders without anyone asking. */
const isHidden = (name: string) => name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini'

/** Every file dropped, those inside folders too, hidden ones left out. */
export async function droppedFiles(items: Iterable<DropItem>): Promise<File[]> {
  const found: File[] = []
  for (const item of items) {
    if (item.kind === 'file' && !isHidden(item.name)) found.push(await item.getFile())
    if (item.kind === 'directory' && !isHidden(item.name)) found.push(...(await filesIn(item)))
  }
  return found
}

async function filesIn(folder: DirectoryDropItem): Promise<File[]> {
  const entries: DropItem[] = []
  for await (const entry of folder.getEntries()) entries.push(entry)
  return droppedFiles(entries)
}

export const chosenFiles = (files: FileList | null): File[] => [...(files ?? [])].filter((file) => !isHidden(file.name))
