import { afterAll, describe, expect, it } from 'vitest'
import { stopReading } from '../extract-document.ts'
import { readDocument } from '../read-document.ts'
import { type HostileFile, prose, utf8 } from './hostile-file.ts'
import { makeHostile } from './make-hostile.ts'

afterAll(stopReading)

/** One good file among so many others: it must be read all the same. */
const EVERY = 40

describe('Hostile and broken files', () => {
  it('are each refused with a true reason, odd ones read, and none stops the queue', { timeout: 240_000 }, async () => {
    const hostile = await makeHostile()
    expect(hostile.filter((file) => file.refused).length).toBeGreaterThanOrEqual(300)
    const good: HostileFile = { family: 'good', name: 'frais.md', bytes: utf8(`# Frais\n\n${prose()}`) }
    const files = hostile.flatMap((file, i) => (i % EVERY === 0 ? [good, file] : [file]))
    const outcomes = await Promise.all(
      files.map(async (file) => {
        const result = await readDocument(file)
        return { file, became: result.kind === 'refused' ? result.reason : ('read' as const) }
      }),
    )
    const wrong = outcomes.filter(({ file, became }) =>
      file.refused ? became === 'read' || !file.refused.includes(became) : became !== 'read',
    )
    expect(wrong.map(({ file, became }) => `${file.family}, ${file.name}: ${became}`)).toEqual([])
  })
})
