import { useEffect, useState } from 'react'
import { announcements } from '../platform/announce.ts'
import { useStore } from '../platform/store.ts'

const SHOWN_MS = 5_000

/** Says what changed to screen readers; shows it for a moment when it was asked for. */
export function Announcer() {
  const { id, text, shown } = useStore(announcements)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (!id || !shown) return setShown(false)
    setShown(true)
    const timer = setTimeout(() => setShown(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [id, shown])
  const look = isShown
    ? 'fixed top-16 left-1/2 z-10 max-w-[calc(100%-2rem)] -translate-x-1/2 rounded-small bg-ink px-4 py-2 text-paper'
    : 'sr-only'
  // The key makes the same sentence, said twice, be read twice.
  return (
    <div role="status" className={look}>
      <span key={id}>{text}</span>
    </div>
  )
}
