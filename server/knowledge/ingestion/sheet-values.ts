// What a cell of a spreadsheet shows: the number it holds, dressed as its format says.

import type { Language } from '../passage.ts'

/** A format of numbers, as far as it changes what is read. */
export type NumberFormat = {
  kind: 'date' | 'percent' | 'number'
  decimals: number | null
  before: string
  after: string
}

/** The formats every spreadsheet knows by number, ECMA-376 part 1, 18.8.30. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'd/m/yyyy h:mm',
}

/** Reads a format code (`#,##0.00 "$"`), or the number of a built-in one. */
export function numberFormat(id: number, code: string | undefined = BUILT_IN[id]): NumberFormat {
  const plain: NumberFormat = { kind: 'number', decimals: null, before: '', after: '' }
  if (code === undefined || /^general$/i.test(code)) return plain
  // Of the parts for positive, negative and zero, the first; `[$€-40C]` is the sign €.
  const first = (code.split(';')[0] ?? '').replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replace(/\[[^\]]*\]/g, '')
  const bare = first.replace(/"[^"]*"|\\./g, '')
  if (/[dy]/i.test(bare) || /m{3,}/i.test(bare)) return { ...plain, kind: 'date' }
  const decimals = /[0#?]/.test(bare) ? (/\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0) : null
  const words = first
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/_./g, ' ')
    .replace(/\*./g, '')
  const [before = '', after = ''] = words.split(/[0#?][0#?.,\s]*/)
  return {
    kind: bare.includes('%') ? 'percent' : 'number',
    decimals,
    before: sign(before),
    after: sign(after),
  }
}

/** Of what stands around the figures, a currency or a unit. */
const sign = (text: string) => text.replace(/[%()+-]/g, '').trim()

const DAY = 86_400_000
/** Day 0 of the calendar that counts 1900 as a leap year, and of the one of old Macintoshes. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }

/** The value as somebody would read it aloud, in the language of the sheet: « 31 mars 2027 », « 1 250,00 $ », “12.5%”. */
export function shownValue(value: number, format: NumberFormat, language: Language, epoch: 1900 | 1904): string {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA'
  if (format.kind === 'date') {
    const date = new Date(EPOCHS[epoch] + Math.round(value * DAY))
    if (Number.isNaN(date.getTime())) return String(value)
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
  }
  const { decimals } = format
  const digits =
    decimals === null
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const style = format.kind === 'percent' ? { style: 'percent' as const } : {}
  const figure = new Intl.NumberFormat(locale, {
    ...style,
    ...digits,
    useGrouping: Math.abs(value) >= 10_000 ? 'always' : false,
  }).format(value)
  const gap = language === 'fr' || format.after.length > 1 ? '\u00a0' : ' '
  return `${format.before}${figure}${format.after && gap + format.after}`
}
