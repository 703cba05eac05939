import { expect, test } from 'vitest'
import { fitSoftmax } from './fit-softmax.ts'

/** Lists whose right candidate is the one with the greatest `first + 2·second`; the third feature is noise. */
function lists(count: number) {
  let state = 1
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
  return Array.from({ length: count }, () => {
    const rows = Float64Array.from({ length: 30 }, random)
    const scores = Array.from({ length: 10 }, (_, k) => rows[k * 3]! + 2 * rows[k * 3 + 1]! + random() / 4)
    return { rows, right: Uint8Array.from(scores, (score) => Number(score === Math.max(...scores))) }
  })
}

test('training finds which features decide, and how much', () => {
  const weights = fitSoftmax([lists(400)], 3, 0.001)
  expect(weights[1]! / weights[0]!).toBeGreaterThan(1.6)
  expect(weights[1]! / weights[0]!).toBeLessThan(2.4)
  expect(Math.abs(weights[2]!)).toBeLessThan(weights[0]! / 5)
})

test('training gives the same weights every time', () => {
  expect(fitSoftmax([lists(50), lists(20)], 3, 0.03)).toEqual(fitSoftmax([lists(50), lists(20)], 3, 0.03))
})

test('a list without a right candidate teaches nothing', () => {
  const hopeless = { rows: new Float64Array(6).fill(1), right: new Uint8Array(2) }
  expect(fitSoftmax([[...lists(50), hopeless]], 3, 0.03)[0]).toBeCloseTo(fitSoftmax([lists(50)], 3, 0.03)[0]!, 6)
})
