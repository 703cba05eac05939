// Typed arrays that grow: numbers by the million without one object each.

type Numbers = Int32Array | Uint8Array | Uint16Array | Float64Array

/** A copy of `array` with room for at least `length` items, half as much again as before; the same array if it has it. */
export function withRoom<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array
  const larger = new (array.constructor as new (n: number) => T)(
    Math.max(length, array.length + (array.length >> 1), 64),
  )
  larger.set(array as never)
  return larger
}

/** An append-only list of 32-bit integers. */
export class Integers {
  #items = new Int32Array(64)
  length = 0

  push(value: number): void {
    if (this.length === this.#items.length) this.#items = withRoom(this.#items, this.length + 1)
    this.#items[this.length++] = value
  }

  /** The items, with spare room after `length`; read again after a push. */
  get items(): Int32Array {
    return this.#items
  }

  get bytes(): number {
    return this.#items.byteLength
  }
}
