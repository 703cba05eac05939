// French or English, by the words and letters nobody avoids. Made for short passages, where statistics of trigrams fail.

import type { Language } from '../passage.ts'

const FRENCH =
  'le la les un une des du de au aux et ou où est sont été être avoir ont pour par sur dans avec sans sous que qui quoi dont ne pas plus ce cette ces cet son sa ses leur leurs nous vous il elle ils elles on se si mais comme entre aussi tout tous toute toutes peut doit doivent peuvent même très afin lors chaque selon ainsi vos votre notre nos mon ma mes je tu y en c d l j n s qu'.split(
    ' ',
  )
const ENGLISH =
  'the i get got my me am of and to in is are was were be been by for with that this these those it its as at from or not has have had will shall may must can could should would any all each other which who whom when where what how your you our we they their his her he she an if but than then such there do does no nor into upon about under over between after before during without within per via'.split(
    ' ',
  )

const weights = new Map<string, number>()
for (const word of FRENCH) weights.set(word, (weights.get(word) ?? 0) - 1)
for (const word of ENGLISH) weights.set(word, (weights.get(word) ?? 0) + 1)

/** Below zero French, above zero English; the size says how sure. */
export function languageScore(text: string): number {
  let score = 0
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    score += weights.get(word) ?? 0
    if (/[éèêàùçœîôûâëï]/.test(word)) score -= 0.5
    else if (/(?:tion|ment|ique|eur|aux|eux)s?$/.test(word) && /(?:eur|aux|eux|ique)s?$/.test(word)) score -= 0.4
    else if (/(?:ing|ness|ship|ful|ly|ed|th|ght)$/.test(word) || /w|k|th|sh/.test(word)) score += 0.4
  }
  return score
}

/** The language of a text; `otherwise` when the text does not say (numbers, names). */
export function detectLanguage(text: string, otherwise: Language = 'fr'): Language {
  const score = languageScore(text)
  if (Math.abs(score) < 0.8) return otherwise
  return score < 0 ? 'fr' : 'en'
}

/** Share (0–1) of a text's words, of three letters and more, that any French or English text is full of. */
export function commonWordShare(text: string): number {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return words.length === 0 ? 0 : words.filter((word) => weights.has(word)).length / words.length
}
