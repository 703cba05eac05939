import { expect, it } from 'vitest'
import { frenchProse } from './fixtures.ts'
import { isGarbled } from './garbled.ts'

const ENGLISH =
  'The member shall pay the annual dues before the end of March and may resign at any time by writing to the secretary of the order who then removes the name from the register within ten days of the receipt. '
const shifted = (text: string, by: number) =>
  text.replace(/[a-z]/g, (one) => String.fromCharCode(97 + ((one.charCodeAt(0) - 97 + by) % 26)))
const moved = (text: string, by: number) =>
  [...text].map((one) => (one === ' ' ? one : String.fromCharCode(one.charCodeAt(0) + by))).join('')

it('Letters that stand for other letters are recognised as unreadable', () => {
  for (const prose of [frenchProse(120).toLowerCase(), ENGLISH.repeat(2).toLowerCase()]) {
    const passed = Array.from({ length: 25 }, (_, i) => i + 1).filter((by) => !isGarbled(shifted(prose, by)))
    expect(passed).toEqual([])
    expect(isGarbled(moved(prose, -29))).toBe(true)
    expect(isGarbled(moved(prose, 0xf000))).toBe(true)
  }
})

it('Real text is not: prose, capitals, tables of figures, lists of names, a few words', () => {
  const names =
    'Amaury Carrade, Willy Konguem, Corentin Hatté, Philippe Swartvagher, Alban Traineau, Jean Lapostolle, Justin Missaghieh, Antoine Rozo, Titouan Soulard, Selma Métaane, Enzo Calamia, Stéphane Beaulieu, Geneviève Tremblay, Marc-Antoine Gagnon'
  const figures = Array.from({ length: 60 }, (_, i) => `2026-${i} 120,50 $ 33 %`).join('\n')
  for (const text of [frenchProse(100), ENGLISH, ENGLISH.toUpperCase(), names, figures, 'VOID 1525586 XQZ'])
    expect(isGarbled(text)).toBe(false)
})
