import { describe, expect, it } from 'vitest'
import * as contract from '../contract/conversations.ts'
import { accentsFor, contrast, legible } from './accent.ts'
import { languageAmong } from './host-language.ts'
import { MESSAGE_LIMIT } from './message-limit.ts'
import { readResumeLink, resumeLink } from './resume-link.ts'
import { newId, newKey } from './wire/ids.ts'

describe('the resume link', () => {
  it('carries the conversation and its key in the fragment, and reads back', () => {
    const to = { conversationId: newId(), key: newKey() }
    const link = new URL(resumeLink('https://host', 'demo', to))
    expect(link.pathname + link.search).toBe('/demo')
    expect(readResumeLink(link.hash)).toEqual(to)
  })

  it('is nothing else: any other fragment opens nothing', () => {
    for (const other of ['', '#', '#cited', '#resume=', `#resume=${newId()}.short`, `#resume=x.${newKey()}`])
      expect(readResumeLink(other)).toBeNull()
  })
})

describe('the association’s accent', () => {
  it('is legible on light and dark, whatever was chosen', () => {
    for (const chosen of ['#ffff00', '#000000', '#ffffff', '#1f6f78', '#777777', 'not a colour']) {
      const { light, dark } = accentsFor(chosen)
      for (const ground of ['#f7f4ef', '#fffdfa', '#ece7df', '#ffffff'])
        expect(contrast(light, ground)).toBeGreaterThan(4.5)
      for (const ground of ['#1b1916', '#24211d', '#34302b']) expect(contrast(dark, ground)).toBeGreaterThan(4.5)
    }
  })

  it('stays as chosen when it is legible already', () => {
    expect(legible('#1d4f73', '#ffffff', 4.6)).toBe('#1d4f73')
  })
})

describe('the language first shown', () => {
  it('is the first wish that is French or English, and French otherwise', () => {
    expect(languageAmong([null, 'de', 'en-CA', 'fr'])).toBe('en')
    expect(languageAmong(['', 'es'])).toBe('fr')
  })
})

it('counts characters as the server does', () => {
  expect(MESSAGE_LIMIT).toBe(contract.MESSAGE_LIMIT)
})
