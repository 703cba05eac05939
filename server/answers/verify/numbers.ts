// Numbers as people write them, in digits and in words, French and English, brought to one spelling: "1 000", "1,000",
// "mille" and "a thousand" are 1000; "15 %" and "quinze pour cent" share 15. Pure.

const listed = (words: string, from: number): [string, number][] => words.split(' ').map((word, i) => [word, from + i])

const SMALL = new Map<string, number>([
  ...listed('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen', 0),
  ...listed('seventeen eighteen nineteen', 17),
  ...listed('zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 0),
  ['une', 1],
])
const TENS = new Map<string, number>([
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((w, i): [string, number] => [w, 20 + 10 * i]),
  ...'vingt trente quarante cinquante soixante septante huitante nonante'
    .split(' ')
    .map((w, i): [string, number] => [w, 20 + 10 * i]),
  ['vingts', 20],
])
const SCALES = new Map([
  ['hundred', 100],
  ['cent', 100],
  ['cents', 100],
  ['thousand', 1000],
  ['mille', 1000],
])

/** Words that are a number only beside another: "one", "un" and "cents" alone say too little. */
const WEAK = new Set(['one', 'un', 'une', 'cents', 'zero', 'zéro'])

/** Words that also tell these numbers, for the side of the source: a sentence may put them in digits. */
const IMPLIED: Record<string, string> = {
  one: '1', un: '1', une: '1', first: '1', premier: '1', première: '1', once: '1', single: '1',
  second: '2', seconde: '2', deuxième: '2', twice: '2', double: '2', pair: '2', both: '2', couple: '2',
  third: '3', troisième: '3', tiers: '3', triple: '3', fourth: '4', quatrième: '4', quarter: '4', quart: '4',
  fifth: '5', cinquième: '5', sixth: '6', sixième: '6', seventh: '7', septième: '7', eighth: '8', huitième: '8',
  ninth: '9', neuvième: '9', tenth: '10', dixième: '10', dizaine: '10', dozen: '12', douzaine: '12',
  quinzaine: '15', vingtaine: '20', trentaine: '30', centaine: '100', millier: '1000',
  half: '1/2', demi: '1/2', demie: '1/2', moitié: '1/2',
} // biome-ignore format: a table
const MONTHS = new Set(
  'january february march april june july august september october november december janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
)

export const isMonth = (low: string): boolean => MONTHS.has(low)

/** The digits a word stands for on its own, or undefined: "fifteen" and "quinze" are 15; "one" and "un" are not told. */
export function numberOfWord(low: string): string | undefined {
  if (WEAK.has(low)) return undefined
  const found = SMALL.get(low) ?? TENS.get(low) ?? SCALES.get(low)
  if (found !== undefined) return String(found)
  return low.includes('-') ? compound(low.split('-')) : undefined
}

/** The number a word only implies ("first", "une", "moitié"): enough for a source to hold it, not for a sentence to claim it. */
export const impliedNumber = (low: string): string | undefined => IMPLIED[low]

/** "quatre-vingt-dix", "twenty-five", "cent-vingt": adds, and multiplies before a scale. Undefined when a part is no number. */
export function compound(parts: string[]): string | undefined {
  let sum = 0
  for (const part of parts) {
    if (part === 'et' || part === 'and') continue
    const scale = SCALES.get(part)
    const value = SMALL.get(part) ?? TENS.get(part)
    if (scale) sum = Math.max(1, sum) * scale
    else if (value === 20 && sum === 4) sum = 80
    else if (value !== undefined) sum += value
    else return undefined
  }
  return parts.length > 1 && sum > 0 ? String(sum) : undefined
}

/** Digits in one spelling: thousands joined, comma as point, no idle zeros, "8:00" and "8h" as 8. */
export function numberOfDigits(raw: string): string {
  let text = raw.normalize('NFKC').replace(/[\s\u00a0\u202f\u2009]/g, '')
  const time = /^(\d{1,2})(?::|h)(\d{2})$/i.exec(text)
  if (time) return time[2] === '00' ? String(Number(time[1])) : `${Number(time[1])}:${time[2]}`
  if (/[/⁄]/.test(text)) return text.replaceAll('⁄', '/')
  if (/^\d{1,3}(?:[,.]\d{3})+$/.test(text)) text = text.replace(/[,.]/g, '')
  const value = Number(text.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.'))
  return Number.isFinite(value) ? String(value) : text
}
