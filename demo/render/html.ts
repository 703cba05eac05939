// Markdown tree → the HTML page that Chromium prints.
import type { PhrasingContent, Root, RootContent, Table } from 'mdast'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function inline(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value)
    case 'strong':
      return `<strong>${node.children.map(inline).join('')}</strong>`
    case 'emphasis':
      return `<em>${node.children.map(inline).join('')}</em>`
    case 'link':
      return `<a href="${escaped(node.url)}">${node.children.map(inline).join('')}</a>`
    case 'break':
      return '<br>'
    default:
      throw new Error(`the demonstration's sources do not use ${node.type}`)
  }
}

const spans = (nodes: PhrasingContent[]): string => nodes.map(inline).join('')

function table(node: Table): string {
  const rows = node.children.map((row, index) => {
    const tag = index === 0 ? 'th' : 'td'
    return `<tr>${row.children.map((cell) => `<${tag}>${spans(cell.children)}</${tag}>`).join('')}</tr>`
  })
  return `<table><thead>${rows[0]}</thead><tbody>${rows.slice(1).join('')}</tbody></table>`
}

function block(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return `<h${node.depth}>${spans(node.children)}</h${node.depth}>`
    case 'paragraph': {
      const html = spans(node.children)
      return /^(\d+°|[a-z]\))/.test(html) ? `<p class="item">${html}</p>` : `<p>${html}</p>`
    }
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul'
      return `<${tag}>${node.children.map((item) => `<li>${item.children.map(block).join('')}</li>`).join('')}</${tag}>`
    }
    case 'blockquote':
      return `<blockquote>${node.children.map(block).join('')}</blockquote>`
    case 'table':
      return table(node)
    case 'thematicBreak':
      return '<hr>'
    default:
      throw new Error(`the demonstration's sources do not use ${node.type}`)
  }
}

const STYLE = `body{font:10.5pt/1.45 "DejaVu Serif",Georgia,serif;color:#1a1a1a}h1{font-size:18pt;line-height:1.2;color:#1d3f5e}
h2{font-size:13pt;color:#1d3f5e;margin-top:1.6em}h3{font-size:11pt;margin-bottom:.3em}h1,h2,h3{break-after:avoid}p{margin:.5em 0}
.item{margin-left:2em}table{border-collapse:collapse;width:100%;margin:1em 0}th,td{border:1px solid #888;padding:4pt 6pt;text-align:left;vertical-align:top}
th{background:#e8eef4}tr{break-inside:avoid}blockquote{margin-left:1.5em;color:#333}`

/** A complete page for one source. */
export function htmlPage(tree: Root, title: string, language: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>${STYLE}</style></head><body>${tree.children.map(block).join('\n')}</body></html>`
}
