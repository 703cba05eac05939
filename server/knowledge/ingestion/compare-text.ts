// How much of a reference text an extraction holds, and whether in the same order. For the evaluation.

const words = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

const counted = (list: string[]) => {
  const counts = new Map<string, number>()
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * Share (0–1) of the reference's words found in the text, each occurrence counting. A word that the reference cuts by a hyphen at the
 * end of a line ("partici-", "pation") is found when the text holds it whole.
 */
export function wordRecall(text: string, reference: string): number {
  const wanted = words(reference)
  if (wanted.length === 0) return 1
  const held = counted(words(text))
  const missing: string[] = []
  for (const word of wanted) {
    const left = held.get(word) ?? 0
    if (left > 0) held.set(word, left - 1)
    else missing.push(word)
  }
  return (wanted.length - (missing.length - rejoined(missing, held, reference))) / wanted.length
}

/** Missing words that are halves of a word the text holds whole. */
function rejoined(missing: string[], held: Map<string, number>, reference: string): number {
  const left = counted(missing)
  let found = 0
  const take = (word: string) => {
    const count = left.get(word) ?? 0
    if (count > 0) left.set(word, count - 1)
    return count > 0 ? 1 : 0
  }
  const whole = [...held].filter(([, count]) => count > 0).map(([word]) => word)
  for (const [, half = ''] of reference
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/(\p{L}+)[-\u2010\u00ad](?=\s)/gu)) {
    const word = whole.find(
      (one) => one.startsWith(half) && one.length > half.length && left.has(one.slice(half.length)),
    )
    if (!word || (held.get(word) ?? 0) === 0) continue
    held.set(word, (held.get(word) ?? 1) - 1)
    found += take(half) + take(word.slice(half.length))
  }
  return found
}

/** Share (0–1) of neighbours, among the words that both texts hold exactly once, that stand in the reference's order. */
export function orderAgreement(text: string, reference: string): number {
  const once = (list: string[]) => new Map([...counted(list)].filter(([, count]) => count === 1))
  const mine = words(text)
  const theirs = words(reference)
  const unique = once(mine)
  const alsoUnique = once(theirs)
  const place = new Map(theirs.map((word, i) => [word, i]))
  const places = mine.filter((word) => unique.has(word) && alsoUnique.has(word)).map((word) => place.get(word)!)
  if (places.length < 2) return 1
  let ordered = 0
  for (let i = 1; i < places.length; i++) if (places[i]! > places[i - 1]!) ordered++
  return ordered / (places.length - 1)
}
