import { describe, expect, it } from 'vitest'
import { STAGES } from '../../../contract/stages.ts'
import { type Asking, isForward, opensTo } from './stage.ts'

const visitor: Asking = { kind: 'visitor' }
const member = (audiences: string[], isVolunteer = false): Asking => ({ kind: 'member', audiences, isVolunteer })
const openedTo = (asking: Asking) => STAGES.filter((stage) => opensTo({ stage, stageAudiences: ['interns'] }, asking))

describe('The assistant opens by stages', () => {
  it('and each stage holds the ones before', () => {
    expect(openedTo(member(['interns'], true))).toEqual(['volunteers', 'audiences', 'all'])
    expect(openedTo(member(['interns']))).toEqual(['audiences', 'all'])
    expect(openedTo(member(['members'], true))).toEqual(['volunteers', 'audiences', 'all'])
    expect(openedTo(member(['members']))).toEqual(['all'])
    expect(openedTo(visitor)).toEqual(['all'])
  })

  it('and only a step to more people is a step forward', () => {
    expect(isForward('closed', 'staff')).toBe(true)
    expect(isForward('all', 'audiences')).toBe(false)
    expect(isForward('staff', 'closed')).toBe(false)
    expect(isForward('all', 'all')).toBe(false)
  })
})
