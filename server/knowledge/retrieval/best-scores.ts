// The k best of many, without sorting them all.

/**
 * The items of the `k` greatest scores, greatest first; equal scores in the order of `names`, so that the outcome does
 * not depend on the order of `items`. Keeps a heap of k items whose root is the worst.
 */
export function bestScores(items: Iterable<number>, scores: Float64Array, names: string[], k: number): number[] {
  const heap: number[] = []
  const isWorse = (a: number, b: number) =>
    scores[a]! < scores[b]! || (scores[a] === scores[b] && names[a]! > names[b]!)
  for (const item of items) {
    if (heap.length < k) rise(heap, item, isWorse)
    else if (k > 0 && isWorse(heap[0]!, item)) sink(heap, item, isWorse)
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1))
}

type Order = (a: number, b: number) => boolean

function rise(heap: number[], item: number, isWorse: Order): void {
  let at = heap.push(item) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!isWorse(item, heap[parent]!)) break
    heap[at] = heap[parent]!
    at = parent
  }
  heap[at] = item
}

/** Replaces the root by `item`. */
function sink(heap: number[], item: number, isWorse: Order): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && isWorse(heap[child + 1]!, heap[child]!)) child++
    if (!isWorse(heap[child]!, item)) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = item
}
