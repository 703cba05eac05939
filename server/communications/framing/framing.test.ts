import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { enAnnouncements } from '../../../locales/staff/en-announcements.ts'
import { frAnnouncements } from '../../../locales/staff/fr-announcements.ts'
import { FRAMING_BLIND_SET, FRAMING_SET, FramingCase, framingFigures } from './evaluation.ts'
import { type Access, readFraming } from './framing.ts'

const access: Access = { promisedMinutes: 120, kept: 0.98 }
const concerns = (text: string, language: 'fr' | 'en', now = access) =>
  readFraming(text, language, now).map((one) => [one.concern, one.words])

describe('what a text says between the lines', () => {
  it('is shown by its own words, where they stand', () => {
    const text = 'Bonjour à tous. L’assistant réduira nos coûts de gestion. Merci.'
    const [found] = readFraming(text, 'fr', access)
    expect(found).toMatchObject({ concern: 'savings' })
    expect(text.slice(found!.start, found!.end)).toBe(found!.words)
    expect(found!.words).toMatch(/^réduira nos coûts/)
  })

  it('leaves the member’s own gain, and what is sourced, alone', () => {
    expect(concerns('Vous économiserez du temps et des frais de déplacement.', 'fr')).toEqual([])
    expect(concerns('According to the June 2026 survey, 131 of 212 members are satisfied.', 'en')).toEqual([])
  })

  it('believes a promise of a person only when today’s figures bear it out', () => {
    const words = 'A person answers you within two hours.'
    expect(concerns(words, 'en')).toEqual([])
    expect(concerns(words, 'en', { promisedMinutes: 120, kept: 0.9 })[0]?.[0]).toBe('access')
    expect(concerns(words, 'en', { promisedMinutes: 240, kept: 0.99 })[0]?.[0]).toBe('access')
    expect(concerns(words, 'en', { promisedMinutes: null, kept: null })[0]?.[0]).toBe('access')
    expect(concerns('A person is there for you at any time of the day.', 'en')[0]?.[0]).toBe('access')
  })

  it('does not underline what it proposes instead', () => {
    const unknown = { promisedMinutes: null, kept: null }
    for (const [language, texts] of [
      ['fr', frAnnouncements],
      ['en', enAnnouncements],
    ] as const) {
      const proposed = /[«“](?<words>[^»”]+)[»”]/.exec(texts.announcements.instead.access)?.groups?.words ?? ''
      expect(proposed.length).toBeGreaterThan(20)
      expect(concerns(proposed.trim(), language, unknown)).toEqual([])
    }
  })

  it.each([FRAMING_SET, FRAMING_BLIND_SET])(
    'on its sets of sentences finds what it should in both languages',
    async (file) => {
      const lines = (await readFile(file, 'utf8')).trim().split('\n')
      const figures = framingFigures(lines.map((line) => FramingCase.parse(JSON.parse(line))))
      expect(figures.sentences).toBeGreaterThanOrEqual(120)
      for (const one of [figures, figures.fr, figures.en]) {
        expect(one.precision).toBeGreaterThanOrEqual(0.85)
        expect(one.recall).toBeGreaterThanOrEqual(0.85)
      }
    },
  )
})
