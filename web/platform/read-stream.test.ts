import { expect, test } from 'vitest'
import { createStreamReader } from './read-stream.ts'

test('events cut anywhere by the network are read whole, heartbeats are dropped', () => {
  const text = ': beat\n\nid: 7\nevent: conversation\ndata: {"a":1}\n\nevent: queue\ndata: {}\n\n'
  for (let cut = 0; cut <= text.length; cut++) {
    const read = createStreamReader()
    expect([...read(text.slice(0, cut)), ...read(text.slice(cut))]).toEqual([
      { id: '7', name: 'conversation', data: '{"a":1}' },
      { id: '', name: 'queue', data: '{}' },
    ])
  }
})
