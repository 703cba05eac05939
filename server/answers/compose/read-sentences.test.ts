import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SentenceReader, type WrittenSentence } from './read-sentences.ts'

function readAll(text: string, cuts: number[] = []): { found: WrittenSentence[]; reader: SentenceReader } {
  const reader = new SentenceReader()
  const places = [0, ...cuts.map((one) => one % (text.length + 1)).toSorted((a, b) => a - b), text.length]
  const found = places.slice(1).flatMap((end, i) => reader.take(text.slice(places[i], end)))
  return { found, reader }
}
const whole = (sentences: { text: string; passages: unknown }[]) => JSON.stringify({ sentences })

describe('the text of a model', () => {
  it('is read the same however it is cut', () => {
    const sentence = fc.record({
      text: fc.string({ minLength: 1 }).filter((one) => one.trim() !== ''),
      passages: fc.array(fc.integer({ min: 1, max: 9 })),
    })
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 5 }), fc.array(fc.nat()), (all, cuts) => {
        const { found, reader } = readAll(whole(all), cuts)
        expect(found.map((one) => one.text)).toEqual(all.map((one) => one.text.trim()))
        expect(reader.isComplete).toBe(true)
      }),
    )
  })

  it('gives a sentence before the next is written', () => {
    const reader = new SentenceReader()
    expect(reader.take('{"sentences":[{"text":"Un.","passages":[1]},{"te')).toEqual([{ text: 'Un.', cited: [1] }])
    expect(reader.take('xt":"Deux \\"}","passages":[2,2]}')).toEqual([{ text: 'Deux "}', cited: [2] }])
    expect(reader.isComplete).toBe(false)
  })

  it('may be wrapped in words, a fence, or a thought', () => {
    for (const text of [
      `Voici :\n\`\`\`json\n${whole([{ text: 'Un.', passages: [1] }])}\n\`\`\``,
      `<think>perhaps {"sentences":[{"text":"Non.","passages":[1]}]}</think>${whole([{ text: 'Un.', passages: [1] }])}`,
    ])
      expect(readAll(text).found).toEqual([{ text: 'Un.', cited: [1] }])
  })

  it('of another shape is malformed, and never thrown', () => {
    for (const text of [
      '{"sentences":["Un."]}',
      '{"sentences":[{"text":1,"passages":[1]}]}',
      '{"sentences":[{"text":"x"}]}',
      '{"sentences":[{"text":"x","passages":["1"]}]}',
    ])
      expect(readAll(text).reader.isMalformed, text).toBe(true)
    fc.assert(
      fc.property(fc.string(), (text) => {
        readAll(text)
        readAll(`{"sentences":[${text}`)
      }),
    )
  })
})
