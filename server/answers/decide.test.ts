import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexedPassage } from '../knowledge/index.ts'
import { answerFromEvidence } from './answer-from-evidence.ts'
import { cluesOf } from './confidence.ts'
import trained from './confidence.weights.json' with { type: 'json' }
import { kindOf } from './decide.ts'
import { openMemoryLibrary, searchMemory } from './evaluation.ts'
import { quote } from './quote.ts'
import { readQuestion } from './read-question.ts'
import { searchWords } from './search-words.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const strength = ({ kind, tentative }: ReturnType<typeof kindOf>) => (kind === 'abstained' ? 0 : tentative ? 1 : 2)

const faq: IndexedPassage[] = [
  {
    passageId: 'p1',
    documentId: 'faq',
    language: 'fr',
    title: 'Questions des membres',
    headingPath: [],
    question: 'Comment payer ma cotisation en plusieurs versements ?',
    text: 'Le paiement en trois versements est offert moyennant 15 $ de frais. La demande se fait avant le 1er mars.',
  },
  {
    passageId: 'p2',
    documentId: 'reglement',
    language: 'fr',
    title: 'Règlement sur les assemblées',
    headingPath: ['Quorum'],
    text: 'Le quorum de l’assemblée générale est de soixante membres. Nul ne peut être porteur de plus d’une procuration.',
  },
]
const library = openMemoryLibrary(faq)
const ask = (text: string) => answerFromEvidence(text, searchMemory(library, { text: searchWords(text) }))

describe('Whether an answer is given', () => {
  it('never becomes less sure when the evidence is stronger', () => {
    fc.assert(
      fc.property(share, share, share, share, (a, b, c, d) => {
        const weaker = { subject: Math.min(a, b), confidence: Math.min(c, d) }
        const stronger = { subject: Math.max(a, b), confidence: Math.max(c, d) }
        expect(strength(kindOf(stronger, trained.thresholds))).toBeGreaterThanOrEqual(
          strength(kindOf(weaker, trained.thresholds)),
        )
      }),
    )
  })

  it('quotes what the staff approved when the question is theirs', () => {
    const { decision, sentences } = ask('Comment payer ma cotisation en plusieurs versements ?')
    expect(decision.kind).toBe('approved')
    expect(sentences.map((one) => one.text).join(' ')).toContain('trois versements')
    expect(sentences.map((one) => one.text).join(' ')).not.toContain('Comment payer')
  })

  it('says nothing when nothing is on the subject', () => {
    const { decision, sentences } = ask('Quelle température fera-t-il demain à Sherbrooke ?')
    expect(decision.kind).toBe('abstained')
    expect(sentences).toEqual([])
  })

  it('says nothing without documents', () => {
    const empty = searchMemory(openMemoryLibrary([]), { text: 'cotisation' })
    expect(answerFromEvidence('Combien coûte la cotisation ?', empty).decision).toEqual({
      kind: 'abstained',
      tentative: false,
      confidence: 0,
    })
  })

  it('weighs only clues that are still gathered', () => {
    const question = readQuestion('Quel est le quorum de l’assemblée générale ?')
    const evidence = searchMemory(library, { text: question.text })
    const gathered = Object.keys(cluesOf(question, evidence, quote(question, evidence)))
    for (const model of [trained.confidence, trained.subject])
      expect(gathered).toEqual(expect.arrayContaining(Object.keys(model.weights)))
  })
})
