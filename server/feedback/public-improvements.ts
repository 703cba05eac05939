// "You said, we did": the public page, and its feed (RFC 4287).
import type { Language } from '../../contract/common.ts'
import type { Improvement } from '../../contract/heard.ts'
import { texts } from '../../locales/server/index.ts'
import { sayDay } from '../people/index.ts'
import { lines, type Place, paragraph, publicPage, text } from './public-html.ts'

const dayOf = (instant: string, timezone: string, language: Language) =>
  sayDay(new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(new Date(instant)), language, false)

function article(one: Improvement, { slug, timezone }: { slug: string; timezone: string }, language: Language): string {
  const t = texts(language).publicPages
  const heardFrom = t.heardFrom(one.flags, one.ratings)
  return `<article id="i-${one.improvementId}" class="improvement improvement-${one.state}">
<p class="state">${text(t.states[one.state])}</p>
<h2>${text(t.heard)}</h2><p>${lines(one.heard[language])}</p>${heardFrom ? paragraph(heardFrom, 'soft') : ''}
<h3>${text(t.decided[one.state])}</h3><p>${lines(one.decided[language])}</p>
<p class="soft">${text(t.signed(one.by, dayOf(one.at, timezone, language)))}</p>
<p><a href="/${encodeURIComponent(slug)}?about=${one.improvementId}">${text(t.answerIt)}</a></p></article>`
}

export function improvementsPage(place: Place, improvements: Improvement[], timezone: string): string {
  const { language, slug } = place
  const t = texts(language).publicPages
  const articles = improvements.map((one) => article(one, { slug, timezone }, language)).join('')
  const feed = `<p><a href="/${encodeURIComponent(slug)}/improvements.atom?lang=${language}">${text(t.feed)}</a></p>`
  return publicPage(
    place,
    t.improvements,
    `${paragraph(t.improvementsSaid)}${articles || paragraph(t.noImprovement)}${feed}`,
  )
}

/** `origin`: `https://host`, as the reader reached it: entries need whole addresses. */
export function improvementsFeed(place: Place, improvements: Improvement[], origin: string, now: Date): string {
  const { language, slug, associationName } = place
  const t = texts(language).publicPages
  const page = `${origin}/${encodeURIComponent(slug)}/improvements?lang=${language}`
  const entries = improvements.map(
    (
      one,
    ) => `<entry><id>urn:uuid:${one.improvementId}</id><title>${text(`${t.states[one.state]}${t.colon} ${one.heard[language]}`.slice(0, 150))}</title>
<updated>${one.at}</updated><published>${one.publishedAt ?? one.at}</published><author><name>${text(one.by)}</name></author>
<link rel="alternate" type="text/html" href="${text(page)}#i-${one.improvementId}"/>
<content type="text">${text(`${t.heard}${t.colon} ${one.heard[language]}\n\n${t.decided[one.state]}${t.colon} ${one.decided[language]}`)}</content></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${text(page)}</id><title>${text(t.improvements)} · ${text(associationName)}</title>
<updated>${improvements[0]?.at ?? now.toISOString()}</updated><author><name>${text(associationName)}</name></author>
<link rel="self" type="application/atom+xml" href="${text(`${origin}/${encodeURIComponent(slug)}/improvements.atom?lang=${language}`)}"/><link rel="alternate" type="text/html" href="${text(page)}"/>
${entries.join('\n')}</feed>
`
}
