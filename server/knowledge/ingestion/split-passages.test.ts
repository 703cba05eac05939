import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from './clean-text.ts'
import type { Piece } from './extraction.ts'
import { frenchProse } from './fixtures.ts'
import { layOut, pageAt } from './lay-out.ts'
import { splitPassages } from './split-passages.ts'

const split = (pieces: Piece[]) => {
  const layout = layOut({ pieces, warnings: [], pages: pagesOf(pieces) })
  return { ...layout, passages: splitPassages({ ...layout, language: 'fr' }) }
}
const pagesOf = (pieces: Piece[]) => {
  const last = Math.max(1, ...pieces.map((piece) => piece.page ?? 1))
  return Array.from({ length: last }, (_, i) => ({ number: i + 1, kept: 1 }))
}

const words = fc.array(fc.constantFrom('le', 'membre', 'doit', 'payer.', 'La', 'cotisation', 'annuelle', '42', 'Les'), {
  minLength: 1,
  maxLength: 400,
})
const piece = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('heading' as const),
      level: fc.integer({ min: 1, max: 5 }),
      text: fc.constantFrom('Article 1', 'Titre', 'Cotisations', 'Élections'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('paragraph' as const, 'item' as const, 'row' as const),
      text: words.map((list) => list.join(' ')),
    }),
  },
)
const document = fc.array(piece, { minLength: 1, maxLength: 25 }).map((pieces) => {
  let page = 1
  return pieces.map((one, i): Piece => ({ ...one, page: i % 4 === 3 ? ++page : page }))
})

describe('Whatever the document', () => {
  it('a passage is exactly the text between its offsets, in order, never overlapping, on the pages it names', () => {
    fc.assert(
      fc.property(document, (pieces) => {
        const { text, pages, passages } = split(pieces)
        let end = 0
        for (const [i, passage] of passages.entries()) {
          expect(text.slice(passage.start, passage.end)).toBe(passage.text)
          expect(passage.ordinal).toBe(i)
          expect(passage.start).toBeGreaterThanOrEqual(end)
          expect(passage.text).toBe(passage.text.trim())
          expect([passage.pageFirst, passage.pageLast]).toEqual([
            pageAt(pages, passage.start),
            pageAt(pages, passage.end - 1),
          ])
          end = passage.end
        }
      }),
      { numRuns: 150 },
    )
  })

  it('a passage never runs past a heading of level 1 or 2, and a row is never cut', () => {
    fc.assert(
      fc.property(document, (pieces) => {
        const { blocks, passages } = split(pieces)
        if (blocks.every((block) => block.kind === 'heading')) return
        for (const passage of passages) {
          const within = blocks.filter((block) => block.start < passage.end && block.end > passage.start)
          expect(within.slice(1).filter((block) => block.kind === 'heading' && (block.level ?? 1) <= 2)).toEqual([])
          for (const row of within.filter((block) => block.kind === 'row')) {
            expect(row.start >= passage.start && row.end <= passage.end).toBe(true)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('every word of the text outside titles is in a passage', () => {
    fc.assert(
      fc.property(document, (pieces) => {
        const { text, blocks, passages } = split(pieces)
        for (const block of blocks.filter((one) => one.kind !== 'heading')) {
          const held = passages.filter((one) => one.start < block.end && one.end > block.start)
          const inside = held
            .map((one) => text.slice(Math.max(one.start, block.start), Math.min(one.end, block.end)))
            .join(' ')
          expect(countWords(inside)).toBe(countWords(text.slice(block.start, block.end)))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('passages have 60 to 250 words, unless their section is shorter or a row longer', () => {
    const prose = fc.array(fc.integer({ min: 20, max: 500 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(prose, (lengths) => {
        const { passages } = split(lengths.map((length, i) => ({ kind: 'paragraph', text: frenchProse(length, i) })))
        for (const passage of passages) expect(countWords(passage.text)).toBeLessThanOrEqual(250)
        if (passages.length > 1)
          for (const passage of passages) expect(countWords(passage.text)).toBeGreaterThanOrEqual(60)
      }),
      { numRuns: 100 },
    )
  })
})

describe('Where a passage begins', () => {
  it('each article is its own passage, under the titles above it', () => {
    const { passages } = split([
      { kind: 'heading', level: 1, text: 'Règlement intérieur' },
      { kind: 'heading', level: 2, text: 'Titre II' },
      { kind: 'heading', level: 3, text: 'Article 12', article: true },
      { kind: 'paragraph', text: frenchProse(20) },
      { kind: 'heading', level: 3, text: 'Article 13', article: true },
      { kind: 'paragraph', text: frenchProse(25) },
    ])
    expect(passages.map((passage) => passage.headingPath)).toEqual([
      ['Règlement intérieur', 'Titre II', 'Article 12'],
      ['Règlement intérieur', 'Titre II', 'Article 13'],
    ])
  })

  it('small sections of level 3 share a passage, which then shows their titles', () => {
    const { passages } = split([
      { kind: 'heading', level: 2, text: 'Formation' },
      { kind: 'heading', level: 3, text: 'Heures' },
      { kind: 'paragraph', text: frenchProse(20) },
      { kind: 'heading', level: 3, text: 'Dispenses' },
      { kind: 'paragraph', text: frenchProse(25) },
    ])
    expect(passages).toHaveLength(1)
    expect(passages[0]).toMatchObject({ headingPath: ['Formation'] })
    expect(passages[0]?.text).toMatch(/^Heures\n\n.*\n\nDispenses\n\n/s)
  })

  it('a question and its answer are one passage, the question beside it', () => {
    const { passages } = split([
      { kind: 'question', text: 'Combien coûte la cotisation ?' },
      { kind: 'answer', text: 'Elle coûte 120 $ par an.' },
      { kind: 'question', text: 'How do I resign?' },
      { kind: 'answer', text: 'You write to the secretary of the order.' },
    ])
    expect(passages).toMatchObject([
      { question: 'Combien coûte la cotisation ?', text: 'Elle coûte 120 $ par an.', language: 'fr' },
      { question: 'How do I resign?', text: 'You write to the secretary of the order.', language: 'en' },
    ])
  })

  it('a table of contents gives no passage', () => {
    const { passages, text } = split([
      { kind: 'contents', text: 'Cotisations 4' },
      { kind: 'paragraph', text: frenchProse(70) },
    ])
    expect(text).toContain('Cotisations 4')
    expect(passages).toHaveLength(1)
    expect(passages[0]?.text).not.toContain('Cotisations 4')
  })
})
