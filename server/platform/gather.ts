/**
 * Answers together those who ask the same within `windowMs`: one reading, begun after each of them asked, so that nobody
 * is told what was true before her own act. What is read must be the same for all who share a key.
 */
export class Gather<T> {
  readonly #windowMs: number
  readonly #waiting = new Map<string, Promise<T>>()

  constructor(windowMs: number) {
    this.#windowMs = windowMs
  }

  ask(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.#waiting.get(key)
    if (known) return known
    const asked = new Promise((resolve) => setTimeout(resolve, this.#windowMs)).then(() => {
      this.#waiting.delete(key)
      return read()
    })
    this.#waiting.set(key, asked)
    return asked
  }
}
