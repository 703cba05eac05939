// Passages: the stretches of text that are retrieved and cited.

import type { PassageDraft } from '../passage.ts'
import { countWords } from './clean-text.ts'
import { detectLanguage } from './detect-language.ts'
import type { Block, Extraction } from './extraction.ts'
import { pageAt } from './lay-out.ts'
import { packUnits, type Unit, unitsOf } from './pack-units.ts'

type Section = { units: Unit[]; question?: string }
type Source = Pick<Extraction, 'text' | 'blocks' | 'pages' | 'language'>

/** A title without text below is worth finding from this many words on. */
const SPEAKING_TITLE = 8

/**
 * Cuts a document into passages of 60 to 250 words, in order, none overlapping. A passage never runs past a heading of level 1 or 2,
 * an article or a question; a section shorter than 60 words stands alone, and a row of a table is never cut. Titles are in
 * `headingPath`; they are in the text only where a passage spans several short sections of level 3 and lower.
 */
export function splitPassages(source: Source): PassageDraft[] {
  const drafts = draftsOf(source, sectionsOf(source.text, source.blocks))
  if (drafts.length > 0) return drafts
  // Nothing but titles (a poster, slides): they are the text.
  const blocks = source.blocks.map(
    (block): Block => (block.kind === 'heading' ? { ...block, kind: 'paragraph' } : block),
  )
  return draftsOf(source, sectionsOf(source.text, blocks))
}

function draftsOf({ text, pages, language }: Source, sections: Section[]): PassageDraft[] {
  const drafts: PassageDraft[] = []
  for (const section of sections) {
    for (const { start, end, path } of packUnits(section.units)) {
      const passage = text.slice(start, end)
      if (countWords(passage) === 0) continue
      drafts.push({
        ordinal: drafts.length,
        start,
        end,
        text: passage,
        headingPath: path,
        pageFirst: pageAt(pages, start),
        pageLast: pageAt(pages, end - 1),
        language: detectLanguage(`${passage} ${section.question ?? ''}`, language),
        ...(section.question === undefined ? {} : { question: section.question }),
      })
    }
  }
  return drafts
}

/** Runs of units between the boundaries that no passage crosses. */
function sectionsOf(text: string, blocks: Block[]): Section[] {
  const titles: { level: number; title: string }[] = []
  const sections: Section[] = [{ units: [] }]
  for (const [i, block] of blocks.entries()) {
    const words = text.slice(block.start, block.end)
    const open = sections.at(-1)!
    if (block.kind === 'heading') {
      const level = block.level ?? 1
      while ((titles.at(-1)?.level ?? 0) >= level) titles.pop()
      const above = titles.map((one) => one.title)
      titles.push({ level, title: words })
      const isBoundary = level <= 2 || block.article === true
      if (isBoundary && isBare(blocks, i) && countWords(words) >= SPEAKING_TITLE)
        sections.push({ units: unitsOf(text, { ...block, kind: 'paragraph' }, above) })
      if (isBoundary) sections.push({ units: [] })
      else open.units.push({ ...unitOf(block, words), path: titles.map((one) => one.title), heading: true })
    } else if (block.kind === 'question') sections.push({ units: [], question: words })
    else if (block.kind !== 'contents') {
      const units = unitsOf(
        text,
        block,
        titles.map((one) => one.title),
      )
      const startsAfresh = block.article || (open.question !== undefined && block.kind !== 'answer')
      if (startsAfresh) sections.push({ units })
      else open.units.push(...units)
    }
  }
  return sections
}

const unitOf = (block: Block, words: string) => ({ start: block.start, end: block.end, words: countWords(words) })

/** A heading followed by no text before the next heading of its level or above. */
function isBare(blocks: Block[], at: number): boolean {
  const next = blocks[at + 1]
  return !next || (next.kind === 'heading' && (next.level ?? 1) <= (blocks[at]?.level ?? 1))
}
