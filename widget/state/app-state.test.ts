import { describe, expect, it } from 'vitest'
import type { ConversationEvent } from '../../contract/conversations.ts'
import { type AppEvent, type AppState, initialState, reduce } from './app-state.ts'
import type { PendingAct } from './outbox.ts'

const held = { conversationId: 'k', key: 'key', as: 'visitor', started: true, startedAt: null } as const
const event = (seq: number, clientId: string): ConversationEvent => ({
  kind: 'message',
  seq,
  at: '2026-11-23T19:05:00Z',
  message: {
    messageId: `m${seq}`,
    clientId,
    author: { kind: 'member', name: null },
    text: 'hello',
    language: 'en',
    answer: null,
  },
})
const act: PendingAct = {
  kind: 'message',
  clientId: 'mine',
  conversationId: 'k',
  text: 'hello',
  language: 'en',
  order: 1,
  status: 'unsent',
  failures: 0,
  problem: null,
}
const screenAfter = (...events: AppEvent[]): AppState => events.reduce(reduce, initialState('en'))
const holding: AppEvent = { kind: 'conversation-held', held, pending: [] }

describe('the member’s screen', () => {
  it('does not change when the server repeats itself', () => {
    const once = screenAfter(holding, { kind: 'event-arrived', conversationId: 'k', event: event(1, 'a') })
    expect(reduce(once, { kind: 'event-arrived', conversationId: 'k', event: event(1, 'a') })).toBe(once)
  })

  it('ignores a late event of a conversation already left', () => {
    const state = screenAfter(holding)
    expect(reduce(state, { kind: 'event-arrived', conversationId: 'other', event: event(1, 'a') })).toBe(state)
  })

  it('replaces an unsent message by its event, even when the acknowledgement never came', () => {
    const state = screenAfter(
      holding,
      { kind: 'acted', act },
      { kind: 'event-arrived', conversationId: 'k', event: event(1, 'mine') },
    )
    expect(state.pending).toEqual([])
    expect(state.thread).toHaveLength(1)
  })

  it('speaks what arrives and stays silent about the history', () => {
    const read: AppEvent = { kind: 'history-read', conversationId: 'k', events: [event(1, 'a')], startedAt: '' }
    expect(screenAfter(holding, read).spoken).toEqual([])
    expect(
      screenAfter(holding, read, { kind: 'event-arrived', conversationId: 'k', event: event(2, 'b') }).spoken,
    ).toHaveLength(1)
  })

  it('keeps what is unsent when another conversation is shown, and shows the two doors when none is', () => {
    const state = screenAfter(holding, { kind: 'acted', act }, { kind: 'conversation-held', held: null, pending: [] })
    expect(state).toMatchObject({ held: null, thread: [], doorChosen: false })
    expect(reduce(state, { kind: 'conversation-held', held, pending: [act] }).pending).toEqual([act])
  })
})
