import { useEffect, useMemo, useState } from 'preact/hooks'
import type { MyAnnouncements } from '../../contract/announcements.ts'
import { enAnnounced } from '../../locales/member/en-announced.ts'
import { frAnnounced } from '../../locales/member/fr-announced.ts'
import { type Announced as Calls, createAnnounced } from '../client/announcements.ts'
import { AnswerForm } from './answer-form.tsx'
import { useApp } from './app-context.ts'

const TEXTS = { fr: frAnnounced.announced, en: enAnnounced.announced }

type One = MyAnnouncements['announcements'][number]

/** What is announced to her, folded under its title: read when she opens it, put away when she says so. */
export function AnnouncedPart() {
  const { client, state } = useApp()
  const say = TEXTS[state.language]
  const calls = useMemo(() => createAnnounced(client), [client])
  const [mine, show] = useState<MyAnnouncements>({ announcements: [], canAnswer: false })
  const who = state.session.kind === 'member' ? state.session.memberId : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again for whoever signs in
  useEffect(() => {
    void calls.list().then(show)
  }, [calls, who])
  const put = (id: string) => {
    calls.read(id, true)
    const away = (one: One) => (one.announcementId === id ? { ...one, isNew: false } : one)
    show({ ...mine, announcements: mine.announcements.map(away) })
  }
  const fresh = mine.announcements.filter((one) => one.isNew)
  const old = mine.announcements.filter((one) => !one.isNew)
  if (mine.announcements.length === 0) return null
  const drawn = (one: One) => (
    <Announced
      calls={calls}
      key={one.announcementId}
      one={one}
      canAnswer={mine.canAnswer}
      onAway={one.isNew ? put : null}
    />
  )
  return (
    <section class="announced" aria-labelledby="announced">
      <h3 id="announced">{say.heading}</h3>
      {fresh.map(drawn)}
      {old.length > 0 && (
        <details class="announced-before">
          <summary>{say.earlier(old.length)}</summary>
          {old.map(drawn)}
        </details>
      )}
    </section>
  )
}

type Props = { calls: Calls; one: One; canAnswer: boolean; onAway: ((id: string) => void) | null }

function Announced({ calls, one, canAnswer, onAway }: Props) {
  const { state } = useApp()
  const say = TEXTS[state.language]
  const read = (event: Event) => {
    const isOpen = (event.currentTarget as HTMLDetailsElement).open
    if (isOpen && canAnswer) calls.read(one.announcementId, false)
  }
  return (
    <details class="announcement" onToggle={read}>
      <summary>{one.title[state.language]}</summary>
      <div class="announcement-read">
        <p class="quiet">{say.signed(one.by, one.at)}</p>
        <p class="announcement-words">{one.body[state.language]}</p>
        {canAnswer ? (
          <AnswerForm
            calls={calls}
            subject={{ of: 'announcements', id: one.announcementId }}
            away={onAway && { name: say.away, act: () => onAway(one.announcementId) }}
          />
        ) : (
          <p class="quiet">{say.signIn}</p>
        )}
      </div>
    </details>
  )
}
