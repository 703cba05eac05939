import mammoth from 'mammoth'
import { openArchive } from './archive.ts'
import { countInk } from './clean-text.ts'
import { piecesOfFragment } from './extract-html.ts'
import { type Piece, type RawDocument, type Refusal, refuse, type Warning } from './extraction.ts'
import { isTitleLike } from './legal-headings.ts'

const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Titre'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4, 5, 6].map((n) => `p[style-name='Titre ${n}'] => h${n}:fresh`),
]
const WORD = [/^\[Content_Types\]\.xml$/, /^word\/.*document\d*\.xml$/]
// A table of contents is links to headings of the same document: its words stand below anyway.
const CONTENTS = /<p>\s*(?:<a [^>]*href="#_?Toc[^"]*"[^>]*>.*?<\/a>\s*)+<\/p>/gis

/** Reads a Word document. The archive's real inflated size is checked before any of it is handed to the parser. */
export async function extractDocx(bytes: Uint8Array): Promise<RawDocument | Refusal> {
  const archive = openArchive(bytes, WORD)
  if ('kind' in archive) return archive
  let pictures = 0
  const convertImage = mammoth.images.imgElement(async () => {
    pictures++
    return { src: '' }
  })
  const buffer = Buffer.from(bytes)
  const result = await mammoth
    .convertToHtml({ buffer }, { styleMap: STYLES, convertImage })
    .catch((error: Error) => error)
  if (result instanceof Error) return refuse('damaged', result.message)
  const pieces = promoteBold(piecesOfFragment(result.value.replace(CONTENTS, '')), result.value)
  const warnings: Warning[] = []
  const ink = pieces.reduce((sum, piece) => sum + countInk(piece.text), 0)
  if (pictures > 0 && ink < pictures * 120) warnings.push({ code: 'pictures-without-text', count: pictures })
  if (pictures > 0 && ink === 0) return refuse('scanned')
  const title = /<h1 class="title">(.*?)<\/h1>/s.exec(result.value)?.[1]
  const named = title ? piecesOfFragment(title)[0]?.text : undefined
  return named ? { title: named, pieces, warnings } : { pieces, warnings }
}

/** Without heading styles, authors write titles as paragraphs wholly in bold. */
function promoteBold(pieces: Piece[], html: string): Piece[] {
  if (pieces.some((piece) => piece.kind === 'heading')) return pieces
  const bold = new Set(
    piecesOfFragment((html.match(/<p>(?:<a [^>]*><\/a>)*<strong>[^<]*<\/strong><\/p>/g) ?? []).join('')).map(
      (piece) => piece.text,
    ),
  )
  return pieces.map((piece) =>
    piece.kind === 'paragraph' && bold.has(piece.text) && isTitleLike(piece.text)
      ? { ...piece, kind: 'heading', level: 2 }
      : piece,
  )
}
