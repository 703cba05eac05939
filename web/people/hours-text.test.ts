import { expect, test } from 'vitest'
import { hoursText, readHours } from './hours-text.ts'

test('hours are written and read as people write them', () => {
  const day = [
    { from: '08:30', to: '12:00' },
    { from: '13:00', to: '16:30' },
  ]
  expect(hoursText(day)).toBe('8:30-12:00, 13:00-16:30')
  expect(readHours('8:30-12:00, 13:00-16:30')).toEqual(day)
  expect(readHours('8h30 – 12h00,13h00-16h30')).toEqual(day)
  expect(readHours('')).toEqual([])
})

test('hours that run backward or mean nothing are not guessed', () => {
  for (const text of ['17:00-9:00', 'morning', '8-12', '8:30-12:75', '8:30-25:00'])
    expect(readHours(text)).toBeUndefined()
})
