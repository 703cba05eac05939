import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import {
  AnnouncementBook,
  CheckedWording,
  type CheckWording,
  type SendAnnouncement,
  TriedAnnouncement,
  type Underlined,
  type WriteAnnouncement,
} from '../../contract/announcements.ts'
import { call } from '../platform/client.ts'

const BASE = '/communications/announcements'
const CHECK = '/communications/check'
const PAUSE_MS = 400
const MODEL_PAUSE_MS = 2000

const bookQuery = queryOptions({
  queryKey: ['announcements'],
  queryFn: () => call(AnnouncementBook, BASE),
  // One is being written: what was typed is not taken away by a fresh read.
  refetchOnWindowFocus: false,
})

export const useAnnouncements = () => useQuery(bookQuery)

/** Each throws CallRefused. */
export function useAnnouncementActs() {
  const client = useQueryClient()
  const act = async (path: string, body: unknown) =>
    client.setQueryData(bookQuery.queryKey, await call(AnnouncementBook, `${BASE}${path}`, { method: 'POST', body }))
  return {
    write: (written: WriteAnnouncement) => act('', written),
    send: (id: string, how: SendAnnouncement) => act(`/${id}/send`, how),
    cancel: (id: string) => act(`/${id}/cancel`, {}),
    tryOut: (id: string) => call(TriedAnnouncement, `${BASE}/${id}/try`, { method: 'POST', body: {} }),
  }
}

/** What the framing check underlines, a moment after the last key; what was underlined stays while it reads again. */
export function useUnderlined({ title, body }: CheckWording): Underlined[] {
  const [underlined, setUnderlined] = useState<Underlined[]>([])
  const text = JSON.stringify({ title, body })
  useEffect(() => {
    let isOver = false
    let later: ReturnType<typeof setTimeout> | undefined
    const check = async (path: string) => call(CheckedWording, path, { method: 'POST', body: JSON.parse(text) })
    const read = async () => {
      const checked = await check(CHECK)
      if (isOver) return
      setUnderlined(checked.underlined)
      // A model is asked once nothing is typed any more: it costs, and adds when it comes.
      if (checked.byModel) later = setTimeout(() => void ask(checked.underlined).catch(() => undefined), MODEL_PAUSE_MS)
    }
    const ask = async (known: Underlined[]) => {
      const more = await check(`${CHECK}/model`)
      if (!isOver) setUnderlined([...known, ...more.underlined])
    }
    // Unread, the text is simply not underlined: sending reads it again, on the server.
    const timer = setTimeout(() => void read().catch(() => setUnderlined([])), PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
      clearTimeout(later)
    }
  }, [text])
  // An offset holds for the very words it was told of.
  return underlined.filter((one) => ({ title, body })[one.part][one.language].slice(one.start, one.end) === one.words)
}
