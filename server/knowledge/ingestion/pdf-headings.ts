// Which paragraphs are titles: by the structure tree, by the outline, then by size and weight of the letters.

import { countWords } from './clean-text.ts'
import { isCapitals, isTitleLike } from './legal-headings.ts'
import type { Paragraph } from './pdf-paragraphs.ts'

export type OutlineEntry = { title: string; depth: number }

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

/** Levels by paragraph; paragraphs not in the map are no headings. `isBold` answers for a font's name in the page. */
export function headingLevels(
  paragraphs: Paragraph[],
  outline: OutlineEntry[],
  isBold: (font: string) => boolean,
): Map<Paragraph, number> {
  const tagged = new Map<Paragraph, number>()
  for (const paragraph of paragraphs) {
    const level = paragraph.lines[0]?.place?.level
    if (level !== undefined && countWords(paragraph.text) <= 40) tagged.set(paragraph, level)
  }
  if (tagged.size >= 2) return tagged
  const levels = byLetters(paragraphs, isBold)
  const depths = new Map(outline.map((entry) => [folded(entry.title), entry.depth]))
  const title = depths.size > 0 && [...depths.values()].filter((depth) => depth === 1).length > 1 ? 1 : 0
  for (const paragraph of paragraphs) {
    const depth = depths.get(folded(paragraph.text))
    if (depth !== undefined && countWords(paragraph.text) <= 40) levels.set(paragraph, Math.min(depth + title, 6))
  }
  return levels
}

function bodySize(paragraphs: Paragraph[]): number {
  const weights = new Map<number, number>()
  for (const paragraph of paragraphs) {
    const size = Math.round(paragraph.size * 2) / 2
    weights.set(size, (weights.get(size) ?? 0) + paragraph.text.length)
  }
  return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best), [10, -1])[0]
}

/** Share of a document's paragraphs that may be titles by their size. */
const MOST_LARGE = 0.4

/** Short, with a word in it, not the middle of a sentence. */
const mayBeTitle = (text: string) =>
  countWords(text) <= 25 && /\p{L}{2}/u.test(text) && !/^\p{Ll}/u.test(text) && !/\p{Ll}{3}\. \p{Lu}/u.test(text)

function byLetters(paragraphs: Paragraph[], isBold: (font: string) => boolean): Map<Paragraph, number> {
  const body = bodySize(paragraphs)
  const bold = (paragraph: Paragraph) => paragraph.lines.every((line) => isBold(line.font))
  const boldBody = paragraphs.filter(bold).length > paragraphs.length * 0.5
  const larger = paragraphs.filter((one) => one.size >= body * 1.12 && mayBeTitle(one.text))
  // Where so much is large, size says nothing: the text layer of a scan, whose sizes are guesses.
  const large = larger.length > Math.max(8, paragraphs.length * MOST_LARGE) ? [] : larger
  const levelOf = levelsBySize(large)
  const levels = new Map(large.map((one) => [one, levelOf(one.size)]))
  const below = Math.min(Math.max(...levels.values(), 1) + 1, 4)
  for (const paragraph of paragraphs) {
    if (
      levels.has(paragraph) ||
      paragraph.lines.length > 2 ||
      !isTitleLike(paragraph.text) ||
      !mayBeTitle(paragraph.text)
    )
      continue
    if (paragraph.lines.some((line) => line.cells.length > 1) || paragraph.size < body * 0.95) continue
    if (countWords(paragraph.text) > 14 || !/\p{L}{3}/u.test(paragraph.text)) continue
    if ((!boldBody && bold(paragraph)) || isCapitals(paragraph.text)) levels.set(paragraph, below)
  }
  return levels
}

/** Level by size: sizes met once are those of the cover, together level 1; the others rank below, largest first. */
function levelsBySize(large: Paragraph[]): (size: number) => number {
  const counts = new Map<number, number>()
  for (const one of large) counts.set(Math.round(one.size), (counts.get(Math.round(one.size)) ?? 0) + 1)
  const repeated = [...counts].filter(([, count]) => count > 1).map(([size]) => size)
  const ranks = repeated.sort((a, b) => b - a)
  const first = counts.size > ranks.length ? 2 : 1
  return (size) => {
    const rank = ranks.indexOf(Math.round(size))
    return rank < 0 ? 1 : Math.min(rank + first, 4)
  }
}
