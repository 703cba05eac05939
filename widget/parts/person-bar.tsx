import { useEffect, useRef, useState } from 'preact/hooks'
import type { Owner } from '../../contract/conversations.ts'
import { isClosed, ownerOf } from '../state/thread.ts'
import { useApp, useNow } from './app-context.ts'
import { Refusal } from './message-view.tsx'
import { ContactLinks } from './person-offer.tsx'

/** The door to a person: furniture, in the same place in every state. */
export function PersonBar() {
  const { state, texts } = useApp()
  const owner: Owner = isClosed(state.thread) ? { kind: 'assistant' } : ownerOf(state.thread)
  const asked = state.pending.find((act) => act.kind === 'handoff')
  const bar = useFocusKept(owner.kind)
  return (
    <aside class="bar" aria-label={texts.person.bar} ref={bar} tabIndex={-1}>
      <div class="bar-inside">
        {asked?.status === 'refused' && <Refusal act={asked} />}
        {owner.kind === 'waiting' && <Waiting since={owner.since} by={owner.by} />}
        {owner.kind === 'staff' && <p>{texts.person.answers(owner.name, owner.role[state.language])}</p>}
        {owner.kind === 'assistant' && (
          <Door isAsking={asked?.status === 'unsent'} isLate={(asked?.failures ?? 0) > 0} />
        )}
      </div>
    </aside>
  )
}

/** The button just pressed gives way to what it brought about: the keyboard stays here, not at the top of the page. */
function useFocusKept(owner: Owner['kind']) {
  const bar = useRef<HTMLElement>(null)
  const hadFocus = useRef(false)
  const [last, setLast] = useState(owner)
  if (last !== owner) {
    const root = bar.current?.getRootNode() as ShadowRoot | undefined
    hadFocus.current = bar.current?.contains(root?.activeElement ?? null) ?? false
    setLast(owner)
  }
  useEffect(() => {
    if (hadFocus.current && owner) bar.current?.focus()
    hadFocus.current = false
  }, [owner])
  return bar
}

function Door({ isAsking, isLate }: { isAsking: boolean; isLate: boolean }) {
  const { state, texts, client } = useApp()
  const sentence = state.page?.person.sentence[state.language] ?? texts.person.unknown
  const sending = isLate ? texts.sending.unsent : texts.person.asking
  return (
    <>
      <p role="status">{isAsking ? sending : sentence}</p>
      <button type="button" class="button" onClick={() => client.requestPerson()}>
        {texts.person.talk}
      </button>
    </>
  )
}

function Waiting({ since, by }: { since: string; by: string | undefined }) {
  const { state, texts, client } = useApp()
  const now = useNow(true)
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000))
  const { page } = state
  // The promise as it was made: said anew at each look, it would move on for ever.
  const kept = by && (Date.parse(by) > now ? texts.person.promised(by) : texts.person.promiseBroken)
  const promise = kept ?? page?.person.sentence[state.language]
  const isReturning = state.pending.some((act) => act.kind === 'return')
  return (
    <>
      <div>
        <p>
          {texts.person.waiting(texts.format.hour(since), minutes)} {promise}
        </p>
        {page && <ContactLinks phone={page.person.phone} email={page.person.email} isShort />}
      </div>
      {page?.assistant.enabled && (
        <button type="button" class="link" disabled={isReturning} onClick={client.returnToAssistant}>
          {texts.person.backToAssistant}
        </button>
      )}
    </>
  )
}
