import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { Queue } from '../../contract/desk.ts'
import { announce } from '../platform/announce.ts'
import { call } from '../platform/client.ts'
import { setClock } from '../platform/clock.ts'
import { followStream } from '../platform/follow-stream.ts'
import { currentTexts } from '../platform/language.ts'
import { createStore, useStore } from '../platform/store.ts'
import { countMoves, heldInPlace, ordered, type Sections } from './queue-order.ts'

/** What the desk knows beside the lines: the reader's alerts, her colleagues and the teams. */
export type Service = Pick<Queue, 'alerts' | 'people' | 'teams'>

const NO_SERVICE: Service = { alerts: [], people: [], teams: [] }

export const queueQuery = queryOptions({
  queryKey: ['queue'],
  queryFn: async () => {
    const queue = await call(Queue, '/desk/queue')
    setClock(queue.now)
    const { alerts, people, teams } = queue
    return { sections: ordered(queue), service: { alerts, people, teams } }
  },
  // Behind the live stream: a lost wake-up costs half a minute, never a member.
  refetchInterval: 30_000,
})

/** Follows the queue's stream; false while the line is cut. */
export function useLiveQueue(): boolean {
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(true)
  useEffect(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: queueQuery.queryKey })
    return followStream({
      path: '/desk/events',
      lastId: () => '',
      onEvent: refresh,
      onLine: (open) => {
        setOpen(open)
        if (open) refresh()
      },
      onRefused: refresh,
    })
  }, [client])
  return isOpen
}

const READING_MS = 4_000
/** Until when the queue is held still; 0 when nobody is reading it. */
const heldUntil = createStore(0)

/** Pointer or keys are in the queue: keep it still for a moment. */
export const holdQueue = () => heldUntil.set(() => Date.now() + READING_MS)

/** Our own act, or the reader's wish: show what is true now. */
export const releaseQueue = () => heldUntil.set(() => 0)

/** The queue as shown, and how many changes wait for the reader to look away. */
export function useShownQueue() {
  const { data, error, refetch } = useQuery(queueQuery)
  const fresh = data?.sections
  const held = useIsHeld()
  const last = useRef<Sections | undefined>(undefined)
  const shown = useMemo(() => {
    if (!fresh) return undefined
    const next = held && last.current ? heldInPlace(last.current, fresh) : fresh
    last.current = next
    return next
  }, [fresh, held])
  useAnnouncedWaits(fresh)
  const service = data?.service ?? NO_SERVICE
  return { shown, service, moves: shown && fresh ? countMoves(shown, fresh) : 0, error, refetch }
}

function useIsHeld(): boolean {
  const until = useStore(heldUntil)
  const [, redraw] = useState(0)
  useEffect(() => {
    if (until <= Date.now()) return
    const timer = setTimeout(() => redraw((times) => times + 1), until - Date.now() + 10)
    return () => clearTimeout(timer)
  }, [until])
  return until > Date.now()
}

function useAnnouncedWaits(fresh: Sections | undefined): void {
  const known = useRef<Set<string> | null>(null)
  const compare = useEffectEvent((sections: Sections) => {
    const waiting = new Set(sections.waiting.map((entry) => entry.conversationId))
    const isNew = known.current && [...waiting].some((id) => !known.current?.has(id))
    if (isNew) announce(currentTexts().queue.newWaiting(waiting.size), { shown: true })
    known.current = waiting
  })
  useEffect(() => {
    if (fresh) compare(fresh)
  }, [fresh])
}
