// Documents made by code, for tests only: what members send, and what they should not.

import JSZip from 'jszip'

type Text = { text: string; x?: number; y: number; size?: number; bold?: boolean }
export type PdfPageSpec = { texts: Text[]; picture?: boolean }

const literal = (text: string) => `(${text.replace(/[\\()]/g, '\\$&')})`
const latin = (text: string) => Buffer.from(text, 'latin1')

const contentOf = (page: PdfPageSpec) =>
  [
    page.picture ? 'q 612 0 0 792 0 0 cm /Im0 Do Q' : '',
    ...page.texts.map(
      ({ text, x = 72, y, size = 11, bold }) =>
        `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td ${literal(text)} Tj ET`,
    ),
  ].join('\n')

/** A PDF of these pages, Helvetica, one text operator per line. `locked` adds an encryption no empty password opens. */
export function makePdf(pages: PdfPageSpec[], options: { locked?: boolean; labels?: string } = {}): Uint8Array {
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const kids = pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${options.labels ?? ''} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>\nstream\nA\nendstream',
    ...pages.flatMap((page, i) => {
      const content = contentOf(page)
      const resources = '<< /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im0 5 0 R >> >>'
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources ${resources} /Contents ${7 + i * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  const lock = options.locked
    ? `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`
    : ''
  return new Uint8Array(latin(assembled(objects, lock)))
}

function assembled(objects: string[], lock: string): string {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${file.length}\n%%EOF\n`
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`
}

/** Lines of prose down a page, from `top`, one every 14 points. */
export const proseLines = (lines: string[], top = 700, x = 72): Text[] =>
  lines.map((text, i) => ({ text, x, y: top - i * 14 }))

const paragraph = (xml: string) => `<w:p>${xml}</w:p>`
export const wordRun = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
export const wordHeading = (level: number, text: string) =>
  paragraph(`<w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>${wordRun(text)}`)
export const wordParagraph = (text: string) => paragraph(wordRun(text))
export const wordTable = (rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** A Word document with this body; `body` may be any size, and is compressed as Word does. */
export async function makeDocx(body: string): Promise<Uint8Array> {
  const zip = new JSZip()
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/></Types>`,
  )
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  )
  const styles = [1, 2, 3].map(
    (n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`,
  )
  zip.file('word/styles.xml', `<w:styles xmlns:w="${main}">${styles.join('')}</w:styles>`)
  zip.file('word/document.xml', `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** French prose of about this many words, every sentence different. */
export function frenchProse(words: number, seed = 1): string {
  const stock =
    'le membre doit renouveler son adhésion avant la fin du mois et payer la cotisation fixée par le conseil de l’ordre pour que ses droits soient maintenus dans la section régionale'.split(
      ' ',
    )
  const sentences: string[] = []
  for (let made = 0; made < words; made += 15) {
    const at = (seed * 7 + made) % stock.length
    const sentence = Array.from({ length: 15 }, (_, i) => stock[(at + i * (1 + (seed % 3))) % stock.length]).join(' ')
    sentences.push(`${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`)
  }
  return sentences.join(' ')
}
