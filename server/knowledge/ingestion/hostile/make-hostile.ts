// Some four hundred hostile or broken files, the same on every machine. To look at them:
//   node server/knowledge/ingestion/hostile/make-hostile.ts FOLDER

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflatingFiles, trickyArchives } from './archive-bombs.ts'
import {
  cutFiles,
  emptyFiles,
  flippedFiles,
  lockedFiles,
  mistakenFiles,
  noiseFiles,
  renamedFiles,
  unknownFiles,
} from './broken-files.ts'
import type { HostileFile } from './hostile-file.ts'
import { trickyPdfs } from './pdf-tricks.ts'
import { oddFiles, trickyTexts } from './text-tricks.ts'

export async function makeHostile(): Promise<HostileFile[]> {
  const made = await Promise.all([
    cutFiles(),
    flippedFiles(),
    mistakenFiles(),
    renamedFiles(),
    noiseFiles(),
    emptyFiles(),
    lockedFiles(),
    unknownFiles(),
    inflatingFiles(),
    trickyArchives(),
    trickyPdfs(),
    trickyTexts(),
    oddFiles(),
  ])
  return made.flat()
}

const folder = process.argv[2]
if (import.meta.main && folder) {
  await mkdir(folder, { recursive: true })
  const files = await makeHostile()
  for (const { family, name, bytes } of files)
    await writeFile(join(folder, `${family.replaceAll(' ', '-')}-${name}`), bytes)
  console.log(`${files.length} files in ${folder}`)
}
