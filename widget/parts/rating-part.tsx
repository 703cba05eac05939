import { useEffect, useState } from 'preact/hooks'
import type { AskedRating, Said } from '../../contract/ratings.ts'
import { isLooking, lastAuthorOf } from '../state/thread.ts'
import { useApp } from './app-context.ts'
import { WordsForm } from './words-form.tsx'

const WORDS: readonly Said[] = ['yes', 'partly', 'no']

function useAsked(): AskedRating['asked'] {
  const { feedback } = useApp().client
  const [asked, show] = useState(feedback.asked())
  useEffect(() => {
    show(feedback.asked())
    return feedback.subscribe(() => show(feedback.asked()))
  }, [feedback])
  return asked
}

/** One question at the end of a matter, of the assistant and of a person apart. Nothing hangs on answering it. */
export function RatingPart() {
  const asked = useAsked()
  const [hasFailed, setFailed] = useState(false)
  /** The matter she has added words to. */
  const [wordsFor, setWordsFor] = useState(0)
  const { client, texts, state } = useApp()
  const say = texts.feedback.rating
  const isBusy = isLooking(state.thread, state.pending) || lastAuthorOf(state.thread)?.kind === 'member'
  if (asked === null || isBusy) return null
  const { speaker, startedSeq, said } = asked
  const give = async (word: Said, words: string | null = null) => {
    const isGiven = await client.feedback.rate({ speaker, startedSeq, said: word, words })
    setFailed(!isGiven)
    if (isGiven && words) setWordsFor(startedSeq)
  }
  return (
    <fieldset class="rating">
      <legend>{asked.name ? say.askPerson(asked.name) : say.askAssistant}</legend>
      <div class="reasons">
        {WORDS.map((word) => (
          <button key={word} type="button" class="reason" aria-pressed={said === word} onClick={() => give(word)}>
            {say.said[word]}
          </button>
        ))}
      </div>
      <p role="status" class="quiet">
        {hasFailed ? texts.feedback.failed : said ? say.thanks[said] : ''}
      </p>
      {said && wordsFor !== startedSeq && <WordsForm isSending={false} onWords={(words) => give(said, words)} />}
    </fieldset>
  )
}
