import { describe, expect, it } from 'vitest'
import { Id } from '../../contract/common.ts'
import { StartConversation } from '../../contract/conversations.ts'
import { newId, newKey } from './ids.ts'

describe('ids made in the browser', () => {
  it('are version 4 UUIDs the server accepts, whatever the random bytes', () => {
    for (const byte of [0, 127, 255]) expect(Id.safeParse(newId(new Uint8Array(16).fill(byte))).success).toBe(true)
    expect(newId(new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000')
    expect(newId()).not.toBe(newId())
  })

  it('come with a key of 32 bytes in base64url', () => {
    const start = { conversationId: newId(), language: 'fr', noticeVersion: 1 }
    for (const key of [newKey(), newKey(new Uint8Array(32).fill(255))])
      expect(StartConversation.safeParse({ ...start, key }).success).toBe(true)
  })
})
