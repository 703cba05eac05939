import { useEffect, useMemo, useState } from 'preact/hooks'
import type { SurveyTopic, Wish, Wishes } from '../../contract/wishes.ts'
import { enOwn } from '../../locales/member/en-own.ts'
import { frOwn } from '../../locales/member/fr-own.ts'
import { createOwn } from '../client/own.ts'
import style from '../style/own.css?inline'
import { addStyle } from '../style/style-sheet.ts'
import { useApp } from './app-context.ts'

addStyle(style)

const TEXTS = { fr: frOwn.wishes, en: enOwn.wishes }
// As the texts name them: the contract's own list would bring its parser into the page.
const TOPICS = Object.keys(enOwn.wishes.topics) as SurveyTopic[]
const ORDER: readonly Wish[] = ['either', 'person', 'assistant']

/** Whom she wants first, on the whole and by topic; kept as she chooses. */
export function WishPart() {
  const { client, state } = useApp()
  const say = TEXTS[state.language]
  const calls = useMemo(() => createOwn(client), [client])
  const [wishes, show] = useState<Wishes | null>(null)
  const [said, tell] = useState('')
  useEffect(() => void calls.readWishes().then(show), [calls])
  if (wishes === null) return null
  const keep = async (wanted: Wishes) => {
    show(wanted)
    const kept = await calls.setWishes(wanted)
    tell(kept ? say.kept : say.failed)
    if (!kept) show(wishes)
  }
  const setTopic = (topic: SurveyTopic, wish: Wish | '') => {
    const { [topic]: _, ...others } = wishes.topics
    void keep({ ...wishes, topics: wish ? { ...others, [topic]: wish } : others })
  }
  return (
    <section class="wishes" aria-labelledby="wishes">
      <h2 id="wishes">{say.heading}</h2>
      <p class="quiet">{say.said}</p>
      <fieldset aria-labelledby="wishes">
        {ORDER.map((wish) => (
          <label key={wish} class="wish">
            <input
              type="radio"
              name="wish"
              checked={wishes.all === wish}
              onChange={() => void keep({ ...wishes, all: wish })}
            />
            {say.wishes[wish]}
          </label>
        ))}
      </fieldset>
      <details>
        <summary>{say.byTopic}</summary>
        {TOPICS.map((topic) => (
          <label key={topic} class="wish-topic">
            {say.topics[topic]}
            <select
              value={wishes.topics[topic] ?? ''}
              onChange={(event) => setTopic(topic, event.currentTarget.value as Wish | '')}
            >
              <option value="">{say.same}</option>
              {ORDER.map((wish) => (
                <option key={wish} value={wish}>
                  {say.wishes[wish]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </details>
      <p role="status" class="quiet">
        {said}
      </p>
    </section>
  )
}
