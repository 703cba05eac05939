import type { Answer } from '../../contract/answers.ts'
import { isClosed, ownerOf } from '../state/thread.ts'
import { useApp } from './app-context.ts'

/** Under the latest answer: how to reach a person instead. Older answers' offers would speak of hours gone by. */
export function PersonOfferView({ answer }: { answer: Answer }) {
  const { state, texts, client } = useApp()
  if (ownerOf(state.thread).kind !== 'assistant' || isClosed(state.thread)) return null
  const needsPerson = answer.kind === 'abstained' || answer.kind === 'referred'
  return (
    <div class="offer">
      {needsPerson ? <p lang={answer.language}>{answer.person.sentence}</p> : <p>{texts.person.notYourAnswer}</p>}
      <button type="button" class={needsPerson ? 'button' : 'link'} onClick={() => client.requestPerson()}>
        {texts.person.talk}
      </button>
      {needsPerson && <ContactLinks phone={answer.person.phone} email={answer.person.email} />}
    </div>
  )
}

type ContactLinksProps = { phone: string | null; email: string | null; isShort?: boolean }

/** Ways that do not need this page. */
export function ContactLinks({ phone, email, isShort = false }: ContactLinksProps) {
  const { texts } = useApp()
  if (phone === null && email === null) return null
  return (
    <p class="contact">
      {phone && (
        <a class="link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          {isShort ? phone : texts.person.byPhone(phone)}
        </a>
      )}
      {email && (
        <a class="link" href={`mailto:${email}`}>
          {isShort ? email : texts.person.byEmail(email)}
        </a>
      )}
    </p>
  )
}
