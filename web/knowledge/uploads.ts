// Files on their way in. They go on being sent while the reader is at the desk.
import type { Problem } from '../../contract/common.ts'
import type { FileReport } from '../../contract/knowledge.ts'
import { problemOf } from '../platform/client.ts'
import { currentTexts } from '../platform/language.ts'
import { createStore } from '../platform/store.ts'
import type { NamedFile } from './dropped-files.ts'
import { type UploadOptions, uploadFile } from './upload-file.ts'

export const SIZE_LIMIT = 50e6
/** Two at a time: one is sent while the other is read. */
const AT_ONCE = 2

export type Upload = {
  id: string
  file: File
  /** With its folders, when it came in one. */
  name: string
  options: UploadOptions
  state:
    | { kind: 'waiting' }
    | { kind: 'sending'; share: number }
    | { kind: 'reading' }
    | { kind: 'done'; report: FileReport }
    | { kind: 'failed'; problem: Problem; canRetry: boolean }
    | { kind: 'cancelled' }
}

export const uploads = createStore<Upload[]>([])

const leaves = new Map<string, AbortController>()
let onAdded = () => {}

/** Called each time the library has changed by a file. */
export function whenAdded(listener: () => void): void {
  onAdded = listener
}

export const isFinished = ({ state }: Upload) =>
  state.kind === 'done' || state.kind === 'failed' || state.kind === 'cancelled'

export function addUploads(files: NamedFile[], options: UploadOptions): void {
  const { tooLarge, tooLargeDetail } = currentTexts().upload
  const problem = { code: 'too-large', message: tooLarge, detail: tooLargeDetail }
  const added = files.map(({ file, name }): Upload => {
    const isTooLarge = file.size > SIZE_LIMIT
    const state = isTooLarge ? ({ kind: 'failed', problem, canRetry: false } as const) : ({ kind: 'waiting' } as const)
    return { id: crypto.randomUUID(), file, name, options, state }
  })
  uploads.set((all) => [...all, ...added])
  sendNext()
}

export function cancelUpload(id: string): void {
  leaves.get(id)?.abort()
  mark(id, { kind: 'cancelled' })
}

export function cancelAll(): void {
  for (const upload of uploads.get()) if (!isFinished(upload)) cancelUpload(upload.id)
}

export function retryUpload(id: string): void {
  mark(id, { kind: 'waiting' })
  sendNext()
}

export const clearFinished = () => uploads.set((all) => all.filter((upload) => !isFinished(upload)))

function sendNext(): void {
  const waiting = uploads.get().filter(({ state }) => state.kind === 'waiting')
  for (const upload of waiting.slice(0, AT_ONCE - leaves.size)) void send(upload)
}

async function send({ id, file, name, options }: Upload): Promise<void> {
  const leave = new AbortController()
  leaves.set(id, leave)
  mark(id, { kind: 'sending', share: 0 })
  const onProgress = (share: number) => mark(id, share < 1 ? { kind: 'sending', share } : { kind: 'reading' })
  try {
    const report = await uploadFile({ file, name, options, signal: leave.signal, onProgress })
    mark(id, { kind: 'done', report })
    if (report.outcome !== 'refused' && report.outcome !== 'unchanged') onAdded()
  } catch (error) {
    if (!leave.signal.aborted) mark(id, { kind: 'failed', problem: problemOf(error), canRetry: true })
  } finally {
    leaves.delete(id)
    sendNext()
  }
}

/** A cancelled file stays cancelled, whatever its request still says. */
function mark(id: string, state: Upload['state']): void {
  const change = (upload: Upload) => upload.id === id && (upload.state.kind !== 'cancelled' || state.kind === 'waiting')
  uploads.set((all) => all.map((upload) => (change(upload) ? { ...upload, state } : upload)))
}
