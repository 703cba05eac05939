import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PassageDraft } from '../passage.ts'
import { checkFile, LIMITS, type Limits } from './check-file.ts'
import { type File, readInThread } from './extract-document.ts'
import type { Extraction, Reading, Refusal } from './extraction.ts'
import { type FileReport, reportReading, reportRefusal } from './report.ts'

export type ReadDocument = {
  kind: 'read'
  extraction: Extraction
  passages: PassageDraft[]
  report: FileReport
  cpuMs: number
}
export type RefusedDocument = Refusal & { report: FileReport }

/**
 * Reads one file whole: text, passages and its line of the report; or a refusal, with its line too. In a thread with limits of time
 * and memory; call it for many files at once, the pool takes them in turn. Never throws for what the file holds.
 */
export async function readDocument(file: File, limits: Partial<Limits> = {}): Promise<ReadDocument | RefusedDocument> {
  return told(file.name, await readInThread(file, limits))
}

/** The same for a file on disk, refused by its size or type before it is read. `name` is what the report calls it. Throws when it cannot be opened. */
export async function readDocumentAt(
  path: string,
  name = basename(path),
  limits: Partial<Limits> = {},
): Promise<ReadDocument | RefusedDocument> {
  const refusal = await checkFile(path, { ...LIMITS, ...limits })
  if (refusal) return told(name, refusal)
  return readDocument({ name, bytes: new Uint8Array(await readFile(path)) }, limits)
}

const told = (name: string, result: Reading | Refusal): ReadDocument | RefusedDocument =>
  'kind' in result
    ? { ...result, report: reportRefusal(name, result) }
    : { kind: 'read', ...result, report: reportReading(name, result) }
