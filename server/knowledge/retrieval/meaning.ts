// Vectors of passages in memory, beside the lexical index: exact search, one signed byte a dimension. Derived data.

/** A vector of length one in one signed byte a dimension: `bytes` × `scale`. */
export type PackedVector = { bytes: Int8Array; scale: number }

/** Passages that meaning alone may bring into the ranking. */
export const NEAREST = 30

/** Where a passage stands among all those its asker may read, by meaning. */
export type Meaning = {
  /** The nearest passages, best first. */
  nearest: { passageId: string; documentId: string }[]
  /** Standard deviations above the mean likeness of the passages compared; 0 for one that was not. */
  standing: (passageId: string) => number
}

/** Packs a vector of any length other than zero. Undefined for what is no direction: zeros, or not numbers. */
export function packVector(vector: number[]): PackedVector | undefined {
  const length = Math.hypot(...vector)
  if (!Number.isFinite(length) || length === 0) return undefined
  const scale = Math.max(...vector.map(Math.abs)) / length / 127
  return { bytes: Int8Array.from(vector, (one) => Math.round(one / length / scale)), scale }
}

type Row = { passageId: string; documentId: string }

/** The vectors of one association, all of one model. */
export class MeaningIndex {
  readonly model: string
  #dimensions = 0
  #bytes = new Int8Array(0)
  #scales: number[] = []
  #rows: Row[] = []
  #rowOf = new Map<string, number>()

  constructor(model: string) {
    this.model = model
  }

  get size(): number {
    return this.#rows.length
  }

  /** Estimate of the memory held. */
  get bytes(): number {
    return this.#bytes.byteLength + this.#rows.length * 250
  }

  /** Adds or replaces a passage's vector. One of another length than the first is left out: it cannot be compared. */
  add(row: Row, vector: PackedVector): void {
    this.#dimensions ||= vector.bytes.length
    if (vector.bytes.length !== this.#dimensions) return
    const known = this.#rowOf.get(row.passageId)
    const at = known ?? this.#rows.length
    const end = (at + 1) * this.#dimensions
    if (end > this.#bytes.length) {
      const larger = new Int8Array(Math.max(end, Math.ceil(this.#bytes.length * 1.5)))
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes.set(vector.bytes, at * this.#dimensions)
    this.#scales[at] = vector.scale
    this.#rows[at] = row
    this.#rowOf.set(row.passageId, at)
  }

  /** Compares a question with every passage that `allow` lets through. Undefined when there is nothing to compare. */
  search(asked: PackedVector, allow: (documentId: string) => boolean, limit: number): Meaning | undefined {
    if (asked.bytes.length !== this.#dimensions) return undefined
    const likeness = new Float64Array(this.#rows.length)
    const allowed: number[] = []
    for (const [at, row] of this.#rows.entries()) {
      if (!allow(row.documentId)) continue
      likeness[at] = this.#likeness(at, asked)
      allowed.push(at)
    }
    const { mean, deviation } = spread(allowed, likeness)
    if (deviation === 0) return undefined
    const compared = new Set(allowed)
    return {
      nearest: greatest(allowed, likeness, limit).map((at) => this.#rows[at]!),
      standing: (passageId) => {
        const at = this.#rowOf.get(passageId)
        return at !== undefined && compared.has(at) ? (likeness[at]! - mean) / deviation : 0
      },
    }
  }

  #likeness(at: number, asked: PackedVector): number {
    const from = at * this.#dimensions
    let sum = 0
    for (let i = 0; i < this.#dimensions; i++) sum += this.#bytes[from + i]! * asked.bytes[i]!
    return sum * this.#scales[at]! * asked.scale
  }
}

/** The few best of many, best first. */
function greatest(allowed: number[], likeness: Float64Array, limit: number): number[] {
  const best: number[] = []
  for (const at of allowed) {
    if (best.length === limit && likeness[at]! <= likeness[best[limit - 1]!]!) continue
    let place = best.length
    while (place > 0 && likeness[best[place - 1]!]! < likeness[at]!) place--
    best.splice(place, 0, at)
    best.length = Math.min(best.length, limit)
  }
  return best
}

function spread(allowed: number[], likeness: Float64Array): { mean: number; deviation: number } {
  const mean = allowed.reduce((sum, at) => sum + likeness[at]!, 0) / Math.max(1, allowed.length)
  const variance = allowed.reduce((sum, at) => sum + (likeness[at]! - mean) ** 2, 0) / Math.max(1, allowed.length)
  return { mean, deviation: Math.sqrt(variance) }
}
