// What PowerPoint and Excel files share: parts that name one another by relationships.

import { posix } from 'node:path'
import type { Archive } from './archive.ts'
import { childrenOf, isRefusal, parseXml } from './xml-tree.ts'

/** The parts a part names, by relationship id, as paths inside the archive. Addresses outside the archive are left out. */
export function relationsOf(archive: Archive, part: string): Map<string, string> {
  const folder = posix.dirname(part)
  const source = archive.text(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const root = source === undefined ? undefined : parseXml(source, 'rels')
  if (root === undefined || isRefusal(root)) return new Map()
  return new Map(
    childrenOf(root, 'Relationship')
      .filter((one) => one.getAttribute('TargetMode') !== 'External')
      .map((one) => [one.getAttribute('Id') ?? '', inside(folder, one.getAttribute('Target') ?? '')]),
  )
}

const inside = (folder: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target))
