// A few reading threads kept warm. A file that exhausts its time or memory costs its thread, never the program or the other files.

import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Limits, MEGABYTE } from './check-file.ts'
import { type Reading, type Refusal, refuse } from './extraction.ts'

type Result = Reading | Refusal
type Job = { name: string; bytes: Uint8Array; limits: Limits; resolve: (result: Result) => void }
type Thread = { worker: Worker; job: Job | null; timers: NodeJS.Timeout[]; heapMegabytes: number }

const MAX_THREADS = 4
const MEMORY_LOOK_MS = 200

export class WorkerPool {
  readonly #threads = new Set<Thread>()
  readonly #waiting: Job[] = []
  readonly #size: number
  readonly #script: URL

  /** `size` is the most threads at once; `script` is replaced only to test what a broken thread does. */
  constructor(size = Math.min(availableParallelism(), MAX_THREADS), script = new URL('./worker.ts', import.meta.url)) {
    this.#size = size
    this.#script = script
  }

  /** Reads one file in a thread. Never rejects: whatever happens to the thread becomes a refusal of this file. */
  read(file: { name: string; bytes: Uint8Array }, limits: Limits): Promise<Result> {
    return new Promise((resolve) => {
      this.#waiting.push({ ...file, limits, resolve })
      this.#next()
    })
  }

  /** Ends all threads. Files being read or waiting are refused. */
  async close(): Promise<void> {
    const closed = refuse('unexpected-failure', 'closed')
    for (const job of this.#waiting.splice(0)) job.resolve(closed)
    const threads = [...this.#threads]
    const ended = threads.map((thread) => once(thread.worker, 'exit'))
    for (const thread of threads) this.#end(thread, closed)
    // Idle threads do not keep the process alive; their end must be waited for all the same.
    for (const thread of threads) thread.worker.ref()
    await Promise.all(ended)
  }

  #next() {
    const job = this.#waiting[0]
    if (!job) return
    const idle = [...this.#threads].find((one) => !one.job && one.heapMegabytes === job.limits.megabytes)
    if (!idle && this.#threads.size >= this.#size) {
      const other = [...this.#threads].find((one) => !one.job)
      if (!other) return
      this.#discard(other)
    }
    this.#waiting.shift()
    this.#start(idle ?? this.#open(job.limits), job)
  }

  #open(limits: Limits): Thread {
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, stackSizeMb: 8 },
    })
    const thread: Thread = { worker, job: null, timers: [], heapMegabytes: limits.megabytes }
    this.#threads.add(thread)
    worker.unref()
    worker.on('message', (message: { result: Result }) => this.#finish(thread, message.result))
    worker.on('error', (error: NodeJS.ErrnoException) =>
      this.#end(
        thread,
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? refuse('too-much-memory')
          : refuse('unexpected-failure', error.message),
      ),
    )
    worker.on('exit', () => this.#end(thread, refuse('unexpected-failure', 'thread ended')))
    return thread
  }

  #start(thread: Thread, job: Job) {
    thread.job = job
    thread.worker.ref()
    thread.timers = [
      setTimeout(
        () => this.#end(thread, refuse('took-too-long', `${job.limits.milliseconds} ms`)),
        job.limits.milliseconds,
      ),
      setInterval(() => void this.#lookAtMemory(thread, job), MEMORY_LOOK_MS),
    ]
    thread.worker.postMessage({ id: 0, name: job.name, bytes: job.bytes })
  }

  // Buffers are outside the heap that resourceLimits bounds: inflated streams would pass unseen.
  async #lookAtMemory(thread: Thread, job: Job) {
    const heap = await thread.worker.getHeapStatistics().catch(() => null)
    if (!heap || thread.job !== job) return
    if (heap.total_heap_size + heap.external_memory > job.limits.megabytes * MEGABYTE)
      this.#end(thread, refuse('too-much-memory'))
  }

  #finish(thread: Thread, result: Result) {
    const job = thread.job
    for (const timer of thread.timers) clearTimeout(timer)
    thread.job = null
    thread.timers = []
    thread.worker.unref()
    job?.resolve(result)
    this.#next()
  }

  #end(thread: Thread, refusal: Refusal) {
    if (!this.#threads.has(thread)) return
    this.#discard(thread)
    this.#finish(thread, refusal)
  }

  #discard(thread: Thread) {
    this.#threads.delete(thread)
    void thread.worker.terminate()
  }
}
