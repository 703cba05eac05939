import { useId, useState } from 'preact/hooks'
import { WORDS_LIMIT } from '../../contract/feedback.ts'
import { useApp } from './app-context.ts'

type Props = { isSending: boolean; onWords: (words: string) => void }

/** Words are optional, and come after: what she pressed is already sent. */
export function WordsForm({ isSending, onWords }: Props) {
  const say = useApp().texts.feedback
  const id = useId()
  const [words, setWords] = useState('')
  return (
    <details>
      <summary>{say.addWords}</summary>
      <form
        class="words"
        onSubmit={(event) => {
          event.preventDefault()
          if (words.trim()) onWords(words.trim())
        }}
      >
        <label for={id}>{say.wordsLabel}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={WORDS_LIMIT}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" class="reason" disabled={isSending || !words.trim()}>
          {say.sendWords}
        </button>
      </form>
    </details>
  )
}
