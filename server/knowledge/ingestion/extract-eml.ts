import { simpleParser } from 'mailparser'
import { oneLine } from './clean-text.ts'
import { parseTree } from './extract-html.ts'
import { extractText } from './extract-text.ts'
import { type RawDocument, type Refusal, refuse, type Warning } from './extraction.ts'
import { piecesOf } from './html-blocks.ts'

/** Reads a message: its subject and its words. Who wrote it and to whom stays out: an address is not an answer. */
export async function extractEml(bytes: Uint8Array): Promise<RawDocument | Refusal> {
  const options = { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true }
  const message = await simpleParser(Buffer.from(bytes), options).catch((error: Error) => error)
  if (message instanceof Error) return refuse('damaged', message.message)
  const attached = message.attachments.filter((one) => !one.related).length
  const warnings: Warning[] = attached > 0 ? [{ code: 'attachments-not-read', count: attached }] : []
  const title = oneLine(message.subject ?? '')
  const pieces = message.html
    ? piecesOf(parseTree(message.html).body)
    : extractText(new TextEncoder().encode(message.text ?? '')).pieces
  return title ? { title, pieces, warnings } : { pieces, warnings }
}
