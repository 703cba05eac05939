import { checkSize, LIMITS, type Limits, timeFor } from './check-file.ts'
import type { Extraction, Reading, Refusal } from './extraction.ts'
import { WorkerPool } from './worker-pool.ts'

export type File = { name: string; bytes: Uint8Array }

let pool: WorkerPool | undefined

/** Reads a file in a thread of the shared pool: its text and its passages, or why it is refused. Never throws for what a file holds. */
export async function readInThread(file: File, limits: Partial<Limits> = {}): Promise<Reading | Refusal> {
  const bounds = { ...LIMITS, ...limits }
  const refusal = checkSize(file.bytes.byteLength, bounds)
  if (refusal) return refusal
  pool ??= new WorkerPool()
  return pool.read(file, { ...bounds, milliseconds: timeFor(file.bytes.byteLength, bounds) })
}

/** The text of a file with its pages, headings and warnings, or why it is refused. */
export async function extractDocument(file: File, limits: Partial<Limits> = {}): Promise<Extraction | Refusal> {
  const reading = await readInThread(file, limits)
  return 'kind' in reading ? reading : reading.extraction
}

/** Ends the reading threads; the next file starts new ones. The program may exit without it: idle threads do not hold it. */
export async function stopReading(): Promise<void> {
  await pool?.close()
  pool = undefined
}
