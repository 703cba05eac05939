import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchResults } from '../../contract/desk.ts'
import { call } from '../platform/client.ts'
import { hasWords } from '../platform/fold-accents.ts'
import { useTexts } from '../platform/language.ts'
import { type Command, closePalette, type PaletteGroup } from './palette-state.ts'

const SHOWN = 12

/** Every act by its name, then what was said in any conversation. Arrows move, Enter acts, Escape leaves. */
export function Palette({ groups }: { groups: PaletteGroup[] }) {
  const t = useTexts()
  return (
    <ModalOverlay
      className="veil place-items-start! pt-[12vh]!"
      isOpen
      onOpenChange={(open) => open || closePalette()}
      isDismissable
    >
      <Modal className="sheet">
        <Dialog aria-label={t.palette.commands} className="outline-none">
          <Choice groups={groups} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Choice({ groups }: { groups: PaletteGroup[] }) {
  const t = useTexts()
  const id = useId()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const found = useFound(words)
  const shown = [...groups, { title: t.palette.found, commands: found.commands, isFound: true }]
    .map((group) => ({
      ...group,
      commands: 'isFound' in group ? group.commands : group.commands.filter((one) => hasWords(one.label, words)),
    }))
    .filter((group) => group.commands.length > 0)
  const commands = shown.flatMap((group) => group.commands.slice(0, SHOWN))
  const act = (command: Command | undefined) => {
    if (!command) return
    closePalette()
    command.act()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((place) => (place + step + commands.length) % Math.max(1, commands.length))
    if (event.key === 'Enter') act(commands[at])
    if (step || event.key === 'Enter') event.preventDefault()
  }
  return (
    <>
      <input
        className="input rounded-b-none border-0 border-b border-line text-body"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={commands[at] ? `${id}-${commands[at].id}` : undefined}
        aria-label={t.palette.label}
        placeholder={t.palette.label}
        // biome-ignore lint/a11y/noAutofocus: the person just asked for this box
        autoFocus
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t.palette.commands}
        className="max-h-[50vh] overflow-y-auto py-1"
      >
        {shown.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: options of one list, told in groups
          <div key={group.title} role="group" aria-label={group.title}>
            <p aria-hidden="true" className="px-3 pt-2 text-small text-muted">
              {group.title}
            </p>
            {group.commands.slice(0, SHOWN).map((command) => (
              <Option
                key={command.id}
                id={`${id}-${command.id}`}
                command={command}
                isAt={command === commands[at]}
                onAct={() => act(command)}
              />
            ))}
          </div>
        ))}
        {shown.length === 0 && (
          <p className="px-3 py-2 text-muted">{found.isSearching ? t.palette.searching : t.palette.none}</p>
        )}
      </div>
    </>
  )
}

type OptionProps = { id: string; command: Command; isAt: boolean; onAct: () => void }

function Option({ id, command, isAt, onAct }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the box above (combobox pattern)
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isAt}
      onClick={onAct}
      className={`flex cursor-pointer items-baseline gap-3 px-3 py-1.5 ${isAt ? 'bg-wash' : ''}`}
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate">{command.label}</span>
        {command.hint && <span className="block truncate text-small text-muted">{command.hint}</span>}
      </span>
      {command.keyName && <kbd className="key">{command.keyName.toUpperCase()}</kbd>}
    </div>
  )
}

function useFound(words: string) {
  const t = useTexts()
  const navigate = useNavigate()
  const asked = words.trim()
  const { data, isFetching } = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => call(SearchResults, `/desk/search?q=${encodeURIComponent(asked)}`, { signal }),
    enabled: asked.length > 2,
    staleTime: 10_000,
  })
  const commands: Command[] = (asked.length > 2 ? (data?.found ?? []) : []).map((one) => ({
    id: one.conversationId,
    label: `${one.memberName ?? t.app.unnamedMember} · ${t.app.day(one.at)}`,
    hint: one.excerpt,
    act: () => void navigate({ to: '/c/$conversationId', params: { conversationId: one.conversationId } }),
  }))
  return { commands, isSearching: isFetching }
}
