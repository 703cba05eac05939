import { expect, test } from 'vitest'
import { contrast, readableAccent } from './accent.ts'

test('any colour an association chooses can be read, on light and on dark', () => {
  for (const colour of ['#ffff00', '#000000', '#ffffff', '#ff0000', '#1d4f73', '#808080', '#00ff88']) {
    expect(contrast(readableAccent(colour, 'light'), '#efe9df')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(readableAccent(colour, 'dark'), '#2a2621')).toBeGreaterThanOrEqual(4.5)
  }
})

test('a colour that already reads is left as chosen', () => {
  expect(readableAccent('#1d4f73', 'light')).toBe('#1d4f73')
})
