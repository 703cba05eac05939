import { describe, expect, it } from 'vitest'
import { verifyAnswer } from './verify-answer.ts'

const passages = [
  { text: 'Le permis se renouvelle chaque année avant le 1er avril. Le membre paie la cotisation de 742 $.' },
  { text: 'Le membre suit au moins quinze heures de formation par période de deux ans.' },
]
const sentences = [
  { text: 'Le permis se renouvelle chaque année avant le 1er avril.', cited: [1] },
  { text: 'Le membre suit au moins trente heures de formation par période de deux ans.', cited: [2] },
]
const question = 'Quand renouveler le permis ?'

describe('what was already read of an answer', () => {
  it('changes no verdict: one sentence more gives what the whole answer gives', () => {
    verifyAnswer({ question, language: 'fr', sentences: sentences.slice(0, 1), passages })
    const again = verifyAnswer({ question, language: 'fr', sentences, passages })
    const anew = verifyAnswer({ question, language: 'fr', sentences, passages: [...passages] })
    expect(again).toEqual(anew)
  })

  it('is not taken for what another question, another language or other passages give', () => {
    const [here] = verifyAnswer({ question, language: 'fr', sentences, passages })
    const [asked] = verifyAnswer({ question: 'Combien ?', language: 'fr', sentences, passages })
    const [elsewhere] = verifyAnswer({ question, language: 'fr', sentences, passages: passages.slice(1) })
    expect(here?.verdict).toBe('shown')
    expect(asked?.support).not.toBe(here?.support)
    expect(elsewhere?.verdict).not.toBe('shown')
  })
})
