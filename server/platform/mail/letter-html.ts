// A letter as HTML, made from its plain text: a heading, paragraphs and links, nothing loaded from anywhere.
import type { Language } from '../../../contract/common.ts'

const escaped = (text: string) => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)

/** An address in the text becomes a link that shows that very address. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)»])/)
    .map((part, i) => (i % 2 ? `<a href="${escaped(part)}" style="color:#1d4f73">${escaped(part)}</a>` : escaped(part)))
    .join('')

const paragraph = (text: string) => `<p style="margin:0 0 16px">${linked(text).replaceAll('\n', '<br>')}</p>`

/** `text` has its paragraphs separated by an empty line. The result is a whole document. */
export function letterHtml(language: Language, subject: string, text: string, sender: string): string {
  const paragraphs = text.trim().split(/\n\s*\n/)
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px"><main style="max-width:600px;margin:0 auto;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere">
<p style="margin:0 0 24px;font-weight:600">${escaped(sender)}</p>
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${escaped(subject)}</h1>
${paragraphs.map(paragraph).join('\n')}
</main></body></html>
`
}
