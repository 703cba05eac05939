import type { PageInfo } from '../../contract/people.ts'
import { useApp } from './app-context.ts'
import { Icon } from './icon.tsx'
import { later } from './later.tsx'

const StartParts = later(() => import('./start-parts.tsx').then((part) => part.StartParts))

/** Before the first message: what the assistant is, and two equal ways to be helped. */
export function Start() {
  const { state, texts } = useApp()
  const { page } = state
  return (
    <div class="scroll">
      <div class="column start">
        <h2 class="title">{texts.start.title}</h2>
        {page === null ? <Loading /> : <Opened page={page} />}
      </div>
    </div>
  )
}

function Loading() {
  const { state, texts } = useApp()
  return <p role="status">{state.pageFailed ? texts.start.unreachable : texts.start.loading}</p>
}

function Opened({ page }: { page: PageInfo }) {
  const { state, texts } = useApp()
  return (
    <>
      {page.assistant.enabled && (
        <section class="notice" aria-labelledby="notice" data-origin="ai-notice">
          <h3 id="notice">{texts.start.notice}</h3>
          <p>{page.notice.text[state.language]}</p>
        </section>
      )}
      {state.doorChosen ? <Suggestions page={page} /> : <Doors page={page} />}
      <StartParts />
    </>
  )
}

function Doors({ page }: { page: PageInfo }) {
  const { state, texts, client } = useApp()
  const { enabled, documents } = page.assistant
  return (
    <>
      {!enabled && <p class="explanation">{texts.start.assistantOff}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would promise a form */}
      <div class="doors" role="group" aria-label={enabled ? texts.start.doors : texts.start.oneDoor}>
        {enabled && (
          <Door
            id="ask"
            icon="documents"
            title={texts.start.ask}
            text={texts.start.askAbout(documents)}
            onOpen={client.chooseAssistant}
          />
        )}
        <Door
          id="person"
          icon="person"
          title={texts.start.person}
          text={page.person.sentence[state.language]}
          onOpen={() => client.requestPerson()}
        />
      </div>
    </>
  )
}

type DoorProps = { id: string; icon: 'documents' | 'person'; title: string; text: string; onOpen: () => void }

/** The whole card can be pressed; its name is the two or three words that say the act. */
function Door({ id, icon, title, text, onOpen }: DoorProps) {
  return (
    <div class="door">
      <Icon name={icon} />
      <button type="button" class="door-title" aria-describedby={`door-${id}`} onClick={onOpen}>
        {title}
      </button>
      <p class="door-text" id={`door-${id}`}>
        {text}
      </p>
    </div>
  )
}

function Suggestions({ page }: { page: PageInfo }) {
  const { state, texts, client } = useApp()
  const suggestions = page.suggestions[state.language]
  if (suggestions.length === 0) return null
  return (
    <section aria-labelledby="suggestions">
      <h3 id="suggestions">{texts.start.suggestions}</h3>
      <ul class="suggestions">
        {suggestions.map((suggestion) => (
          <li key={suggestion}>
            <button type="button" class="suggestion" onClick={() => client.send(suggestion)}>
              {suggestion}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
