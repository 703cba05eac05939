import type { Language } from '../../contract/common.ts'
import type { ConversationEvent } from '../../contract/conversations.ts'
import type { MemberTexts } from '../../locales/member/index.ts'
import { useApp } from './app-context.ts'

/** What a screen reader is told as it happens: the assistant politely, the arrival of a person at once. */
export function Announcer() {
  const { state, texts } = useApp()
  const urgent = state.spoken.filter((event) => event.kind === 'owner-changed')
  // The words the server writes beside an arrival would say it a second time.
  const said = new Set(urgent.filter((event) => textOf(event, state.language, texts)).map((event) => event.seq + 1))
  const polite = state.spoken.filter((event) => event.kind === 'message' && !said.has(event.seq))
  return (
    <div class="spoken">
      <div aria-live="assertive" data-testid="announced-now">
        <Spoken events={urgent} />
      </div>
      <div aria-live="polite">
        <Spoken events={polite} />
      </div>
    </div>
  )
}

function Spoken({ events }: { events: ConversationEvent[] }) {
  const { state, texts } = useApp()
  return (
    <>
      {events.map((event) => (
        <p key={event.seq}>{textOf(event, state.language, texts)}</p>
      ))}
    </>
  )
}

function textOf(event: ConversationEvent, language: Language, texts: MemberTexts): string {
  if (event.kind === 'owner-changed' && event.owner.kind === 'staff')
    return texts.person.joined(event.owner.name, event.owner.role[language])
  if (event.kind !== 'message') return ''
  const { author, text, answer, notice } = event.message
  if (author.kind === 'member') return ''
  if (author.kind === 'staff') return `${texts.speakers.personSpoken(author.name, author.role[language])} ${text}`
  if (notice) return `${texts.feedback.notices[notice.kind]}${texts.feedback.colon} ${text}`
  if (author.kind === 'system') return `${texts.speakers.automaticSpoken} ${text}`
  const words = answer ? [answer.lead, ...answer.sentences.map((sentence) => sentence.text)].filter(Boolean) : []
  return [texts.assistant.spoken, ...(words.length > 0 ? words : [text])].join(' ')
}
