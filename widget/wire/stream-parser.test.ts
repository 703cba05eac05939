import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createStreamParser } from './stream-parser.ts'

const TEXT =
  'retry: 1000\n\nid: 1\nevent: conversation\ndata: {"a":"é"}\n\n: here\n\nid: 2\r\nevent: conversation\r\ndata: one\r\ndata: two\r\n\r\n'
const EVENTS = [
  { id: '1', event: 'conversation', data: '{"a":"é"}' },
  { id: '2', event: 'conversation', data: 'one\ntwo' },
]

describe('the live stream', () => {
  it('gives the same events wherever the network cuts it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(TEXT.length), { maxLength: 8 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), TEXT.length]
        const parse = createStreamParser()
        const events = places.slice(1).flatMap((end, at) => parse(TEXT.slice(places[at], end)))
        expect([...events, ...parse('\n')]).toEqual(EVENTS)
      }),
    )
  })

  it('gives nothing for heartbeats, nor for an event cut before its end', () => {
    const parse = createStreamParser()
    expect(parse(': here\n\n')).toEqual([])
    expect(parse('id: 3\ndata: half')).toEqual([])
  })
})
