import { describe, expect, it } from 'vitest'
import { documents } from '../../demo/association.ts'
import { guessAuthority } from './guess-authority.ts'

describe('the kind of a document, when nobody said', () => {
  it.each([
    ['Statuts de l’association', 'statuts-2025.pdf', 'regulation'],
    ['Règlement intérieur', 'ri.md', 'regulation'],
    ['Bylaws of the Society', 'bylaws.pdf', 'regulation'],
    ['Draft bylaws', 'draft-bylaws.docx', 'news'],
    ['Procès-verbal de l’assemblée générale', 'pv-ago.pdf', 'news'],
    ['Code de déontologie', 'code.pdf', 'code'],
    ['Politique de remboursement', 'politique.md', 'policy'],
    ['Guide du stage', 'guide-stage.html', 'guide'],
    ['Document', 'scan0001.pdf', 'guide'],
  ])('« %s » (%s) is taken for %s', (title, file, authority) => {
    expect(guessAuthority(title, file)).toBe(authority)
  })

  it('agrees with what the demonstration says of most of its documents', () => {
    const right = documents.filter((one) => guessAuthority(one.title, one.file) === one.authority)
    expect(right.length / documents.length).toBeGreaterThan(0.6)
  })
})
