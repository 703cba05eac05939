import { cleanCharacters, oneLine } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import type { Piece, RawDocument } from './extraction.ts'
import { isCapitals, isTitleLike, numberDepth, opensArticle, opensPart } from './legal-headings.ts'

/** Reads plain text: paragraphs between blank lines, wrapped lines joined, headings by their wording. */
export function extractText(bytes: Uint8Array): RawDocument {
  const decoded = decodeText(bytes)
  const lines = cleanCharacters(decoded?.text ?? '').split('\n')
  const pieces: Piece[] = []
  let pending: string[] = []
  const flush = () => {
    const text = oneLine(pending.join(' '))
    if (text) pieces.push({ kind: isBullet(text) ? 'item' : 'paragraph', text })
    pending = []
  }
  for (const [i, raw] of lines.entries()) {
    const line = raw.trim()
    if (line === '' || isRule(line)) {
      flush()
      continue
    }
    const alone = isBlank(lines[i - 1]) && isBlank(lines[i + 1])
    const level = headingLevel(line, alone, isRule(lines[i + 1] ?? ''))
    if (level > 0 || isBullet(line) || opensArticle(line) || isShort(pending)) flush()
    if (level > 0) pieces.push({ kind: 'heading', level, text: oneLine(line.replace(/^#+\s*/, '')) })
    else pending.push(line)
  }
  flush()
  const title = pieces[0] && isTitleLike(pieces[0].text) ? pieces[0].text : undefined
  const warnings = decoded?.guessed ? [{ code: 'encoding-guessed' as const }] : []
  const promoted = pieces
  return title ? { title, pieces: promoted, warnings } : { pieces: promoted, warnings }
}

const isBlank = (line: string | undefined) => line === undefined || line.trim() === ''
const isRule = (line: string) => /^\s*([=\-_*~])\1{2,}\s*$/.test(line)
const isBullet = (line: string) => /^(?:[-*•–▪◦]|\(?[a-z0-9]{1,3}[.)])\s+/.test(line)
/** An address, a list without bullets: lines that were not wrapped are not joined. */
const isShort = (pending: string[]) => (pending.at(-1)?.length ?? 80) < 40

function headingLevel(line: string, alone: boolean, underlined: boolean): number {
  if (!isTitleLike(line)) return 0
  if (underlined) return 1
  if (opensPart(line)) return 2
  if (!alone) return 0
  if (isCapitals(line)) return 2
  return numberDepth(line) > 0 && line.length < 90 ? Math.min(numberDepth(line) + 1, 6) : 0
}
