// How well a confidence tells right answers from wrong ones. Pure.

/** Chance that a positive has a greater score than a negative, ties counting half; 0.5 when there is nothing to compare. */
export function areaUnderCurve(items: { score: number; positive: boolean }[]): number {
  const sorted = items.toSorted((a, b) => a.score - b.score)
  const positives = items.filter((one) => one.positive).length
  const negatives = items.length - positives
  if (positives === 0 || negatives === 0) return 0.5
  let ranks = 0
  for (let i = 0; i < sorted.length; ) {
    let j = i
    while (j < sorted.length && sorted[j]!.score === sorted[i]!.score) j++
    for (let k = i; k < j; k++) if (sorted[k]!.positive) ranks += (i + j + 1) / 2
    i = j
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}

type Scored = { confidence: number; right: boolean }

/** Share of right answers among the most confident share of the questions. */
export function accuracyAt(scored: Scored[], share: number): number {
  const kept = byConfidence(scored).slice(0, Math.max(1, Math.round(scored.length * share)))
  return kept.length === 0 ? 0 : kept.filter((one) => one.right).length / kept.length
}

const byConfidence = (scored: Scored[]) => scored.toSorted((a, b) => b.confidence - a.confidence)

/** Area under the risk–coverage curve: the mean share of wrong answers over every number of most confident questions. Less is better. */
export function areaUnderRisk(scored: Scored[]): number {
  let wrong = 0
  let area = 0
  for (const [i, one] of byConfidence(scored).entries()) {
    if (!one.right) wrong++
    area += wrong / (i + 1)
  }
  return scored.length === 0 ? 0 : area / scored.length
}

/** Expected calibration error: over ten bins of confidence, how far the share of right answers lies from the mean confidence. */
export function calibrationError(scored: Scored[], bins = 10): number {
  const groups = Map.groupBy(scored, (one) => Math.min(bins - 1, Math.floor(one.confidence * bins)))
  let error = 0
  for (const group of groups.values()) {
    const right = group.filter((one) => one.right).length
    const confidence = group.reduce((sum, one) => sum + one.confidence, 0)
    error += Math.abs(right - confidence)
  }
  return scored.length === 0 ? 0 : error / scored.length
}

export type ReliabilityBin = { from: number; cases: number; confidence: number; right: number }

/** By tenth of confidence: how many, how sure on average, how often right. Empty bins are left out. */
export function reliabilityCurve(scored: Scored[], bins = 10): ReliabilityBin[] {
  const groups = Map.groupBy(scored, (one) => Math.min(bins - 1, Math.floor(one.confidence * bins)))
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([bin, group]) => ({
      from: bin / bins,
      cases: group.length,
      confidence: group.reduce((sum, one) => sum + one.confidence, 0) / group.length,
      right: group.filter((one) => one.right).length / group.length,
    }))
}
