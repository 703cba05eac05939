// The whole way of one file, in the thread that runs it: bytes → pieces → stored text → passages.

import { createHash } from 'node:crypto'
import type { PassageDraft } from '../passage.ts'
import { countWords } from './clean-text.ts'
import { languageScore } from './detect-language.ts'
import {
  type Extraction,
  type Format,
  type Heading,
  MEDIA_TYPES,
  type RawDocument,
  type Reading,
  type Refusal,
  refuse,
  type Warning,
} from './extraction.ts'
import { formatOf } from './file-type.ts'
import { layOut } from './lay-out.ts'
import { looksLikeInstruction } from './looks-like-instruction.ts'
import { markContents } from './mark-contents.ts'
import { promoteArticles } from './promote-articles.ts'
import { splitPassages } from './split-passages.ts'

// Each reader is loaded when first needed: a folder of Markdown does not wait for the PDF library.
const READERS: Record<Format, (bytes: Uint8Array) => Promise<RawDocument | Refusal>> = {
  pdf: async (bytes) => (await import('./extract-pdf.ts')).extractPdf(bytes),
  docx: async (bytes) => (await import('./extract-docx.ts')).extractDocx(bytes),
  odt: async (bytes) => (await import('./extract-odt.ts')).extractOdt(bytes),
  pptx: async (bytes) => (await import('./extract-pptx.ts')).extractPptx(bytes),
  xlsx: async (bytes) => (await import('./extract-xlsx.ts')).extractXlsx(bytes),
  epub: async (bytes) => (await import('./extract-epub.ts')).extractEpub(bytes),
  eml: async (bytes) => (await import('./extract-eml.ts')).extractEml(bytes),
  html: async (bytes) => (await import('./extract-html.ts')).extractHtml(bytes),
  markdown: async (bytes) => (await import('./extract-markdown.ts')).extractMarkdown(bytes),
  text: async (bytes) => (await import('./extract-text.ts')).extractText(bytes),
  csv: async (bytes) => (await import('./extract-csv.ts')).extractCsv(bytes),
}

/** Loads the readers of these formats, so that the first file does not wait. */
export async function warmUp(formats: Format[]): Promise<void> {
  for (const format of formats) await READERS[format](new Uint8Array()).catch(() => null)
}

/** Reads one file. `cpuMs` is the processor time this thread spent on it. */
export async function readBytes(name: string, bytes: Uint8Array): Promise<Reading | Refusal> {
  const before = threadTime()
  const format = formatOf(name, bytes)
  if (typeof format !== 'string') return format
  const raw = await READERS[format](bytes)
  if ('kind' in raw) return raw
  const extraction = extractionOf(name, format, raw, bytes)
  if (countWords(extraction.text) === 0) return refuse(hasPictures(raw) ? 'scanned' : 'empty')
  const passages = splitPassages(extraction)
  if (passages.length === 0) return refuse('no-passage')
  const orders = passages.filter((one) => looksLikeInstruction(one.text))
  if (orders.length > 0) extraction.warnings.push(warningOf(orders))
  return { extraction, passages, cpuMs: threadTime() - before }
}

const warningOf = (orders: PassageDraft[]): Warning => ({
  code: 'orders-to-a-machine',
  pages: [...new Set(orders.map((one) => one.pageFirst))],
  count: orders.length,
})

const hasPictures = (raw: RawDocument) => raw.warnings.some((warning) => warning.code === 'pictures-without-text')

function extractionOf(name: string, format: Format, raw: RawDocument, bytes: Uint8Array): Extraction {
  const layout = layOut({ ...raw, pieces: promoteArticles(markContents(raw.pieces)) })
  return {
    kind: 'extracted',
    mediaType: MEDIA_TYPES[format],
    title: (raw.title || firstTitle(layout.headings))?.slice(0, 300) || titleFromName(name),
    language: languageScore(layout.text) < 0 ? 'fr' : 'en',
    ...layout,
    warnings: raw.warnings,
    contentHash: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** The first of the outermost headings among those the document begins with. */
function firstTitle(headings: Heading[]): string | undefined {
  const opening = headings.slice(0, 6)
  const outermost = Math.min(...opening.map((heading) => heading.level))
  return opening.find((heading) => heading.level === outermost)?.title
}

const titleFromName = (name: string) =>
  name
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()

const threadTime = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
