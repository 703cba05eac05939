import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { StaffAnnouncements } from '../communications/staff-announcements.tsx'
import { pageQuery } from '../people/session.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { useKeys } from '../platform/use-keys.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { BriefPane } from './brief-pane.tsx'
import { ConversationPane } from './conversation-pane.tsx'
import { neighbour } from './queue-order.ts'
import { QueuePane } from './queue-pane.tsx'
import { useConversation } from './use-conversation.ts'
import { type Service, useLiveQueue, useShownQueue } from './use-queue.ts'

/** Queue, conversation, brief: three panes side by side where there is room, two or one where there is not. */
export function DeskScreen() {
  const t = useTexts()
  const { conversationId } = useParams({ strict: false })
  const isLive = useLiveQueue()
  const queue = useShownQueue()
  const filterBox = useRef<HTMLInputElement>(null)
  useWalk(queue.shown, conversationId, filterBox)
  return (
    <main id="content" className="flex min-h-0 flex-1 flex-col">
      {!conversationId && <h1 className="sr-only">{t.app.title}</h1>}
      <Title waiting={queue.shown?.waiting.length ?? 0} />
      {!isLive && (
        <p role="status" className="border-b border-line bg-tint px-4 py-1 text-small">
          {t.errors.offline}
        </p>
      )}
      <div className="grid min-h-0 flex-1 grid-cols-1 two:grid-cols-[19rem_minmax(0,1fr)] three:grid-cols-[20rem_minmax(0,1fr)_23rem]">
        <div className={`min-h-0 flex-col border-line two:flex two:border-r ${conversationId ? 'hidden' : 'flex'}`}>
          <QueuePane queue={queue} selected={conversationId} filterBox={filterBox} />
        </div>
        {conversationId ? (
          <Opened key={conversationId} conversationId={conversationId} service={queue.service} />
        ) : (
          <NothingOpened />
        )}
      </div>
    </main>
  )
}

function NothingOpened() {
  const t = useTexts()
  return (
    <>
      <div className="hidden place-content-center p-8 text-center two:grid">
        <p className="font-serif text-large">{t.conversation.empty}</p>
        <p className="text-muted">{t.conversation.emptyHint}</p>
        <StaffAnnouncements />
      </div>
      <div className="hidden border-l border-line p-4 text-muted three:block">{t.brief.empty}</div>
    </>
  )
}

function Opened({ conversationId, service }: { conversationId: string; service: Service }) {
  const t = useTexts()
  const { data, error, refetch, isOpen, attention } = useConversation(conversationId)
  const [isBrief, setBrief] = useState(false)
  if (!data) {
    return (
      <div className="p-6">
        {error ? (
          <ProblemNotice problem={problemOf(error)}>
            <Button small className="mt-2" onPress={() => void refetch()}>
              {t.app.retry}
            </Button>
          </ProblemNotice>
        ) : (
          <p className="text-muted">{t.app.loading}</p>
        )}
      </div>
    )
  }
  return (
    <>
      <section
        aria-label={t.conversation.heading(data.brief.member.name ?? t.app.unnamedMember)}
        data-live={isOpen}
        className={`min-h-0 min-w-0 flex-col three:flex ${isBrief ? 'hidden' : 'flex'}`}
      >
        <ConversationPane conversation={data} service={service} attention={attention} onBrief={() => setBrief(true)} />
      </section>
      <aside
        aria-label={t.brief.heading}
        className={`min-h-0 overflow-y-auto border-line bg-surface three:block three:border-l ${isBrief ? '' : 'hidden'}`}
      >
        <div className="border-b border-line px-4 py-2 three:hidden">
          <Button small onPress={() => setBrief(false)}>
            ← {t.conversation.backToThread}
          </Button>
        </div>
        <BriefPane conversation={data} onChanged={() => void refetch()} />
      </aside>
    </>
  )
}

/** J and K walk the queue as it is shown; / finds in it. */
function useWalk(
  sections: ReturnType<typeof useShownQueue>['shown'],
  selected: string | undefined,
  filterBox: React.RefObject<HTMLInputElement | null>,
) {
  const navigate = useNavigate()
  const walk = (step: 1 | -1) => () => {
    const next = sections && neighbour(sections, selected, step)
    if (next) void navigate({ to: '/c/$conversationId', params: { conversationId: next } })
  }
  useKeys({
    j: walk(1),
    arrowdown: walk(1),
    k: walk(-1),
    arrowup: walk(-1),
    '/': () => filterBox.current?.focus(),
  })
}

/** The number who wait stands in the tab's title. */
function Title({ waiting }: { waiting: number }) {
  const t = useTexts()
  const language = useLanguage()
  const name = useQuery(pageQuery).data?.name[language]
  const title = `${t.queue.titleCount(waiting)}${[t.app.title, name].filter(Boolean).join(' · ')}`
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}
