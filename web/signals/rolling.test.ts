import { expect, test } from 'vitest'
import { ceilingOf, csvOf, interval, rolling, worstWeekday } from './rolling.ts'

const days = (counts: [number, number][]) =>
  counts.map(([events, cases], at) => ({
    day: `2026-11-${String(at + 1).padStart(2, '0')}`,
    ...{ events, cases, usual: 0.03, score: 0 },
  }))

test('a point of the chart is the share of seven days, and nothing where there was no case', () => {
  const points = rolling(days([[0, 0], ...Array.from({ length: 9 }, (): [number, number] => [1, 10])]))
  expect(points[0]?.share).toBeNull()
  expect(points.at(-1)).toMatchObject({ events: 7, cases: 70, share: 0.1 })
})

test('the interval holds the share, narrows with cases, and stays between none and all', () => {
  const [low, high] = interval(12, 214)
  expect(low).toBeCloseTo(0.0324, 3)
  expect(high).toBeCloseTo(0.0955, 3)
  expect(interval(0, 20)[0]).toBe(0)
  expect(interval(0, 0)).toEqual([0, 1])
})

test('the scale ends at a round number above what is drawn', () => {
  expect(ceilingOf([0.03, 0.08])).toBeCloseTo(0.1)
  expect(ceilingOf([])).toBeCloseTo(0.02)
  expect(ceilingOf([0.97])).toBe(1)
})

test('a weekday is named when it holds a third of the events, not before', () => {
  // 1 November 2026 is a Sunday.
  expect(
    worstWeekday(
      days([
        [0, 9],
        [4, 9],
        [1, 9],
        [1, 9],
      ]),
    ),
  ).toBe(0)
  expect(
    worstWeekday(
      days([
        [1, 9],
        [1, 9],
        [1, 9],
        [1, 9],
      ]),
    ),
  ).toBeNull()
})

test('a spreadsheet reads the export', () => {
  const csv = csvOf([{ name: 'unmet "x"', days: days([[1, 2]]) }], ['series', 'day', 'events', 'cases', 'usual'])
  expect(csv).toBe('"series","day","events","cases","usual"\r\n"unmet ""x""","2026-11-01",1,2,0.03\r\n')
})
