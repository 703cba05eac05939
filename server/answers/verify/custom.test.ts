import { describe, expect, it } from 'vitest'
import { readClaim } from './claim.ts'
import { custom } from './custom.ts'
import { Source } from './source.ts'

const read = (text: string, language: 'fr' | 'en') =>
  custom(readClaim(text, new Source([{ text: '…' }], language)), language)

describe('words that nobody writes there', () => {
  it('finds a word put in the place of its contrary', () => {
    const usual = read('Rub the marinade all over the meat.', 'en')
    const odd = read('Rub the marinade some over the meat.', 'en')
    expect(odd.customContrary).toBeGreaterThan(usual.customContrary!)
  })

  it('finds a “not” put where none is written', () => {
    const usual = read('It is not necessary to call first.', 'en')
    const odd = read('It is not important to call first.', 'en')
    expect(odd.customDenial).toBeLessThan(usual.customDenial!)
  })

  it('says nothing of a sentence without such words', () => {
    expect(read('La cotisation coûte 20 euros.', 'fr')).toEqual(read('Le comité se réunit.', 'fr'))
  })
})
