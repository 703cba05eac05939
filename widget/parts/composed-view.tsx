import type { Answer, Citation, Sentence } from '../../contract/answers.ts'
import { useApp } from './app-context.ts'
import { SourceLink } from './source-card.tsx'

/** Words a model put together: each sentence says by number where it comes from; the places stand below, in order. */
export function ComposedView({ answer }: { answer: Answer }) {
  const { texts } = useApp()
  const places = placesOf(answer.sentences)
  return (
    <>
      <p class="text" lang={answer.language}>
        {answer.sentences.map((sentence) => (
          <span key={sentence.text}>
            {sentence.text}
            <Numbers sentence={sentence} places={places} />{' '}
          </span>
        ))}
      </p>
      <p class="label">{texts.answer.sources}</p>
      <ol class="places">
        {places.map((citation) => (
          <li key={keyOf(citation)}>
            <SourceLink url={citation.url}>{texts.answer.place(citation.title, citation.page)}</SourceLink>
          </li>
        ))}
      </ol>
    </>
  )
}

function Numbers({ sentence, places }: { sentence: Sentence; places: Citation[] }) {
  const numbers = sentence.citations.map((one) => places.findIndex((place) => keyOf(place) === keyOf(one)) + 1)
  return <sup>{[...new Set(numbers)].map((one) => `[${one}]`).join('')}</sup>
}

const keyOf = (citation: Citation) => citation.passageId

/** The passages cited, each once, in the order in which they are first cited. */
function placesOf(sentences: Sentence[]): Citation[] {
  const cited = sentences.flatMap((sentence) => sentence.citations)
  return cited.filter((one, at) => cited.findIndex((other) => keyOf(other) === keyOf(one)) === at)
}

/** An answer on its way: only what was verified is shown, a sentence at a time. */
export function DraftView() {
  const { state, texts } = useApp()
  // The region is there before the first sentence, so that each is spoken as it comes.
  return (
    <div aria-live="polite" aria-relevant="additions">
      {state.draft.length > 0 && (
        <article class="assistant" data-origin="ai-assistant" data-kind="draft">
          <p class="label">{texts.assistant.label}</p>
          <p class="mark">{texts.answer.drafting}</p>
          {state.draft.map((sentence) => (
            <p key={sentence.text} class="text">
              {sentence.text}
            </p>
          ))}
        </article>
      )}
    </div>
  )
}
