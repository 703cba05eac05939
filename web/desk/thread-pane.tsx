import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ConversationView } from '../../contract/conversations.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { keepDraft, useDraft } from './drafts.ts'
import { ActLine, MessageLine, OutgoingLine } from './message-line.tsx'
import { forget, type Outgoing, sendAgain, useOutgoing } from './outbox.ts'
import { clientIdsIn, type ThreadItem, threadItems } from './thread.ts'

/** Nearer to the end than this, in pixels, the reader follows; farther, she is reading and stays where she is. */
const FOLLOWS_WITHIN = 80

export function ThreadPane({ view }: { view: ConversationView }) {
  const t = useTexts()
  const items = useMemo(() => threadItems(view.events), [view.events])
  const outgoing = useUnshown(view)
  const { pane, isAtEnd, onScroll, toEnd } = useFollowedEnd(items.length + outgoing.length)
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={pane}
        onScroll={onScroll}
        role="log"
        aria-label={t.conversation.thread}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-4 py-4 -outline-offset-2"
      >
        <ol className="mx-auto flex max-w-[46rem] flex-col gap-4">
          {items.length === 0 && <li className="text-center text-muted">{t.conversation.nothingYet}</li>}
          {items.map((item) => (
            <li key={item.key}>
              <Item item={item} />
            </li>
          ))}
          {outgoing.map((one) => (
            <li key={one.clientId}>
              <Unsent one={one} />
            </li>
          ))}
        </ol>
      </div>
      {!isAtEnd && (
        <Button small className="absolute bottom-3 left-1/2 -translate-x-1/2 shadow-md" onPress={toEnd}>
          {t.conversation.toBottom} <span aria-hidden="true">↓</span>
        </Button>
      )}
    </div>
  )
}

function Item({ item }: { item: ThreadItem }) {
  const t = useTexts()
  if (item.kind === 'message') return <MessageLine message={item.message} at={item.at} />
  if (item.kind === 'act') return <ActLine item={item} />
  return <p className="text-center text-small font-semibold text-muted">{t.app.day(item.at)}</p>
}

function Unsent({ one }: { one: Outgoing }) {
  const t = useTexts()
  const draft = useDraft(one.conversationId)
  const putBack = () => {
    keepDraft(one.conversationId, draft ? `${one.text}\n\n${draft}` : one.text)
    forget([one.clientId])
  }
  return (
    <OutgoingLine one={one}>
      {one.state.kind === 'failed' && (
        <span className="ml-2 inline-flex flex-wrap gap-2">
          <Button small onPress={() => void sendAgain(one)}>
            {t.conversation.sendAgain}
          </Button>
          <Button small onPress={putBack}>
            {t.conversation.backToBox}
          </Button>
        </span>
      )}
    </OutgoingLine>
  )
}

/** Replies the conversation does not show yet; those it shows leave the outbox. */
function useUnshown(view: ConversationView): Outgoing[] {
  const outgoing = useOutgoing(view.conversationId)
  const arrived = useMemo(() => clientIdsIn(view.events), [view.events])
  const landed = outgoing.filter((one) => arrived.has(one.clientId)).map((one) => one.clientId)
  const key = landed.join()
  useEffect(() => forget(key ? key.split(',') : []), [key])
  return outgoing.filter((one) => !arrived.has(one.clientId))
}

function useFollowedEnd(length: number) {
  const pane = useRef<HTMLDivElement>(null)
  const [isAtEnd, setAtEnd] = useState(true)
  const follows = useRef(true)
  const toEnd = () => pane.current?.scrollTo({ top: pane.current.scrollHeight })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new line moves the end
  useLayoutEffect(() => {
    if (follows.current) toEnd()
  }, [length])
  // The box below grows with what is written: who was at the end stays at the end.
  useEffect(() => {
    const observer = new ResizeObserver(
      () => follows.current && pane.current?.scrollTo({ top: pane.current.scrollHeight }),
    )
    if (pane.current) observer.observe(pane.current)
    return () => observer.disconnect()
  }, [])
  const onScroll = () => {
    const at = pane.current
    if (!at) return
    follows.current = at.scrollHeight - at.scrollTop - at.clientHeight < FOLLOWS_WITHIN
    setAtEnd(follows.current)
  }
  return { pane, isAtEnd, onScroll, toEnd }
}
