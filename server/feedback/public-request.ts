// The form by which anybody asks that a person look again, and the page that says what became of it.
import { AskReview, RequestKind, type ReviewRequest } from '../../contract/heard.ts'
import { texts } from '../../locales/server/index.ts'
import { sayDay } from '../people/index.ts'
import { type Place, paragraph, publicPage, text } from './public-html.ts'

export { AskReview }

type Sent = { problem: string; fields: Record<string, string> }

/** What was typed stays, whatever was wrong with it. */
export function requestForm({ slug, language }: Place, sent?: Sent): string {
  const t = texts(language).publicPages
  const value = (name: string) => text(sent?.fields[name] ?? '')
  const kinds = RequestKind.options.map((kind, i) => {
    const isChosen = sent?.fields.kind ? sent.fields.kind === kind : i === 0
    return `<label class="choice"><input type="radio" name="kind" value="${kind}"${isChosen ? ' checked' : ''}> ${text(t.kinds[kind])}</label>`
  })
  const line = (name: 'name' | 'contact', limit: number, complete: string) =>
    `<p><label for="request-${name}">${text(t.fields[name])}</label><input id="request-${name}" name="${name}" required maxlength="${limit}" autocomplete="${complete}" value="${value(name)}"></p>`
  return `<form method="post" action="/${encodeURIComponent(slug)}/transparency?lang=${language}#request">
${sent ? `<p role="alert" class="problem">${text(sent.problem)}</p>` : ''}
<fieldset><legend>${text(t.fields.kind)}</legend>${kinds.join('')}</fieldset>
${line('name', 120, 'name')}${line('contact', 254, 'email')}
<p><label for="request-words">${text(t.fields.words)}</label><textarea id="request-words" name="words" rows="6" required minlength="3" maxlength="4000">${value('words')}</textarea></p>
<p class="soft">${text(t.kept)}</p><p><button type="submit">${text(t.send)}</button></p></form>`
}

const dayOf = (instant: string, timezone: string, language: 'fr' | 'en') =>
  sayDay(new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(new Date(instant)), language, false)

/** What became of one request, at the address its author keeps. */
export function requestPage(place: Place, request: ReviewRequest, timezone: string): string {
  const { language } = place
  const t = texts(language).publicPages
  const due = dayOf(request.dueAt, timezone, language)
  const state = request.answer
    ? `<h2>${text(t.answered(request.answeredBy ?? '—', dayOf(request.answeredAt ?? request.askedAt, timezone, language)))}</h2>${paragraph(request.answer)}`
    : paragraph(t.waiting(request.owner, due), 'figure')
  const asked = `<h2>${text(t.asked(dayOf(request.askedAt, timezone, language)))}</h2>${paragraph(request.words)}`
  return publicPage(place, t.requestTitle(request.number), `${paragraph(t.keepAddress)}${state}${asked}`)
}
