// A question that means several things is given back with the choices the documents themselves draw. Pure.
import { contentWords, type EvidencePassage, fold, type Language, stem } from '../../knowledge/index.ts'

/** A choice: what the member reads on it, and the question asked in her name when she takes it. */
export type Choice = { label: string; question: string }

const FEWEST = 2
const MOST = 4
/** A question of more content words than this says what it wants. */
const BRIEF = 3
/** A passage competes with the best one when its score, which runs from about 0 to 10, is this near, and it holds this share of the words. */
const NEAR = 1.2
const HELD = 0.6

/**
 * Two to four choices when a brief question is answered as well in several places that the documents name differently; undefined when one
 * place answers better, or nothing tells the places apart. Labels are headings and titles of the evidence, never invented.
 */
export function clarify(text: string, language: Language, passages: EvidencePassage[]): Choice[] | undefined {
  const asked = contentWords(text, language)
  if (asked.length === 0 || asked.length > BRIEF) return undefined
  const [best] = passages
  if (!best) return undefined
  const rivals = passages.filter(
    (one) => one.language === language && one.hit.score >= best.hit.score - NEAR && one.hit.coverage >= HELD,
  )
  const labels = tellApart(rivals, stemsOf(text, language), language)
  if (labels.length < FEWEST) return undefined
  return labels
    .slice(0, MOST)
    .map((label) => ({ label, question: `${text.trim().replace(/[\s?]+$/u, '')} – ${label}` }))
}

const stemsOf = (text: string, language: Language) =>
  new Set(contentWords(text, language).map((word) => fold(stem(word, language))))

/** For each place the name that it alone has: its innermost heading, or the document's title. Each must add words to the question. */
function tellApart(rivals: EvidencePassage[], asked: Set<string>, language: Language): string[] {
  const found: { label: string; words: Set<string> }[] = []
  for (const rival of rivals) {
    const label = rival.headingPath.at(-1) ?? rival.document.title
    const words = stemsOf(label, language)
    for (const word of asked) words.delete(word)
    if (words.size === 0 || label.length > 90) continue
    if (found.some((other) => isSame(other.words, words))) continue
    found.push({ label, words })
  }
  return found.map((one) => one.label)
}

/** Two names of one thing: the words of one are those of the other. */
function isSame(a: Set<string>, b: Set<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  return [...few].every((word) => many.has(word))
}
