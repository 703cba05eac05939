// A text layer can be there and still say nothing: fonts whose letters are not mapped to characters.

import { commonWordShare } from './detect-language.ts'

/** Letter frequencies of French and English prose averaged, in per cent, a to z (own count over public texts). */
const USUAL = [
  8, 1.2, 3, 3.9, 13.5, 1.6, 1.4, 3.3, 7.2, 0.4, 0.5, 4.7, 2.7, 7, 6.5, 2.7, 0.6, 6.4, 7.2, 8.1, 4.5, 1.3, 1.2, 0.3,
  1.1, 0.1,
]
/** Enough letters for frequencies to mean something. */
const ENOUGH = 150
/** Below this correlation letters are not those of French or English. Pages of real PDFs, tables of names among them, have 0.77 and more; shifted alphabets 0.34 at most. */
const LEAST_CORRELATION = 0.55
/** Prose has 30 to 50 % of common words of three letters and more; a few can come about by chance. */
const FEWEST_COMMON = 0.1
const MOST_FOREIGN = 0.2

/** Control and private characters, which unmapped letters come out as, and letters of other scripts. Symbol fonts' bullets are spared. */
const FOREIGN = /[\p{Cc}\ufffd\ue000-\uf0a0\uf100-\uf8ff]|[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu

/** True when the text's characters cannot be French or English writing. Too little text is given the benefit of the doubt. */
export function isGarbled(text: string): boolean {
  const ink = text.replace(/\s+/g, '')
  if (ink.length < 30) return false
  const foreign = ink.match(FOREIGN)?.length ?? 0
  if (foreign > ink.length * MOST_FOREIGN) return true
  const letters = ink
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
  if (letters.length < ENOUGH)
    return ink.length > ENOUGH * 2 && letters.length < ink.length * 0.15 && !/\d{2}/.test(ink)
  return correlation(letters) < LEAST_CORRELATION && commonWordShare(text) < FEWEST_COMMON
}

function correlation(letters: string): number {
  const counts = USUAL.map(() => 0)
  for (const letter of letters) counts[letter.charCodeAt(0) - 97]!++
  const mean = letters.length / 26
  const usualMean = USUAL.reduce((sum, one) => sum + one, 0) / 26
  let product = 0
  let own = 0
  let usual = 0
  USUAL.forEach((one, i) => {
    const a = counts[i]! - mean
    const b = one - usualMean
    product += a * b
    own += a * a
    usual += b * b
  })
  return product / Math.sqrt(own * usual || 1)
}
