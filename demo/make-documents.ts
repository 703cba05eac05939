// Run by hand after editing a text: `node demo/make-documents.ts [file …]`. Puts the non-breaking spaces in the French
// texts, then renders each demo/sources/NAME.md to demo/documents/NAME.pdf or NAME.docx. PDF needs /usr/bin/chromium.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Root } from 'mdast'
import { type Browser, chromium } from 'playwright-core'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { documents } from './association.ts'
import type { DemoDocument } from './library/document.ts'
import { htmlPage } from './render/html.ts'
import { withFrenchSpaces } from './render/typography.ts'
import { wordDocument } from './render/word.ts'

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const rendered = (file: string) => /\.(pdf|docx)$/.test(file)

/** Where the text of a document is written: the document itself, or the Markdown it is rendered from. */
const sourceOf = (file: string): string =>
  rendered(file)
    ? join(import.meta.dirname, 'sources', `${basename(file).replace(/\.\w+$/, '')}.md`)
    : join(import.meta.dirname, 'documents', file)

function spaceFrench(document: DemoDocument): void {
  if (document.language !== 'fr') return
  const path = sourceOf(document.file)
  const before = readFileSync(path, 'utf8')
  const after = withFrenchSpaces(before)
  if (after !== before) writeFileSync(path, after)
}

async function printPdf(browser: Browser, html: string, path: string): Promise<void> {
  const page = await browser.newPage()
  await page.setContent(html)
  await page.pdf({
    path,
    format: 'Letter',
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="font-size:7pt;width:100%;text-align:center">OMVQ – <span class="pageNumber"></span> / <span class="totalPages"></span></div>',
    margin: { top: '20mm', bottom: '20mm', left: '22mm', right: '22mm' },
  })
  await page.close()
}

async function render(browser: Browser, document: DemoDocument): Promise<void> {
  const tree: Root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(readFileSync(sourceOf(document.file), 'utf8'))
  const path = join(import.meta.dirname, 'documents', document.file)
  if (path.endsWith('.pdf')) await printPdf(browser, htmlPage(tree, document.title, document.language), path)
  else writeFileSync(path, await wordDocument(tree, document.title))
  console.log(document.file)
}

const asked = process.argv.slice(2)
const wanted = documents.filter(({ file }) => asked.length === 0 || asked.includes(file))
for (const document of wanted.filter(({ file }) => !existsSync(sourceOf(file))))
  console.log(`no text: ${document.file}`)
const present = wanted.filter(({ file }) => existsSync(sourceOf(file)))
present.forEach(spaceFrench)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: CHROMIUM_ARGS })
for (const document of present.filter(({ file }) => rendered(file))) await render(browser, document)
await browser.close()
