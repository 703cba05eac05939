// One reading thread: a file in, a reading or a refusal out. Whatever goes wrong here stays here.

import { parentPort } from 'node:worker_threads'
import { refuse } from './extraction.ts'
import { readBytes } from './read-bytes.ts'

export type Task = { id: number; name: string; bytes: Uint8Array }

parentPort?.on('message', async (task: Task) => {
  const result = await readBytes(task.name, task.bytes).catch((error: unknown) =>
    refuse('unexpected-failure', error instanceof Error ? error.message : String(error)),
  )
  parentPort?.postMessage({ id: task.id, result })
})
