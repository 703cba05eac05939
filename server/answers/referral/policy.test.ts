import { describe, expect, it } from 'vitest'
import { helpLines, presetFor } from './help-lines.ts'
import { effectivePolicy, loosens, treatmentOf } from './policy.ts'

describe('what goes to a person', () => {
  it('is judgement, complaints and decisions until the association says otherwise', () => {
    expect(effectivePolicy({})).toEqual({
      person: 'refer',
      judgement: 'refer',
      distress: 'refer',
      complaint: 'refer',
      decision: 'refer',
      routine: 'answer',
    })
    expect(treatmentOf('complaint', { treatments: { complaint: 'answer-and-offer' } })).toBe('answer-and-offer')
    expect(treatmentOf('routine', { treatments: { routine: 'refer' } })).toBe('refer')
  })

  it('is distress and a person asked for, whatever the settings hold', () => {
    for (const treatment of ['answer', 'answer-and-offer'] as const)
      for (const topic of ['distress', 'person'] as const) {
        expect(treatmentOf(topic, { treatments: { [topic]: treatment } })).toBe('refer')
        expect(loosens({ [topic]: treatment })).toBe(true)
      }
    expect(loosens({ distress: 'refer', judgement: 'answer' })).toBe(false)
  })
})

describe('the help lines', () => {
  it('are the association’s own first, then those of the country, each number once', () => {
    const own = { name: 'Programme d’aide', number: '1 800 555-0100', hours: '', url: null, language: 'fr' as const }
    const crisis = { ...own, name: 'Crise', number: '988' }
    expect(helpLines('FR-CA', [own, crisis]).map((line) => line.number)).toEqual([
      '1 800 555-0100',
      '988',
      '911',
      '1 866 277-3553',
      '811, option 2',
      '1 800 363-9010',
    ])
    expect(helpLines('FR-FR', []).map((line) => line.number)).toContain('3114')
    expect(helpLines('none', [])).toEqual([])
  })

  it('follow the place when nobody chose', () => {
    expect(presetFor('fr', 'America/Toronto')).toBe('FR-CA')
    expect(presetFor('en', 'America/Toronto')).toBe('EN-CA')
    expect(presetFor('fr', 'Europe/Paris')).toBe('FR-FR')
  })
})
