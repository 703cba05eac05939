import { describe, expect, it } from 'vitest'
import {
  nextAct,
  type PendingAct,
  retryDelay,
  withAccepted,
  withAct,
  withFailure,
  withoutKnown,
  withRefused,
  withRetry,
} from './outbox.ts'

const act = (clientId: string, kind: PendingAct['kind'] = 'message'): PendingAct => ({
  kind,
  clientId,
  conversationId: 'k',
  text: kind === 'message' ? 'hello' : '',
  language: 'en',
  order: 1,
  status: 'unsent',
  failures: 0,
  problem: null,
})
const PROBLEM = { code: 'bad-input', message: 'not read' }

describe('what the member did and is not yet acknowledged', () => {
  it('is sent in the order it was done', () => {
    const acts = withAct(withAct([], act('one')), act('two'))
    expect(nextAct(acts)?.clientId).toBe('one')
    expect(nextAct(withAccepted(acts, 'one'))?.clientId).toBe('two')
  })

  it('is kept once, however often it is added', () => {
    expect(withAct([act('one')], act('one'))).toHaveLength(1)
  })

  it('keeps the same client id from one try to the next', () => {
    const failed = withFailure([act('one')], 'one')
    expect(nextAct(failed)).toMatchObject({ clientId: 'one', failures: 1, status: 'unsent' })
  })

  it('keeps an acknowledged message until its event comes, and forgets a request at once', () => {
    expect(withAccepted([act('one')], 'one')).toMatchObject([{ status: 'accepted' }])
    expect(withAccepted([act('one', 'handoff')], 'one')).toEqual([])
    expect(withoutKnown(withAccepted([act('one')], 'one'), new Set(['one']))).toEqual([])
  })

  it('never loses a refused message, and lets the request for a person pass it', () => {
    const acts = withRefused([act('one'), act('two', 'handoff')], 'one', PROBLEM)
    expect(nextAct(acts)?.clientId).toBe('two')
    expect(acts[0]).toMatchObject({ text: 'hello', status: 'refused', problem: PROBLEM })
    expect(nextAct(withRetry(acts, 'one'))).toMatchObject({ clientId: 'one', problem: null })
  })

  it('waits longer after each failure, never more than fifteen seconds', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 20].map((failures) => retryDelay(failures, () => 0))
    expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 15000, 15000, 15000])
    expect(retryDelay(3, () => 1)).toBe(1000)
  })
})
