// Public pages as HTML: no script, nothing stored; they open anywhere, print, and are read aloud.
import type { Language } from '../../contract/common.ts'
import { texts } from '../../locales/server/index.ts'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** What somebody wrote, made text. */
export const text = (words: string): string => words.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

/** The same with its line ends. */
export const lines = (words: string): string => text(words).replaceAll('\n', '<br>')

export type Place = {
  slug: string
  language: Language
  associationName: string
  /** The path after the slug, where the other language is found as well. */
  path: string
  /** What the address needs besides, as `&t=…`. */
  query?: string
}

const NAV = ['transparency', 'improvements'] as const

/** A whole page. `content` is HTML already made. */
export function publicPage(place: Place, title: string, content: string): string {
  const { slug, language, associationName, path, query = '' } = place
  const say = texts(language).publicPages
  const other = language === 'fr' ? 'en' : 'fr'
  const href = (to: string, lang: Language) => `/${encodeURIComponent(slug)}/${to}?lang=${lang}`
  const links = NAV.map((to) => {
    const here = path === to ? ' aria-current="page"' : ''
    return `<li><a href="${href(to, language)}"${here}>${text(say.nav[to])}</a></li>`
  }).join('')
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)} · ${text(associationName)}</title>
<link rel="alternate" hreflang="${other}" href="${href(path, other)}${query}">
<link rel="alternate" type="application/atom+xml" href="/${encodeURIComponent(slug)}/improvements.atom?lang=${language}" title="${text(say.nav.improvements)}">
<link rel="stylesheet" href="/assets/viewer.css"><link rel="stylesheet" href="/assets/public.css"></head>
<body><header><a href="/${encodeURIComponent(slug)}">${text(associationName)}</a>
<nav aria-label="${text(say.navLabel)}"><ul>${links}<li><a lang="${other}" hreflang="${other}" href="${href(path, other)}${query}">${text(say.otherLanguage)}</a></li></ul></nav>
<h1>${text(title)}</h1></header><main>${content}</main></body></html>`
}

/** A part with its heading. */
export const section = (id: string, heading: string, content: string): string =>
  `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${text(heading)}</h2>${content}</section>`

export const paragraph = (words: string, kind = ''): string =>
  words === '' ? '' : `<p${kind && ` class="${kind}"`}>${lines(words)}</p>`

export const list = (items: string[]): string =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
