import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexedPassage } from '../knowledge/index.ts'
import { openMemoryLibrary, searchMemory } from './evaluation.ts'
import { LONGEST, quotablesOf } from './quotable.ts'
import { quote } from './quote.ts'
import { readQuestion } from './read-question.ts'
import { searchWords } from './search-words.ts'

const passage = (passageId: string, text: string, rest: Partial<IndexedPassage> = {}): IndexedPassage => ({
  passageId,
  documentId: passageId,
  language: 'fr',
  title: 'Règlement intérieur',
  headingPath: [],
  text,
  ...rest,
})

function quoted(question: string, passages: IndexedPassage[]) {
  const evidence = searchMemory(openMemoryLibrary(passages), { text: searchWords(question), language: 'fr' })
  return quote(readQuestion(question), evidence).sentences
}

const sources = fc
  .array(
    fc.constantFrom(
      'La cotisation est de 40 $. Elle est payée avant le 31 mars.',
      'Le membre doit fournir :\n- une preuve ;\n- une photo ;\n- une lettre.',
      'Cotisation',
      'Catégorie : membre actif · Cotisation : 120 $\nCatégorie : retraité · Cotisation : 60 $',
      '« Oui ! » dit-il. Voir art. 3, al. 2 du règlement ; puis l’annexe B.',
      `${'Un très long texte, avec des virgules ; et des points-virgules, '.repeat(12)}fin.`,
      '  \n\n',
      '### Titre bref',
      '🙂 Œuvre, cœur et naïveté. Fin…',
    ),
    { maxLength: 8 },
  )
  .chain((parts) => fc.constantFrom('\n\n', '\n', ' ').map((between) => parts.join(between)))

describe('What is quoted', () => {
  it('is always word for word in the passage, whatever the passage', () => {
    fc.assert(
      fc.property(fc.oneof(sources, fc.string({ unit: 'grapheme' })), fc.boolean(), (text, isAnswer) => {
        for (const one of quotablesOf(text, 'fr', isAnswer)) {
          expect(text.slice(one.start, one.end)).toBe(one.text)
          expect(one.text.trim()).toBe(one.text)
          expect(one.text).not.toBe('')
          if (one.lead) expect(text.slice(one.lead.start, one.lead.end)).toBe(one.lead.text)
        }
      }),
    )
  })

  it('is one to three sentences, in the order of the document, none twice', () => {
    fc.assert(
      fc.property(fc.array(sources, { minLength: 1, maxLength: 4 }), (texts) => {
        const sentences = quoted(
          'Combien coûte la cotisation ?',
          texts.map((text, i) => passage(`p${i}`, text)),
        )
        expect(sentences.length).toBeLessThanOrEqual(3)
        for (const [i, one] of sentences.entries()) {
          expect(one.passage.text.slice(one.start, one.end)).toBe(one.text)
          const next = sentences[i + 1]
          if (next?.passage === one.passage) expect(next.start).toBeGreaterThanOrEqual(one.end)
        }
      }),
    )
  })

  it('is the sentence that holds the amount when an amount is asked for', () => {
    const [first] = quoted('Combien coûte la cotisation ?', [
      passage('p1', 'La cotisation est payée chaque année par les membres. Elle est de 648 $ pour un membre régulier.'),
    ])
    expect(first?.passage.text).toContain('648 $')
  })

  it('keeps the line that introduces a short list', () => {
    const [list] = quoted('Que faut-il fournir avec la demande ?', [
      passage('p1', 'Le membre fournit avec sa demande :\n- une preuve de paiement ;\n- une photo récente.'),
    ])
    expect(list?.text).toMatch(/^Le membre fournit avec sa demande :[\s\S]*une photo récente\.$/)
  })

  it('is a whole row of a table', () => {
    const sentences = quoted('Quelle est la cotisation du retraité ?', [
      passage('p1', 'Catégorie : membre actif · Cotisation : 120 $\nCatégorie : retraité · Cotisation : 60 $'),
    ])
    expect(sentences.map((one) => one.text)).toContain('Catégorie : retraité · Cotisation : 60 $')
  })

  it('is never a heading alone', () => {
    const sentences = quoted('Quand payer la cotisation ?', [
      passage('p1', 'La cotisation\n\nElle est payée avant le 31 mars de chaque année.'),
    ])
    expect(sentences.map((one) => one.text)).toEqual([
      'La cotisation\n\nElle est payée avant le 31 mars de chaque année.',
    ])
  })

  it('says the same thing once, from the more binding document', () => {
    const rule = 'La cotisation annuelle est payée avant le 31 mars.'
    const evidence = searchMemory(openMemoryLibrary([passage('a-guide', rule), passage('b-rule', rule)]), {
      text: 'Quand payer la cotisation annuelle ?',
    })
    const binding = evidence.passages.map((one) =>
      one.passageId === 'b-rule' ? { ...one, document: { ...one.document, authority: 'regulation' as const } } : one,
    )
    const { sentences } = quote(readQuestion('Quand payer la cotisation annuelle ?'), {
      ...evidence,
      passages: binding,
    })
    expect(sentences.map((one) => one.passage.passageId)).toEqual(['b-rule'])
  })

  it('cuts what is too long to be read at its clauses', () => {
    const long = `${'une condition que personne ne lira jamais en entier, '.repeat(20)}fin.`
    for (const one of quotablesOf(long, 'fr')) expect(one.text.length).toBeLessThanOrEqual(LONGEST)
  })
})

describe('What is searched', () => {
  it('leaves out the words that only ask, and writes abbreviations out', () => {
    expect(searchWords('Combien de temps dure le CA ?')).toBe("dure le conseil d'administration ?")
    expect(searchWords('How long do Councilors serve?')).toBe('do Councilors serve?')
  })

  it('keeps the question when nothing else would remain', () => {
    expect(searchWords('Combien ?')).toBe('Combien ?')
  })
})
