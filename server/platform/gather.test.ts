import { expect, it } from 'vitest'
import { Gather } from './gather.ts'

it('desks that ask at the same moment share one reading, begun after each of them asked', async () => {
  const gather = new Gather<number>(5)
  let value = 0
  let readings = 0
  const read = async () => {
    readings++
    return value
  }
  const first = gather.ask('here', read)
  const elsewhere = gather.ask('there', read)
  value = 7
  const second = gather.ask('here', read)
  expect(await Promise.all([first, second, elsewhere])).toEqual([7, 7, 7])
  expect(readings).toBe(2)
  value = 8
  expect(await gather.ask('here', read)).toBe(8)
})

it('a reading that fails is tried anew by the next who asks', async () => {
  const gather = new Gather<string>(1)
  await expect(gather.ask('here', async () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
  expect(await gather.ask('here', async () => 'there')).toBe('there')
})
