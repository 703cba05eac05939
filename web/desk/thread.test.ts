import { expect, test } from 'vitest'
import type { ConversationEvent, ConversationView, Owner } from '../../contract/conversations.ts'
import { addEvent, threadItems } from './thread.ts'

const at = '2026-11-23T14:00:00Z'
const waiting: Owner = { kind: 'waiting', since: at }
const view: ConversationView = {
  conversationId: 'c',
  language: 'fr',
  owner: { kind: 'assistant' },
  state: 'open',
  startedAt: at,
  lastSeq: 2,
  events: [],
}
const handedOff = (seq: number): ConversationEvent => ({
  kind: 'owner-changed',
  seq,
  at,
  owner: waiting,
  cause: 'handed-off',
})
const words = (seq: number, kind: 'member' | 'system'): ConversationEvent => ({
  kind: 'message',
  seq,
  at,
  message: {
    messageId: String(seq),
    clientId: String(seq),
    author: kind === 'member' ? { kind, name: null } : { kind },
    text: 'words',
    language: 'fr',
    answer: null,
  },
})

test('an event that follows changes who answers', () => {
  expect(addEvent(view, handedOff(3))?.owner).toEqual(waiting)
})

test('an event already known changes nothing, and a gap is noticed', () => {
  expect(addEvent(view, handedOff(2))).toBe(view)
  expect(addEvent(view, handedOff(4))).toBeUndefined()
})

test('what the association already told the member is not said a second time', () => {
  const kinds = threadItems([words(1, 'member'), handedOff(2), words(3, 'system')]).map((item) => item.kind)
  expect(kinds).toEqual(['day', 'message', 'message'])
})

test('an act nobody told the member of is still read by the staff', () => {
  expect(threadItems([words(1, 'member'), handedOff(2)]).map((item) => item.kind)).toEqual(['day', 'message', 'act'])
})
