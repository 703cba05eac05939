// From text to words: what counts as one word, before any language's grammar is applied to it.

const MARKS = /\p{M}+/gu
const ASCII = /^[a-z0-9]*$/

/** Removes accents and opens ligatures: « œuvré » gives "oeuvre". Expects lower case. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word
  return word.normalize('NFD').replace(MARKS, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss')
}

// The apostrophe inside these does not separate an article or a pronoun from its noun.
const WHOLE = /(?<!\p{L})(aujourd|prud|presqu|quelqu|grand)'(?=hui|hom|[iî]l|une?(?!\p{L})|m[eè]re|rue)/gu
const APOSTROPHES = /[’ʼʹ`´‘]/g
const DOTTED = /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu
const THOUSANDS = /(?<![\p{N}.,])\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\p{Nd}{3})+(?!\p{N})/gu
const THOUSANDS_COMMA = /(?<![\p{N}.,])\p{Nd}{1,3}(?:,\p{Nd}{3})+(?![\p{N},])/gu
// Cheap signs that the costlier patterns above could match at all.
const GROUPED = /\d[ ,\u00a0\u2009\u202f]\d{3}/
const POINTED = /\p{L}\.\p{L}\./u
const SPELLING = /\be-(?=mails?\b)/g
const WORD = /[\p{L}\p{N}]+/gu
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/**
 * The words of a text in order: lower case, accents kept, apostrophes and hyphens separating, "1 500" and "R.G.P.D."
 * as one word each. Elided articles come out as words of their own (l, qu, jusqu): the stop list drops them.
 */
export function splitWords(text: string): string[] {
  const plain = (GROUPED.test(text) ? joinThousands(text) : text)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(WHOLE, '$1')
    .replace(SPELLING, 'e')
  const joined = POINTED.test(plain) ? plain.replace(DOTTED, (acronym) => acronym.replace(/\./g, '')) : plain
  return joined.match(WORD) ?? []
}

const joinThousands = (text: string) =>
  text
    .replace(THOUSANDS, (number) => number.replace(/\P{Nd}/gu, ''))
    .replace(THOUSANDS_COMMA, (number) => number.replace(/,/g, ''))

const GRAM = 4

/** Distinct runs of four letters of a folded word, its ends marked by "_"; a word of one or two letters is one run. */
export function characterGrams(folded: string): string[] {
  const marked = `_${folded}_`
  if (marked.length <= GRAM) return [marked]
  const grams = new Set<string>()
  for (let i = 0; i + GRAM <= marked.length; i++) grams.add(marked.slice(i, i + GRAM))
  return [...grams]
}

/**
 * The same runs as numbers, quicker to look up than strings: seven bits a letter. Letters beyond ASCII are mixed in and
 * the number marked; two runs that then share a number (never seen) would count as one.
 */
export function gramCodes(folded: string): number[] {
  const marked = `_${folded}_`
  const codes: number[] = []
  for (let i = 0; i === 0 || i + GRAM <= marked.length; i++) {
    const code = codeOf(marked, i, Math.min(i + GRAM, marked.length))
    if (!codes.includes(code)) codes.push(code)
  }
  return codes
}

function codeOf(text: string, from: number, to: number): number {
  let code = 0
  let isAscii = true
  for (let i = from; i < to; i++) {
    const letter = text.charCodeAt(i)
    if (letter > 127) isAscii = false
    code = Math.imul(code, isAscii ? 128 : 31_337) + letter
  }
  return isAscii ? code : code | (1 << 30)
}
