import { describe, expect, it } from 'vitest'
import type { EvidencePassage } from '../../knowledge/index.ts'
import { openMemoryLibrary, searchMemory } from '../evaluation.ts'
import { clarify } from './clarify.ts'

const library = openMemoryLibrary(
  [
    ['Permis', 'Renouvellement du permis', 'Le renouvellement se demande avant le 1er avril. Les frais sont de 100 $.'],
    [
      'Assurance',
      'Renouvellement de l’assurance responsabilité',
      'Le renouvellement se fait chaque automne auprès de l’assureur. Les frais sont de 90 $.',
    ],
    [
      'Mandats',
      'Renouvellement des mandats des administrateurs',
      'Le renouvellement des mandats a lieu à l’assemblée annuelle.',
    ],
    ['Stages', 'Durée du stage', 'Le stage dure six mois et compte six cents heures.'],
  ].map(([title, heading, text], i) => ({
    passageId: `${i}`,
    documentId: `d${i}`,
    language: 'fr' as const,
    title: title!,
    headingPath: [heading!],
    text: text!,
  })),
)
const found = (text: string): EvidencePassage[] => searchMemory(library, { text }).passages

describe('an ambiguous question', () => {
  it('gets the choices the documents draw, two to four', () => {
    const choices = clarify('Renouvellement ?', 'fr', found('Renouvellement ?'))
    expect(choices?.map((one) => one.label)).toContain('Renouvellement du permis')
    expect(choices!.length).toBeGreaterThanOrEqual(2)
    expect(choices!.length).toBeLessThanOrEqual(4)
    expect(choices![0]!.question).toMatch(/^Renouvellement – /)
  })

  it('that says what it wants gets none', () => {
    for (const text of ['Combien d’heures compte le stage de formation pratique ?', 'Durée du stage ?'])
      expect(clarify(text, 'fr', found(text)), text).toBeUndefined()
  })

  it('without evidence gets none', () => {
    expect(clarify('Renouvellement ?', 'fr', [])).toBeUndefined()
    expect(clarify('?', 'fr', found('renouvellement'))).toBeUndefined()
  })
})
