import { describe, expect, it } from 'vitest'
import { formatsFor } from './formats.ts'
import { memberTexts } from './index.ts'

/** Every text of a catalogue; the functions are called with figures and words that suit any of them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [1, 2].map((count) => String(value(count, '2026-04-01')))
  return Object.entries(value ?? {}).flatMap(([name, inner]) =>
    name === 'format' || name === 'started' || name === 'inForce' ? [] : textsIn(inner),
  )
}

describe('what members read', () => {
  it('spells days and hours out in each language', () => {
    const [fr, en] = [formatsFor('fr-CA', 'America/Toronto'), formatsFor('en-CA', 'America/Toronto')]
    expect(fr.day('2026-04-01')).toBe('1er avril 2026')
    expect(fr.day('2026-11-21')).toBe('21 novembre 2026')
    expect(en.day('2026-04-01')).toBe('April 1, 2026')
    expect(fr.hour('2026-11-23T19:05:00Z')).toBe('14\u00A0h\u00A005')
    expect(en.moment('2026-11-23T19:05:00Z')).toBe('November 23, 2026, at 2:05\u00A0p.m.')
  })

  it('counts as each language counts', () => {
    expect(memberTexts.fr.assistant.looking(1)).toBe('Recherche dans 1\u00A0document…')
    expect(memberTexts.en.assistant.looking(214)).toBe('Looking in 214 documents…')
  })

  it('never exclaims, and never says I', () => {
    for (const text of [...textsIn(memberTexts.en), ...textsIn(memberTexts.fr)])
      expect(text).not.toMatch(/!|\bI\b|\bje\b|\bj’/i)
  })

  it('never leaves French punctuation alone at the start of a line', () => {
    for (const text of textsIn(memberTexts.fr)) expect(text).not.toMatch(/ [:;?»]|« /)
  })
})
