import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Author, ConversationEvent, Owner } from '../../contract/conversations.ts'
import type { PendingAct } from './outbox.ts'
import { cursorOf, entriesOf, isClosed, isLooking, ownerOf, type Thread, withEvent, withEvents } from './thread.ts'

const AT = '2026-11-23T19:05:00Z'
const member: Author = { kind: 'member', name: null }
const claire: Owner = {
  kind: 'staff',
  staffId: 's',
  name: 'Claire',
  role: { fr: 'a', en: 'a' },
  initials: 'C',
  since: AT,
}

const said = (seq: number, author: Author, clientId = `c${seq}`): ConversationEvent => ({
  kind: 'message',
  seq,
  at: AT,
  message: { messageId: `m${seq}`, clientId, author, text: `text ${seq}`, language: 'fr', answer: null },
})
const turned = (seq: number, owner: Owner, cause: 'handed-off' | 'taken' | 'returned' | 'closed' | 'reopened') =>
  ({ kind: 'owner-changed', seq, at: AT, owner, cause }) as const
const unsent = (clientId: string, status: PendingAct['status'] = 'unsent'): PendingAct => ({
  kind: 'message',
  clientId,
  conversationId: 'k',
  text: 'hello',
  language: 'en',
  order: 1,
  status,
  failures: 0,
  problem: null,
})

describe('the thread', () => {
  it('reads the same whatever the order and however often its events arrive', () => {
    const events = [1, 2, 3, 4, 5, 6].map((seq) => said(seq, member))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (arrived) => {
        const thread = withEvents([], arrived)
        const expected = [...new Set(arrived.map((event) => event.seq))].sort((a, b) => a - b)
        expect(thread.map((event) => event.seq)).toEqual(expected)
        expect(withEvents(thread, arrived)).toBe(thread)
      }),
    )
  })

  it('leaves the former thread untouched when an event is added', () => {
    const before: Thread = Object.freeze([said(1, member)]) as Thread
    expect(withEvent(before, said(2, member))).toHaveLength(2)
    expect(before).toHaveLength(1)
  })

  it('resumes before the first gap, so that a lost event is sent again', () => {
    expect(cursorOf([])).toBe(0)
    expect(cursorOf([said(1, member), said(2, member), said(4, member)])).toBe(2)
  })

  it('knows who answers from the last change of owner', () => {
    expect(ownerOf([]).kind).toBe('assistant')
    const waiting = turned(1, { kind: 'waiting', since: AT }, 'handed-off')
    expect(ownerOf([waiting]).kind).toBe('waiting')
    expect(ownerOf([waiting, turned(2, claire, 'taken')])).toEqual(claire)
  })

  it('is closed until the member writes again', () => {
    const closed = [
      said(1, member),
      turned(2, { kind: 'assistant' }, 'closed'),
      { kind: 'closed', seq: 3, at: AT } as const,
    ]
    expect(isClosed(closed)).toBe(true)
    expect(isClosed([...closed, said(4, member)])).toBe(false)
    expect(isClosed([...closed, turned(4, { kind: 'waiting', since: AT }, 'handed-off')])).toBe(false)
  })

  it('shows a message once when its acknowledgement and its event cross', () => {
    const entries = entriesOf([said(1, member, 'mine')], [unsent('mine', 'accepted'), unsent('other')])
    expect(entries.map((entry) => entry.key)).toEqual(['mine', 'other'])
  })

  it('tells a change of owner once when the server wrote words about it', () => {
    const told = [turned(1, claire, 'taken'), said(2, { kind: 'system' })]
    expect(entriesOf(told, []).map((entry) => entry.kind)).toEqual(['message'])
    expect(entriesOf([turned(1, claire, 'taken')], []).map((entry) => entry.kind)).toEqual(['turn'])
  })

  it('says the assistant is looking only while it has the floor and the member spoke last', () => {
    expect(isLooking([said(1, member)], [])).toBe(true)
    expect(isLooking([said(1, member), said(2, { kind: 'assistant' })], [])).toBe(false)
    expect(isLooking([said(1, member), turned(2, { kind: 'waiting', since: AT }, 'handed-off')], [])).toBe(false)
    expect(isLooking([], [unsent('mine', 'accepted')])).toBe(true)
    expect(isLooking([], [unsent('mine')])).toBe(false)
  })
})
