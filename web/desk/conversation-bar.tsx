import { Link } from '@tanstack/react-router'
import type { DeskConversation } from '../../contract/desk.ts'
import { useStaff } from '../people/session.ts'
import { useMinutesSince } from '../platform/clock.ts'
import { type StaffTexts, useTexts } from '../platform/language.ts'
import { Button, KeyButton } from '../ui/button.tsx'
import { openPalette } from './palette-state.ts'
import { PromiseClock } from './promise-clock.tsx'
import { WaitClock } from './wait-clock.tsx'

export type Acts = {
  take?: () => void
  reopen?: () => void
  reply: () => void
  giveBack?: () => void
  close?: () => void
  transfer?: () => void
  snooze?: () => void
  note?: () => void
  savedReplies?: () => void
}

/** Every act on a conversation, with its key and its name. */
export const actLines = (acts: Acts, { conversation, work, settled }: StaffTexts) => [
  { key: 't', label: conversation.take, act: acts.take },
  { key: 'o', label: settled.reopen, act: acts.reopen },
  { key: 'r', label: conversation.reply, act: acts.reply },
  { key: 's', label: work.savedReplies, act: acts.savedReplies },
  { key: 'x', label: work.transfer, act: acts.transfer },
  { key: 'n', label: work.noteBox, act: acts.note },
  { key: 'z', label: work.snooze, act: acts.snooze },
  { key: 'g', label: conversation.giveBack, act: acts.giveBack },
  { key: 'c', label: conversation.close, act: acts.close },
]

type Props = { conversation: DeskConversation; acts: Acts; onBrief: () => void }

/** Who is spoken with, who answers now, and what can be done. */
export function ConversationBar({ conversation: { conversation: view, brief }, acts, onBrief }: Props) {
  const t = useTexts()
  const name = brief.member.name ?? t.app.unnamedMember
  return (
    <div className="border-b border-line bg-surface px-4 py-2">
      <div className="flex items-center gap-2 three:hidden">
        <Link to="/" className="link inline-flex min-h-8 items-center two:hidden">
          ← {t.conversation.back}
        </Link>
        <Button small className="ml-auto" onPress={onBrief}>
          {t.conversation.showBrief}
        </Button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-40">
          <h1 className="text-large leading-6 font-semibold wrap-anywhere">
            <span className="sr-only">{t.conversation.heading('')}</span>
            {name}
          </h1>
          <State view={view} brief={brief} />
        </div>
        <ActButtons acts={acts} />
      </div>
    </div>
  )
}

type StateProps = { view: DeskConversation['conversation']; brief: DeskConversation['brief'] }

function State({ view, brief: { promised, settled } }: StateProps) {
  const t = useTexts()
  const staff = useStaff()
  const since = useMinutesSince()
  const { owner } = view
  if (view.state === 'closed') {
    return (
      <p className="text-small text-muted">
        {t.conversation.closedState}
        {settled && ` · ${t.settled[settled]}`}
      </p>
    )
  }
  if (owner.kind === 'waiting') {
    return (
      <p className="text-small text-muted">
        {t.conversation.ownedByNobody} ·{' '}
        {promised ? <PromiseClock promised={promised} /> : <WaitClock minutes={since(owner.since)} />}
      </p>
    )
  }
  if (owner.kind === 'assistant') return <p className="text-small text-muted">{t.conversation.ownedByAssistant}</p>
  const said = owner.staffId === staff.staffId ? t.conversation.ownedByMe : t.conversation.ownedBy(owner.name)
  return (
    <p className="text-small text-muted">
      {said}
      {promised && (
        <>
          {' · '}
          <PromiseClock promised={promised} />
        </>
      )}
    </p>
  )
}

/** The acts of every day have a button; the others are one key or one command away. */
const SHOWN = ['t', 'o', 'r', 'x', 'g', 'c']

function ActButtons({ acts }: { acts: Acts }) {
  const t = useTexts()
  const main = acts.take ? 't' : 'r'
  return (
    <div className="flex flex-wrap gap-2">
      {actLines(acts, t)
        .filter(({ key, act }) => act && SHOWN.includes(key))
        .map(({ key, label, act }) => (
          <KeyButton key={key} small look={key === main ? 'main' : 'plain'} keyName={key} hint={label} onPress={act}>
            {label}
          </KeyButton>
        ))}
      <Button small look="quiet" aria-label={t.palette.open} onPress={() => openPalette()}>
        <span aria-hidden="true">•••</span>
      </Button>
    </div>
  )
}
