import { expect, test } from 'vitest'
import type { Queue, QueueEntry } from '../../contract/desk.ts'
import { countMoves, foundIn, heldInPlace, neighbour, ordered } from './queue-order.ts'

const at = (minute: number) => `2026-11-23T14:${String(minute).padStart(2, '0')}:00Z`
const entry = (conversationId: string, change: Partial<QueueEntry> = {}): QueueEntry => ({
  conversationId,
  memberName: null,
  language: 'fr',
  preview: '',
  owner: { kind: 'waiting', since: at(0) },
  state: 'open',
  settled: null,
  requestedAt: null,
  reason: null,
  promised: null,
  calledFor: null,
  snoozedUntil: null,
  awaitsReply: false,
  lastAt: at(0),
  ...change,
})
const queue = (part: Partial<Queue>): Queue => ({
  waiting: [],
  mine: [],
  colleagues: [],
  assistant: [],
  closed: [],
  alerts: [],
  people: [],
  teams: [],
  now: at(30),
  ...part,
})
const ids = (entries: QueueEntry[]) => entries.map((one) => one.conversationId)

test('whoever asked first for a person is first in the queue, whatever was said since', () => {
  const early = entry('early', { requestedAt: at(1), lastAt: at(20) })
  const late = entry('late', { requestedAt: at(5), lastAt: at(6) })
  expect(ids(ordered(queue({ waiting: [late, early] })).waiting)).toEqual(['early', 'late'])
})

test('of my conversations, those where the member waits for my answer come first', () => {
  const answered = entry('answered', { lastAt: at(9) })
  const toAnswer = entry('to-answer', { lastAt: at(2), awaitsReply: true })
  expect(ids(ordered(queue({ mine: [answered, toAnswer] })).mine)).toEqual(['to-answer', 'answered'])
})

test('while the queue is being read, lines keep their places and their words stay true', () => {
  const shown = ordered(queue({ waiting: [entry('a', { requestedAt: at(1) }), entry('b', { requestedAt: at(2) })] }))
  const fresh = ordered(queue({ waiting: [entry('c'), entry('b', { preview: 'new words' })], mine: [entry('a')] }))
  const held = heldInPlace(shown, fresh)
  expect(ids(held.waiting)).toEqual(['a', 'b'])
  expect(held.waiting[1]?.preview).toBe('new words')
  expect(countMoves(held, fresh)).toBe(2)
})

test('the next conversation is the one below, across sections, and the last has none', () => {
  const sections = ordered(queue({ waiting: [entry('a')], mine: [entry('b')], closed: [entry('c')] }))
  expect(neighbour(sections, undefined, 1)).toBe('a')
  expect(neighbour(sections, 'a', 1)).toBe('b')
  expect(neighbour(sections, 'b', 1)).toBeUndefined()
})

test('a name is found without its accents', () => {
  const sections = ordered(queue({ waiting: [entry('a', { memberName: 'Éloïse Côté' }), entry('b')] }))
  expect(ids(foundIn(sections, 'cote eloise').waiting)).toEqual(['a'])
})

test('who was promised an answer soonest stands first, whoever asked first', () => {
  const promised = (dueAt: string) => ({ promised: { dueAt, stage: 'running' as const } })
  const waiting = [
    entry('late', { requestedAt: '2026-03-03T10:00:00Z', ...promised('2026-03-03T15:00:00Z') }),
    entry('soon', { requestedAt: '2026-03-03T11:00:00Z', ...promised('2026-03-03T12:00:00Z') }),
    entry('never', { requestedAt: '2026-03-03T09:00:00Z' }),
  ]
  expect(ids(ordered(queue({ waiting })).waiting)).toEqual(['soon', 'late', 'never'])
})

test('what is put aside leaves its place and stands by the hour it comes back', () => {
  const aside = (id: string, snoozedUntil: string) => entry(id, { snoozedUntil })
  const sections = ordered(
    queue({
      waiting: [aside('b', '2026-03-04T10:00:00Z')],
      mine: [aside('a', '2026-03-03T15:00:00Z'), entry('c', {})],
    }),
  )
  expect([ids(sections.waiting), ids(sections.mine), ids(sections.snoozed)]).toEqual([[], ['c'], ['a', 'b']])
})
