import { describe, expect, it } from 'vitest'
import { ANNOUNCEMENT_TEMPLATES, type LiveFigures } from '../../contract/announcements.ts'
import { templateText } from '../../locales/announcement-templates.ts'
import { underline } from './check-wording.ts'

const FIGURES: LiveFigures = {
  documents: 214,
  promisedMinutes: 120,
  kept: 96,
  ended: 104,
  checked: 210,
  wrong: 2,
  days: 30,
  day: '2026-11-23',
}

describe.each(ANNOUNCEMENT_TEMPLATES)('the first draft of %s', (template) => {
  it('says nothing that the framing check would underline', () => {
    expect(underline(templateText(template, FIGURES), { promisedMinutes: 120, kept: 0.9 })).toEqual([])
  })
})

it('first drafts carry today’s figures, each with its source, in both languages', () => {
  const { body } = templateText('progress', FIGURES)
  expect(body.fr).toContain('96 sur 104 (source\u00a0: page de transparence, 30 jours jusqu’au 23 novembre 2026)')
  expect(body.en).toContain('210, of which 2 wrong (source: transparency page, 30 days to November 23, 2026)')
})
