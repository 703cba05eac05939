import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { QueueEntry } from '../../contract/desk.ts'
import { useStaff } from '../people/session.ts'
import { useMinutesSince } from '../platform/clock.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { PromiseClock } from './promise-clock.tsx'
import { WaitClock } from './wait-clock.tsx'

/** One conversation of the queue: who, how long, her last words. */
export function QueueLine({ entry, isSelected }: { entry: QueueEntry; isSelected: boolean }) {
  const t = useTexts()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isSelected) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const look = isSelected ? 'border-l-accent bg-wash' : 'border-l-transparent hover:bg-tint'
  return (
    <li className="border-b border-line">
      <Link
        ref={link}
        to="/c/$conversationId"
        params={{ conversationId: entry.conversationId }}
        aria-current={isSelected ? 'true' : undefined}
        className={`block border-l-4 px-3 py-2 -outline-offset-2 ${look}`}
      >
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-semibold">{entry.memberName ?? t.app.unnamedMember}</span>
          <Language entry={entry} />
          <Clock entry={entry} />
        </span>
        <span lang={entry.language} className="line-clamp-2 text-small text-muted wrap-anywhere">
          {entry.preview || t.queue.noWords}
        </span>
        <Standing entry={entry} />
      </Link>
    </li>
  )
}

/** Said only when it is not the reader's own language. */
function Language({ entry }: { entry: QueueEntry }) {
  const t = useTexts()
  if (entry.language === useLanguage()) return null
  return <span className="tag">{t.app.languageName[entry.language]}</span>
}

function Clock({ entry }: { entry: QueueEntry }) {
  const t = useTexts()
  const since = useMinutesSince()
  if (entry.state === 'open' && entry.promised) return <PromiseClock promised={entry.promised} />
  if (entry.state === 'open' && entry.owner.kind === 'waiting') {
    return <WaitClock minutes={since(entry.requestedAt ?? entry.owner.since)} />
  }
  return <span className="text-small whitespace-nowrap text-muted">{t.queue.wait(since(entry.lastAt))}</span>
}

function Standing({ entry }: { entry: QueueEntry }) {
  const t = useTexts()
  const staff = useStaff()
  const { owner, calledFor } = entry
  if (calledFor) {
    const isForMe = calledFor.staffId === staff.staffId
    return (
      <span className={`block text-small ${isForMe ? 'font-semibold text-accent' : 'truncate text-muted'}`}>
        {isForMe ? `● ${t.promised.calledForMe}` : t.promised.calledFor(calledFor.name)}
      </span>
    )
  }
  if (entry.settled) {
    const look = entry.settled === 'no' ? 'font-semibold text-alarm' : 'text-muted'
    return <span className={`block text-small ${look}`}>{t.settled[entry.settled]}</span>
  }
  if (owner.kind !== 'staff') return null
  const isMine = owner.staffId === staff.staffId
  return (
    <span className="flex gap-2 text-small">
      {!isMine && <span className="truncate text-muted">{t.queue.withName(owner.name)}</span>}
      {entry.awaitsReply && <span className="font-semibold text-accent">● {t.queue.awaitsReply}</span>}
    </span>
  )
}
