// Opening a PDF: what can be wrong before the first page.

import { type Refusal, refuse } from './extraction.ts'
import type { OutlineEntry } from './pdf-headings.ts'
import type { PdfPage } from './pdf-pages.ts'

export type PdfDocument = {
  numPages: number
  getPage(number: number): Promise<PdfPage>
  getOutline(): Promise<OutlineNode[] | null>
  getPageLabels(): Promise<string[] | null>
  getMarkInfo(): Promise<{ Marked?: boolean } | null>
  getMetadata(): Promise<{ info?: { Title?: unknown } }>
  loadingTask: { destroy(): Promise<void> }
}
type OutlineNode = { title: string; items?: OutlineNode[] }
type PdfLibrary = { getDocument(options: object): { promise: Promise<unknown> } }

const TAIL = 4096

/** Opens the document without running, drawing or decoding anything it brings: no scripts, no fonts, no pictures. */
export async function openPdf(library: unknown, bytes: Uint8Array): Promise<PdfDocument | Refusal> {
  if (isCutShort(bytes)) return refuse('damaged', 'end of file missing')
  const task = (library as PdfLibrary).getDocument({
    // pdf.js takes the buffer away from its owner: it is given its own.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    // No picture is ever decoded: a picture of 10^9 pixels costs nothing.
    maxImageSize: 0,
  })
  try {
    return (await task.promise) as PdfDocument
  } catch (error) {
    const { name, message } = error as Error
    return name === 'PasswordException' ? refuse('password-protected') : refuse('damaged', message)
  }
}

/** A PDF says at its end where its parts are. pdf.js would rebuild a cut file from what is left, and half a text would pass for the whole. */
function isCutShort(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-TAIL)).toString('latin1')
  if (/%%EOF/.test(tail) || /startxref\s+\d+/.test(tail)) return false
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = whole.lastIndexOf('%%EOF')
  // Some servers append rubbish after the end; objects after it are a cut file.
  return last < 0 || whole.subarray(last).includes(' obj')
}

/** The outline, flattened, depth from 1. */
export async function outlineOf(document: PdfDocument): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const visit = (nodes: OutlineNode[], depth: number) => {
    for (const node of nodes) {
      entries.push({ title: node.title ?? '', depth })
      if (depth < 6) visit(node.items ?? [], depth + 1)
    }
  }
  visit((await document.getOutline().catch(() => null)) ?? [], 1)
  return entries
}
