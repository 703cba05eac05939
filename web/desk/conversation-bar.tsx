import { Link } from '@tanstack/react-router'
import type { DeskConversation } from '../../contract/desk.ts'
import { useStaff } from '../people/session.ts'
import { useMinutesSince } from '../platform/clock.ts'
import { useTexts } from '../platform/language.ts'
import { Button, KeyButton } from '../ui/button.tsx'
import { WaitClock } from './wait-clock.tsx'

export type Acts = { take?: () => void; reply: () => void; giveBack?: () => void; close?: () => void }

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
          <State view={view} />
        </div>
        <ActButtons acts={acts} />
      </div>
    </div>
  )
}

function State({ view }: { view: DeskConversation['conversation'] }) {
  const t = useTexts()
  const staff = useStaff()
  const since = useMinutesSince()
  const { owner } = view
  if (view.state === 'closed') return <p className="text-small text-muted">{t.conversation.closedState}</p>
  if (owner.kind === 'waiting') {
    return (
      <p className="text-small text-muted">
        {t.conversation.ownedByNobody} · <WaitClock minutes={since(owner.since)} />
      </p>
    )
  }
  if (owner.kind === 'assistant') return <p className="text-small text-muted">{t.conversation.ownedByAssistant}</p>
  const said = owner.staffId === staff.staffId ? t.conversation.ownedByMe : t.conversation.ownedBy(owner.name)
  return <p className="text-small text-muted">{said}</p>
}

function ActButtons({ acts }: { acts: Acts }) {
  const { conversation } = useTexts()
  const lines = [
    { key: 't', label: conversation.take, act: acts.take, look: 'main' as const },
    { key: 'r', label: conversation.reply, act: acts.reply, look: acts.take ? ('plain' as const) : ('main' as const) },
    { key: 'g', label: conversation.giveBack, act: acts.giveBack, look: 'plain' as const },
    { key: 'c', label: conversation.close, act: acts.close, look: 'plain' as const },
  ]
  return (
    <div className="flex flex-wrap gap-2">
      {lines.map(({ key, label, act, look }) =>
        act ? (
          <KeyButton key={key} small look={look} keyName={key} hint={label} onPress={act}>
            {label}
          </KeyButton>
        ) : null,
      )}
    </div>
  )
}
