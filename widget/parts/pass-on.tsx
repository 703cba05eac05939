import { useState } from 'preact/hooks'
import type { Answer } from '../../contract/answers.ts'
import { MESSAGE_LIMIT } from '../message-limit.ts'
import { isClosed, ownerOf } from '../state/thread.ts'
import { useApp } from './app-context.ts'
import { ContactLinks } from './person-offer.tsx'

/** The person first, with what she would be given: the member’s own words, hers to change before they go. */
export function PassOn({ answer, passOn }: { answer: Answer; passOn: string }) {
  const { state, texts, client } = useApp()
  const [words, setWords] = useState(passOn)
  if (ownerOf(state.thread).kind !== 'assistant' || isClosed(state.thread)) return null
  // Unchanged, they stand in the thread already.
  const ask = () => client.requestPerson(words.trim() === passOn.trim() ? '' : words.trim())
  return (
    <div class="offer">
      <p lang={answer.language}>{answer.person.sentence}</p>
      <label class="pass-on">
        <span class="label">{texts.person.passOn}</span>
        <textarea
          rows={3}
          maxLength={MESSAGE_LIMIT}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="button" onClick={ask}>
        {texts.person.talk}
      </button>
      <ContactLinks phone={answer.person.phone} email={answer.person.email} />
    </div>
  )
}
