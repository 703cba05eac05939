import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Entry, entriesOf, isLooking, ownerOf } from '../state/thread.ts'
import { useApp } from './app-context.ts'
import { DraftView } from './composed-view.tsx'
import { later } from './later.tsx'
import { EntryView } from './message-view.tsx'

const RatingPart = later(() => import('./rating-part.tsx').then((part) => part.RatingPart))

/** What was said, oldest first. Nothing moves while it is being read: news below is announced by a button. */
export function ThreadView() {
  const { state, texts } = useApp()
  const entries = entriesOf(state.thread, state.pending)
  const { scroller, list, hasNews, showNews } = useReadingPlace(entries)
  const { page, held } = state
  const latest = entries.findLast((entry) => entry.kind === 'message')
  return (
    <div class="thread">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" ref={scroller} tabIndex={0} aria-label={texts.menu.thread}>
        <div class="column">
          {held?.startedAt && <p class="quiet">{texts.menu.started(held.startedAt)}</p>}
          {page && <p class="quiet notice-line">{page.notice.text[state.language]}</p>}
          <ol class="entries" ref={list}>
            {entries.map((entry) => (
              <li key={entry.key} class={sideOf(entry)}>
                <EntryView entry={entry} isLatest={entry === latest} />
              </li>
            ))}
          </ol>
          <RatingPart />
          <DraftView />
          <Looking />
          <Typing />
        </div>
      </section>
      {hasNews && (
        <button type="button" class="button news" onClick={showNews}>
          {texts.sending.newMessage}
        </button>
      )}
    </div>
  )
}

const sideOf = (entry: Entry) =>
  entry.kind === 'pending' || (entry.kind === 'message' && entry.message.author.kind === 'member') ? 'mine' : 'theirs'

function Looking() {
  const { state, texts } = useApp()
  const isAssistantOn = state.page?.assistant.enabled ?? true
  const isShown = isAssistantOn && ownerOf(state.thread).kind === 'assistant' && isLooking(state.thread, state.pending)
  return (
    <p class="looking" role="status">
      {isShown ? texts.assistant.looking(state.page?.assistant.documents ?? 0) : ''}
    </p>
  )
}

/** A person's fingers only: an answer being looked for is told in words, above. */
function Typing() {
  const { state, texts } = useApp()
  return (
    <p class="looking" role="status">
      {state.typing === null ? '' : texts.person.typing(state.typing)}
    </p>
  )
}

/** How close to the end, in pixels, still counts as reading the end. */
const AT_END = 80

function useReadingPlace(entries: Entry[]) {
  const scroller = useRef<HTMLElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const wasAtEnd = useRef(true)
  const shown = useRef(0)
  const [hasNews, setHasNews] = useState(false)
  useEffect(() => {
    const area = scroller.current
    const watch = () => {
      if (!area) return
      wasAtEnd.current = area.scrollHeight - area.scrollTop - area.clientHeight < AT_END
      if (wasAtEnd.current) setHasNews(false)
    }
    area?.addEventListener('scroll', watch, { passive: true })
    // A notice or a longer draft takes room from below: whoever was reading the end still sees it.
    const resized = new ResizeObserver(() => {
      if (area && wasAtEnd.current) area.scrollTop = area.scrollHeight
    })
    if (area) resized.observe(area)
    return () => {
      area?.removeEventListener('scroll', watch)
      resized.disconnect()
    }
  }, [])
  const count = entries.length
  const isLastMine = entries.at(-1)?.kind === 'pending'
  useLayoutEffect(() => {
    const isNew = count > shown.current
    const isFirst = shown.current === 0
    shown.current = count
    if (!isNew) return
    if (isFirst || wasAtEnd.current || isLastMine) showFrom(scroller.current, list.current?.lastElementChild)
    else setHasNews(true)
  }, [count, isLastMine])
  const showNews = () => showFrom(scroller.current, list.current?.lastElementChild)
  return { scroller, list, hasNews, showNews }
}

/** Shows all of the newest message, or its top when it is taller than the room: answers are read from the top down. */
function showFrom(area: HTMLElement | null, newest: Element | null | undefined): void {
  if (!area || !newest) return
  const top = newest.getBoundingClientRect().top - area.getBoundingClientRect().top + area.scrollTop - 12
  area.scrollTop = Math.min(top, area.scrollHeight - area.clientHeight)
}
