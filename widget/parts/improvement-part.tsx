import { useEffect, useMemo, useState } from 'preact/hooks'
import type { AnswerableImprovement } from '../../contract/announcements.ts'
import { enAnnounced } from '../../locales/member/en-announced.ts'
import { frAnnounced } from '../../locales/member/fr-announced.ts'
import { createAnnounced } from '../client/announcements.ts'
import { AnswerForm } from './answer-form.tsx'
import { useApp } from './app-context.ts'

const TEXTS = { fr: frAnnounced.announced, en: enAnnounced.announced }

/** What she came to answer, as the address of the association's own page says; gone from it once dealt with. */
export function ImprovementPart() {
  const [about, set] = useState(() => new URLSearchParams(location.search).get('about'))
  const leave = () => {
    history.replaceState(null, '', location.pathname)
    set(null)
  }
  return about === null ? null : <Answerable id={about} onDone={leave} />
}

/** What was decided, for a member who comes from its public page to answer it; above whatever she has on screen. */
function Answerable({ id, onDone }: { id: string; onDone: () => void }) {
  const { client, state } = useApp()
  const say = TEXTS[state.language]
  const calls = useMemo(() => createAnnounced(client), [client])
  const [one, show] = useState<AnswerableImprovement | null>(null)
  const who = state.session.kind
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again for whoever signs in
  useEffect(() => {
    void calls.improvement(id).then(show)
  }, [calls, id, who])
  if (one === null) return null
  return (
    <section class="panel about" aria-labelledby="about">
      <div class="announcement-read announcement">
        <h2 id="about">{say.improvement}</h2>
        <p class="announcement-words">{one.heard[state.language]}</p>
        <p class="announcement-words">{one.decided[state.language]}</p>
        {one.canAnswer ? (
          <AnswerForm calls={calls} subject={{ of: 'improvements', id }} away={{ name: say.close, act: onDone }} />
        ) : (
          <p class="quiet">{say.signIn}</p>
        )}
      </div>
    </section>
  )
}
