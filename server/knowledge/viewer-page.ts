// The document viewer as HTML: the stored text page by page, the cited words marked. No script: it opens anywhere, prints, and is read aloud.
import type { Language } from '../../contract/common.ts'
import { texts } from '../../locales/server/index.ts'
import { sayDay } from '../people/index.ts'
import { dayIn } from './document.ts'
import { documentUrl } from './document-url.ts'
import type { Anchor, Page } from './passage.ts'
import { type DocumentView, overlap } from './view-document.ts'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

type Block = Anchor & { level: number | null }

/** Paragraphs of a page: blank lines part them; a heading is one that begins where the version says a heading begins. */
function blocksOf(view: DocumentView, page: Page): Block[] {
  const { text, headings } = view.version
  const levels = new Map(headings.map((heading) => [heading.start, heading.level]))
  const blocks: Block[] = []
  let at = page.start
  for (const part of text.slice(page.start, page.end).split(/(\n{2,})/)) {
    const start = at
    at += part.length
    if (part.trim() !== '') blocks.push({ start, end: at, level: levels.get(start) ?? null })
  }
  return blocks
}

/** Text with the cited words marked. The first mark of the page carries the address the link ends with. */
function marked(text: string, stretch: Anchor, cited: Anchor | undefined, claim: () => string): string {
  const inside = overlap(stretch, cited)
  const plain = (start: number, end: number) => escapeHtml(text.slice(start, end)).replaceAll('\n', '<br>')
  if (!inside) return plain(stretch.start, stretch.end)
  return `${plain(stretch.start, inside.start)}<mark${claim()}>${plain(inside.start, inside.end)}</mark>${plain(inside.end, stretch.end)}`
}

function body(view: DocumentView, cited: Anchor | undefined, language: Language): string {
  const say = texts(language).viewer
  let claimed = false
  const claim = () => {
    if (claimed) return ''
    claimed = true
    return ' id="cited" tabindex="-1"'
  }
  const tag = (block: Block) => (block.level === null ? 'p' : `h${Math.min(6, block.level + 1)}`)
  return view.version.pages
    .map((page) => {
      const blocks = blocksOf(view, page)
        .map((block) => `<${tag(block)}>${marked(view.version.text, block, cited, claim)}</${tag(block)}>`)
        .join('\n')
      const label = view.version.pages.length > 1 ? `<p class="page">${say.page(page.number)}</p>` : ''
      return `<section id="page-${page.number}" aria-label="${say.page(page.number)}">${label}${blocks}</section>`
    })
    .join('\n')
}

function standing(view: DocumentView, slug: string, language: Language): string[] {
  const say = texts(language).viewer
  const { document } = view
  const lines: string[] = []
  if (view.isWaiting) return [escapeHtml(say.waiting)]
  if (document.withdrawal) lines.push(say.withdrawn)
  if (document.inForceUntil && !view.inForce) lines.push(say.wasInForce(sayDay(document.inForceUntil, language, false)))
  else if (document.inForceFrom) lines.push(say.inForce(sayDay(document.inForceFrom, language, false)))
  if (document.approval)
    lines.push(
      say.approvedBy(document.approval.by, sayDay(dayIn(view.timezone, document.approval.at), language, false)),
    )
  const escaped = lines.map(escapeHtml)
  if (!view.isCurrent && document.currentVersionId) {
    const newest = documentUrl(slug, document.documentId, document.currentVersionId)
    escaped.push(`${escapeHtml(say.oldVersion)} <a href="${newest}">${escapeHtml(say.newest)}</a>`)
  }
  return escaped
}

const page = (language: Language, title: string, content: string) => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/assets/viewer.css"></head>
<body>${content}</body></html>`

/** The whole page. `cited` are offsets into the version's text; outside it, nothing is marked. */
export function viewerPage(view: DocumentView, slug: string, cited: Anchor | undefined, language: Language): string {
  const say = texts(language).viewer
  const { document, version } = view
  const original = `/${slug}/library/${document.documentId}/${version.version_id}/original`
  const header = `<header><a href="/${slug}">${escapeHtml(view.associationName)}</a>
<h1 lang="${document.language}">${escapeHtml(document.title)}</h1>
<ul>${standing(view, slug, language)
    .map((line) => `<li>${line}</li>`)
    .join('')}<li><a href="${original}">${escapeHtml(say.original)}</a></li></ul></header>`
  return page(
    language,
    document.title,
    `${header}<main lang="${document.language}">${body(view, cited, language)}</main>`,
  )
}

/** The same page for what does not exist, or not for this reader. */
export function missingPage(slug: string, language: Language): string {
  const say = texts(language).viewer
  return page(
    language,
    say.notFound,
    `<main><h1>${escapeHtml(say.notFound)}</h1><p>${escapeHtml(say.notFoundDetail)}</p><p><a href="/${escapeHtml(slug)}">${escapeHtml(say.back)}</a></p></main>`,
  )
}
