import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { Attention, ConversationEvent } from '../../contract/conversations.ts'
import { DeskConversation } from '../../contract/desk.ts'
import { call } from '../platform/client.ts'
import { followStream } from '../platform/follow-stream.ts'
import { addEvent } from './thread.ts'

export const conversationQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['conversation', conversationId],
    queryFn: ({ signal }) => call(DeskConversation, `/desk/conversations/${conversationId}`, { signal }),
  })

/** The conversation, its brief, and whether its live line is open. */
export function useConversation(conversationId: string) {
  const query = useQuery(conversationQuery(conversationId))
  const [attention, setAttention] = useState<Attention>(NOBODY)
  const isOpen = useLiveEvents(conversationId, query.data !== undefined, setAttention)
  return { ...query, isOpen, attention }
}

const NOBODY: Attention = { readByMember: 0, readByStaff: 0, people: [] }

function useLiveEvents(conversationId: string, isLoaded: boolean, attend: (attention: Attention) => void): boolean {
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(true)
  useEffect(() => {
    if (!isLoaded) return
    const query = conversationQuery(conversationId)
    return followStream({
      path: `/desk/conversations/${conversationId}/events`,
      lastId: () => String(client.getQueryData(query.queryKey)?.conversation.lastSeq ?? 0),
      onEvent: ({ name, data }) => {
        if (name === 'conversation') receive(client, conversationId, data)
        const attention = name === 'attention' ? z.safeParse(Attention, JSON.parse(data)) : undefined
        if (attention?.success) attend(attention.data)
      },
      onLine: setOpen,
      onRefused: () => void client.invalidateQueries({ queryKey: query.queryKey }),
    })
  }, [client, conversationId, isLoaded, attend])
  return isOpen
}

/** Adds an event that follows; on a gap, or an event that changes the brief, asks for the whole again. */
function receive(client: QueryClient, conversationId: string, data: string): void {
  const { queryKey } = conversationQuery(conversationId)
  const parsed = z.safeParse(ConversationEvent, JSON.parse(data))
  const known = client.getQueryData(queryKey)
  const next = known && parsed.success ? addEvent(known.conversation, parsed.data) : undefined
  if (known && next) client.setQueryData(queryKey, { ...known, conversation: next })
  const isStaffWord = parsed.data?.kind === 'message' && parsed.data.message.author.kind === 'staff'
  if (!next || !isStaffWord) void client.invalidateQueries({ queryKey })
}
