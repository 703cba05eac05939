import { type RefObject, useState } from 'react'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { AlertStrip } from './alert-strip.tsx'
import { ClosedFilter, type SettledChoice, standing } from './closed-filter.tsx'
import { QueueLine } from './queue-line.tsx'
import { foundIn, SECTIONS, type SectionName, type Sections } from './queue-order.ts'
import { holdQueue, releaseQueue, type useShownQueue } from './use-queue.ts'

type Props = {
  queue: ReturnType<typeof useShownQueue>
  selected: string | undefined
  filterBox: RefObject<HTMLInputElement | null>
}

export function QueuePane({ queue, selected, filterBox }: Props) {
  const t = useTexts()
  const [search, setSearch] = useState('')
  const { shown, moves, error } = queue
  return (
    <nav
      aria-label={t.queue.heading}
      className="flex min-h-0 flex-1 flex-col"
      onPointerMove={holdQueue}
      onKeyDown={holdQueue}
    >
      <div className="border-b border-line px-3 py-2">
        <input
          ref={filterBox}
          type="search"
          className="input"
          aria-label={t.queue.filter}
          placeholder={t.queue.filter}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        {moves > 0 && (
          <p className="mt-2 flex items-center justify-between text-small">
            {t.queue.changed(moves)}
            <Button small onPress={releaseQueue}>
              {t.queue.show}
            </Button>
          </p>
        )}
      </div>
      <AlertStrip alerts={queue.service.alerts} />
      <div className="min-h-0 flex-1 overflow-y-auto pb-4">
        {error && !shown && (
          <ProblemNotice problem={problemOf(error)} className="m-3">
            <Button small onPress={() => void queue.refetch()}>
              {t.app.retry}
            </Button>
          </ProblemNotice>
        )}
        {shown ? <SectionList sections={shown} search={search} selected={selected} /> : null}
        {!shown && !error && <p className="p-4 text-muted">{t.app.loading}</p>}
      </div>
    </nav>
  )
}

function SectionList({
  sections,
  search,
  selected,
}: {
  sections: Sections
  search: string
  selected: string | undefined
}) {
  const t = useTexts()
  const found = foundIn(sections, search)
  const isSearch = search.trim() !== ''
  const shown = isSearch ? SECTIONS.filter((name) => found[name].length > 0) : SECTIONS
  if (shown.length === 0) return <p className="p-4 text-muted">{t.queue.noneFound}</p>
  return shown.map((name) => (
    <Section key={name} name={name} sections={found} isOpened={isSearch} selected={selected} />
  ))
}

const NONE = {
  waiting: 'noneWaiting',
  mine: 'noneMine',
  colleagues: 'noneColleagues',
  assistant: 'noneAssistant',
  closed: 'noneClosed',
} as const

type SectionProps = { name: SectionName; sections: Sections; isOpened: boolean; selected: string | undefined }

/** Each section folds; what is closed is folded until asked for. */
function Section({ name, sections, isOpened, selected }: SectionProps) {
  const t = useTexts()
  const [isOpen, setOpen] = useState(name !== 'closed' && name !== 'snoozed')
  const [limit, setLimit] = useState(50)
  const [choice, choose] = useState<SettledChoice>('all')
  const entries = name === 'closed' ? standing(sections.closed, choice) : sections[name]
  if (name === 'snoozed' && entries.length === 0) return null
  const isFiltered = choice !== 'all'
  const rest = entries.length - limit
  return (
    <details open={isOpen || isOpened} onToggle={(event) => isOpened || setOpen(event.currentTarget.open)}>
      <summary className="sticky top-0 z-1 flex cursor-pointer items-baseline gap-2 border-b border-line bg-paper px-3 py-1.5 -outline-offset-2">
        <h2 className="text-small font-semibold">{name === 'snoozed' ? t.work.snoozed : t.queue[name]}</h2>
        <span className="text-small text-muted">{t.knowledge.number(entries.length)}</span>
      </summary>
      {name === 'closed' && sections.closed.length > 0 && <ClosedFilter choice={choice} onChoose={choose} />}
      {entries.length === 0 && (
        <p className="px-3 py-2 text-small text-muted">
          {isFiltered ? t.settled.noneSuch : name === 'snoozed' ? t.work.noneSnoozed : t.queue[NONE[name]]}
        </p>
      )}
      <ul>
        {entries.slice(0, limit).map((entry) => (
          <QueueLine key={entry.conversationId} entry={entry} isSelected={entry.conversationId === selected} />
        ))}
      </ul>
      {rest > 0 && (
        <Button look="quiet" small className="mx-2 my-1" onPress={() => setLimit(limit + 100)}>
          {t.queue.more(Math.min(rest, 100))}
        </Button>
      )}
    </details>
  )
}
