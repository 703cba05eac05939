import { useEffect, useMemo, useState } from 'preact/hooks'
import type { MySurveys } from '../../contract/surveys.ts'
import { enOwn } from '../../locales/member/en-own.ts'
import { frOwn } from '../../locales/member/fr-own.ts'
import { createOwn } from '../client/own.ts'
import style from '../style/own.css?inline'
import { addStyle } from '../style/style-sheet.ts'
import { useApp } from './app-context.ts'

addStyle(style)

const TEXTS = { fr: frOwn.surveys, en: enOwn.surveys }

/** The surveys open to her; each opens on a page of its own. */
export function SurveyPart() {
  const { client, state, display } = useApp()
  const say = TEXTS[state.language]
  const calls = useMemo(() => createOwn(client), [client])
  const [surveys, show] = useState<MySurveys['surveys']>([])
  const who = state.session.kind === 'member' ? state.session.memberId : ''
  useEffect(() => {
    if (who) void calls.listSurveys().then(show)
    else show([])
  }, [calls, who])
  if (surveys.length === 0) return null
  return (
    <section aria-labelledby="surveys">
      <h3 id="surveys">{say.heading}</h3>
      <ul class="own">
        {surveys.map((one) => (
          <li key={one.surveyId} class="owed">
            <p>
              <strong>{one.title[state.language]}</strong>
            </p>
            {one.hasAnswered ? (
              <p class="quiet">{say.answered}</p>
            ) : (
              <>
                <p class="quiet">{one.isAnonymous ? say.anonymous(one.closesAt) : say.known(one.closesAt)}</p>
                <a
                  class="button"
                  // On somebody's site, her page stays where it is.
                  {...(display === 'page' ? {} : { target: '_blank', rel: 'noreferrer' })}
                  href={`${client.server}${one.address}&lang=${state.language}`}
                  aria-label={say.answerOne(one.title[state.language])}
                >
                  {say.answer}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
