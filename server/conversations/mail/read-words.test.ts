import { describe, expect, it } from 'vitest'
import { cutWords, ownWords } from './own-words.ts'
import { senderProof } from './sender-proof.ts'

describe('a person’s own words', () => {
  it.each([
    ['Oui.\n\nOn Mon, 23 Nov 2026 at 18:04, Anne <a@b.test> wrote:\n> non', 'Oui.'],
    ['Oui.\n\nOn Mon, 23 Nov 2026 at 18:04, Anne Adviser\n<a@b.test> wrote:\n> non', 'Oui.'],
    ['Oui.\n\nLe lun. 23 nov. 2026, Anne a écrit\u00a0:\n> non', 'Oui.'],
    ['Oui.\n\nDe : Anne\nEnvoyé : lundi\nObjet : x\n\nnon', 'Oui.'],
    ['Yes.\n\n-----Original Message-----\nFrom: Anne', 'Yes.'],
    ['Oui.\nEnvoyé de mon iPhone', 'Oui.'],
    ['> question\nMa réponse.', 'Ma réponse.'],
    ['De : ce que je comprends, oui.', 'De : ce que je comprends, oui.'],
  ])('%j', (text, own) => expect(ownWords(text)).toBe(own))

  it('are cut, never lost, and read in a moment however long', () => {
    const long = 'mot '.repeat(5000).trim()
    expect(cutWords(long, 4000).join(' ')).toBe(long)
    const begun = performance.now()
    ownWords(`${'Le '.repeat(40_000)}\n${'> '.repeat(40_000)}`)
    expect(performance.now() - begun).toBeLessThan(50)
  })
})

describe('the word of the receiving server', () => {
  it('counts for the very domain of the sender, and only when it stands on top', () => {
    const of = (said: string, from = 'a@essai.test') => senderProof([said], 'mx.test', from)
    expect(of('mx.test; dmarc=pass header.from=essai.test')).toBe('pass')
    expect(of('mx.test; spf=pass smtp.mailfrom=a@essai.test')).toBe('pass')
    expect(of('mx.test; dkim=pass header.d=voleur-essai.test')).toBe('none')
    expect(of('mx.test; dkim=pass (header.d=essai.test) header.d=voleur.test')).toBe('none')
    expect(of('mx.test; dmarc=fail header.from=essai.test; dkim=pass header.d=essai.test')).toBe('fail')
    expect(of('mx.test.voleur; dkim=pass header.d=essai.test')).toBe('none')
    expect(
      senderProof(['mx.voleur; x=y', 'mx.test; dmarc=pass header.from=essai.test'], 'mx.test', 'a@essai.test'),
    ).toBe('none')
  })
})
