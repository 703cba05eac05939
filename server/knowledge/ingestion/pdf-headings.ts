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

function byLetters(paragraphs: Paragraph[], isBold: (font: string) => boolean): Map<Paragraph, number> {
  const body = bodySize(paragraphs)
  const bold = (paragraph: Paragraph) => paragraph.lines.every((line) => isBold(line.font))
  const boldBody = paragraphs.filter(bold).length > paragraphs.length * 0.5
  const large = paragraphs.filter(
    (one) => one.size >= body * 1.12 && countWords(one.text) <= 25 && /\p{L}{2}/u.test(one.text),
  )
  const sizes = [...new Set(large.map((one) => Math.round(one.size)))].sort((a, b) => b - a)
  const levels = new Map(large.map((one) => [one, Math.min(sizes.indexOf(Math.round(one.size)) + 1, 4)]))
  const below = Math.min(Math.max(sizes.length + 1, 2), 4)
  for (const paragraph of paragraphs) {
    if (levels.has(paragraph) || paragraph.lines.length > 2 || !isTitleLike(paragraph.text)) continue
    if (paragraph.lines.some((line) => line.cells.length > 1) || paragraph.size < body * 0.95) continue
    if (countWords(paragraph.text) > 14 || !/\p{L}{3}/u.test(paragraph.text)) continue
    if ((!boldBody && bold(paragraph)) || isCapitals(paragraph.text)) levels.set(paragraph, below)
  }
  return levels
}
