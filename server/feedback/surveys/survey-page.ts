// A survey as its one-time link opens it: a form without script, in the reader's language. Every question may be left out.
import type { Language } from '../../../contract/common.ts'
import { texts } from '../../../locales/server/index.ts'
import { sayDay } from '../../people/index.ts'
import { type Place, paragraph, publicPage, text } from '../public-html.ts'
import type { StoredSurvey } from './store-surveys.ts'
import { type Asked, questionsOf } from './survey.ts'
import { dayOf } from './survey-day.ts'

/** What was sent and could not be taken: its reason, and what was typed. */
export type Sent = { problem: string; fields: Record<string, string> }

export function surveyPage(place: Place, survey: StoredSurvey, timezone: string, sent?: Sent): string {
  const { language } = place
  const t = texts(language).surveys
  const until = sayDay(dayOf(survey.closes_at ?? new Date(0), timezone), language, false)
  const questions = questionsOf(survey).map((one) => questionHtml(one, language, sent))
  const keep =
    survey.kind === 'topic' && !survey.is_anonymous
      ? `<p><label class="choice"><input type="checkbox" name="keep" value="yes"> ${text(t.keep)}</label></p>`
      : ''
  const form = `<form method="post">${sent ? `<p role="alert" class="problem">${text(sent.problem)}</p>` : ''}
${questions.join('')}${keep}<p class="soft">${text(t.optional)}</p><p><button type="submit">${text(t.send)}</button></p></form>`
  return publicPage(
    place,
    survey.title[language],
    `${paragraph(survey.intro[language])}${paragraph(survey.is_anonymous ? t.anonymous : t.known, 'promise')}${
      survey.kind === 'topic' ? paragraph(t.always) : ''
    }${paragraph(t.until(until), 'soft')}${form}`,
  )
}

function questionHtml(one: Asked, language: Language, sent: Sent | undefined): string {
  const t = texts(language).surveys
  const { question, kind } = one
  const asked = text(one.text?.[language] ?? t.topics[question as keyof typeof t.topics] ?? t.words)
  const said = sent?.fields[question] ?? ''
  if (kind === 'words')
    return `<p><label for="${question}">${asked}</label><textarea id="${question}" name="${question}" rows="4" maxlength="500">${text(said)}</textarea></p>`
  const options = one.options.map((option) => {
    const label = labelOf(one, option, language)
    return `<label class="choice"><input type="radio" name="${question}" value="${option}"${said === option ? ' checked' : ''}> ${text(label)}</label>`
  })
  return `<fieldset><legend>${asked}</legend>${options.join('')}</fieldset>`
}

function labelOf({ kind, choices }: Asked, option: string, language: Language): string {
  const t = texts(language).surveys
  if (kind === 'choice') return choices[Number(option)]?.[language] ?? option
  if (kind === 'topic') return t.wishes[option as keyof typeof t.wishes]
  return t.scale[option as keyof typeof t.scale]
}

/** Where there is nothing to answer, or no more. */
export function closedPage(
  place: Place,
  survey: StoredSurvey,
  state: 'scheduled' | 'answered' | 'closed' | 'thanks',
  timezone: string,
): string {
  const { language, slug } = place
  const t = texts(language).surveys
  const day = sayDay(dayOf(survey.opens_at ?? new Date(0), timezone), language, false)
  const said = state === 'scheduled' ? t.states.scheduled(day) : t.states[state]
  const back = `<p><a href="/${encodeURIComponent(slug)}">${text(t.back)}</a></p>`
  return publicPage(place, survey.title[language], `<p role="status" class="figure">${text(said)}</p>${back}`)
}
