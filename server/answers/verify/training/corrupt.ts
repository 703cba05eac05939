// Makes wrong sentences of right ones, one word changed, so that the conflict head sees many: numbers, units, denials, contraries,
// names. Deterministic for a seed. The words come from the product's own lists.
import type { Language } from '../../../knowledge/index.ts'
import { OPPOSITES, UNIT_OF } from '../lists.ts'
import { numberOfDigits } from '../numbers.ts'

export const KINDS = ['num_out', 'num_in', 'unit', 'neg', 'lex', 'ent_swap'] as const
export type Corruption = (typeof KINDS)[number]

type Draw = () => number
const pick = <T>(items: T[], draw: Draw): T | undefined => items[Math.floor(draw() * items.length)]

const NUMBER = /(?<![\p{L}\d.,/-])\d{1,4}(?:[.,]\d+)?(?![\p{L}\d/-])/gu
const REFERENCE = /(?:passages?|step|étape)\s*$|^\s*$/iu
const NAME = /(?<=[\p{Ll}\d,;)*]\s)\p{Lu}[\p{L}'’-]{2,}(?:\s+\p{Lu}[\p{L}'’-]{2,})*/gu

/** The sentence with one change of a kind, or undefined when it offers nothing to change. */
export function corrupt(
  kind: Corruption,
  text: string,
  source: string,
  language: Language,
  draw: Draw,
): string | undefined {
  const changed = {
    num_out: () => changeNumber(text, source, draw, false),
    num_in: () => changeNumber(text, source, draw, true),
    unit: () => changeUnit(text, draw),
    neg: () => (language === 'fr' ? denyFrench(text, draw) : denyEnglish(text, draw)),
    lex: () => changeWord(text, draw),
    ent_swap: () => changeName(text, source, draw),
  }[kind]()
  return changed === text ? undefined : changed
}

const splice = (text: string, match: RegExpExecArray, by: string) =>
  text.slice(0, match.index) + by + text.slice(match.index + match[0].length)

function changeNumber(text: string, source: string, draw: Draw, within: boolean): string | undefined {
  const match = pick(
    [...text.matchAll(NUMBER)].filter((one) => !REFERENCE.test(text.slice(0, one.index))),
    draw,
  )
  if (!match) return undefined
  const value = match[0]
  const others = [...source.matchAll(NUMBER)].map((one) => one[0])
  if (within) {
    const usable = others.filter((one) => numberOfDigits(one) !== numberOfDigits(value) && !text.includes(one))
    const alike = usable.filter((one) => one.length === value.length)
    const other = pick(alike.length > 0 ? alike : usable, draw)
    return other && splice(text, match, other)
  }
  const there = new Set(others.map(numberOfDigits))
  for (let i = 0; i < 20; i++) {
    const other = otherNumber(value, draw)
    if (!there.has(numberOfDigits(other))) return splice(text, match, other)
  }
  return undefined
}

function otherNumber(value: string, draw: Draw): string {
  if (/[.,]/.test(value)) return value.replace(/^\d+/, () => String(1 + Math.floor(draw() * 98)))
  const reach = value.length === 4 ? 40 : 22
  return String(Math.max(1, Number(value) + Math.round((draw() * 2 - 1) * reach)))
}

function changeUnit(text: string, draw: Draw): string | undefined {
  const match = pick(
    [...text.matchAll(/(?<=\d\s?)(?:[$€£%]|°[CF]|\p{L}+)(?![\p{L}])/gu)].filter((one) =>
      UNIT_OF.has(one[0].toLowerCase()),
    ),
    draw,
  )
  if (!match) return undefined
  const unit = UNIT_OF.get(match[0].toLowerCase())!
  const isFrench = /[éè]|jours?|mois|ans?|heures?|semaines?/.test(match[0])
  const plural = /s$/.test(match[0])
  const others = [...UNIT_OF].filter(([spelling, other]) => {
    if (spelling.length < 3 && !/[%$€]/.test(spelling) && spelling !== 'an') return false
    if (other.name === unit.name || /s$/.test(spelling) !== plural) return false
    return other.family === unit.family && /[éè]|^jours?|^mois|^ans?$|^heures?|^semaines?/.test(spelling) === isFrench
  })
  const swapped = { '%': '€', '€': '%', $: '%', percent: 'dollars' }[match[0]]
  const by = swapped ?? pick(others, draw)?.[0]
  return by && splice(text, match, by)
}

const AUXILIARY =
  /\b(?:is|are|was|were|can|will|should|must|may|could|would|has been|have been|does|do)\b(?! not|n't)(?=\s+\p{L})/giu

function denyEnglish(text: string, draw: Draw): string | undefined {
  const undone = text
    .replace(/\b(is|are|was|were|can|will|should|must|may|does|do|did|has|have|could|would)\s+not\s+/i, '$1 ')
    .replace(/\bcannot\b/i, 'can')
    .replace(/\b(?:do|does|did)n['’]t (?=\p{L})/u, '')
    .replace(/\bno longer\b/i, 'still')
    .replace(/\b(is|are|was|were|should|would|could)n['’]t\b/i, '$1')
  if (undone !== text) return undone
  const match = pick([...text.matchAll(AUXILIARY)], draw)
  return match && splice(text, match, `${match[0]} not`)
}

const VERB =
  /(?<![\p{L}'’-])(?:est|sont|peut|peuvent|doit|doivent|était|étaient|permet|permettent|faut|devient|reste|donne|prévoit|comprend|existe|sera|seront|a|ont|devra|pourra|bénéficie|s'applique)(?![\p{L}'’-])/gu

function denyFrench(text: string, draw: Draw): string | undefined {
  const undone = text.replace(/(?<!\p{L})n(?:e |['’])(\p{L}+(?:-\p{L}+)?)\s+(?:pas|plus|jamais)(?!\p{L})/u, '$1')
  if (undone !== text) return undone
  const match = pick([...text.matchAll(VERB)], draw)
  return match && splice(text, match, `${/^[aeéioêu]/.test(match[0]) ? "n'" : 'ne '}${match[0]} pas`)
}

function changeWord(text: string, draw: Draw): string | undefined {
  const match = pick(
    [...text.matchAll(/(?<![\p{L}'’-])\p{L}+(?![\p{L}'’-])/gu)].filter((one) => OPPOSITES.has(one[0].toLowerCase())),
    draw,
  )
  if (!match) return undefined
  const opposites = OPPOSITES.get(match[0].toLowerCase())!
  // The first opposite of a line is the usual one.
  const by = (draw() < 0.6 ? opposites[0] : pick(opposites, draw))!.word
  return splice(text, match, /^\p{Lu}/u.test(match[0]) ? by[0]!.toUpperCase() + by.slice(1) : by)
}

function changeName(text: string, source: string, draw: Draw): string | undefined {
  const match = pick(
    [...text.matchAll(NAME)].filter((one) => !/passage/i.test(one[0])),
    draw,
  )
  if (!match) return undefined
  const size = (name: string) => name.split(/\s+/).length
  const names = [...source.matchAll(NAME)]
    .map((one) => one[0].replace(/\s+/g, ' '))
    .filter(
      (name) => !name.split(' ').some((word) => text.includes(word)) && Math.abs(size(name) - size(match[0])) <= 1,
    )
  const by = pick([...new Set(names)], draw)
  return by && splice(text, match, by)
}
