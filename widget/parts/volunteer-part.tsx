import { useState } from 'preact/hooks'
import { enOwn } from '../../locales/member/en-own.ts'
import { frOwn } from '../../locales/member/fr-own.ts'
import { createOwn } from '../client/own.ts'
import { useApp } from './app-context.ts'

const TEXTS = { fr: frOwn.volunteer, en: enOwn.volunteer }

/** While the assistant is tried: a member joins those who try it, or leaves them. Hers to decide, both ways alike. */
export function VolunteerPart() {
  const { client, state } = useApp()
  const say = TEXTS[state.language]
  const [hasFailed, setFailed] = useState(false)
  const takesPart = state.page?.assistant.volunteering ?? null
  if (takesPart === null) return null
  const choose = async () => {
    const isKept = await createOwn(client).volunteer(!takesPart)
    setFailed(!isKept)
    if (isKept) await client.readPage()
  }
  return (
    <section class="owed" aria-labelledby="volunteer">
      <h3 id="volunteer">{say.heading}</h3>
      <p>{takesPart ? say.taking : say.invited}</p>
      <button type="button" class="reason" onClick={() => void choose()}>
        {takesPart ? say.leave : say.join}
      </button>
      <p role="status" class="problem">
        {hasFailed ? say.failed : ''}
      </p>
    </section>
  )
}
