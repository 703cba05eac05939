// Office documents made by code, for tests only, with the parts their programs write.

import JSZip from 'jszip'

export async function makeZip(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (targets: string[]) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map((target, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/part" Target="${target}"/>`)
    .join('')}</Relationships>`

/** An OpenDocument text with this body, in the namespaces LibreOffice writes. */
export const makeOdt = (body: string, more: Record<string, string> = {}) =>
  makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${XML}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  })

const PPT = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const DRAW = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const paragraphs = (lines: string[]) => lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')
const shape = (place: string, lines: string[]) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr>${place && `<p:ph type="${place}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs(lines)}</p:txBody></p:sp>`
const grid = (rows: string[][]) =>
  `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/>${rows
    .map(
      (row) => `<a:tr>${row.map((cell) => `<a:tc><a:txBody>${paragraphs([cell])}</a:txBody></a:tc>`).join('')}</a:tr>`,
    )
    .join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`

export type SlideSpec = { title: string; lines: string[]; table?: string[][]; hidden?: boolean }

/** A presentation whose slides' files are numbered against their order, as after slides were moved. */
export const makePptx = (slides: SlideSpec[]) => {
  const file = (i: number) => `slides/slide${slides.length - i}.xml`
  const parts = slides.map(({ title, lines, table, hidden }, i) => [
    `ppt/${file(i)}`,
    `${XML}<p:sld xmlns:p="${PPT}" xmlns:a="${DRAW}"${hidden ? ' show="0"' : ''}><p:cSld><p:spTree>${shape('body', lines)}${shape('title', [title])}${shape('sldNum', [String(i + 1)])}${table ? grid(table) : ''}</p:spTree></p:cSld></p:sld>`,
  ])
  return makeZip({
    '[Content_Types].xml': TYPES,
    'ppt/presentation.xml': `${XML}<p:presentation xmlns:p="${PPT}" xmlns:r="${OFFICE}"><p:sldIdLst>${slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(slides.map((_, i) => file(i))),
    ...Object.fromEntries(parts),
  })
}

/** A cell: words, or a number with the place of its format among `formats`. */
export type CellSpec = string | { value: number; format: number }
export type SheetSpec = { name: string; rows: (CellSpec | null)[][]; state?: string }

/** A workbook. `formats` are format codes; words are shared, as Excel writes them. */
export const makeXlsx = (sheets: SheetSpec[], formats: string[] = []) => {
  const words = [...new Set(sheets.flatMap((sheet) => sheet.rows.flat().filter((cell) => typeof cell === 'string')))]
  const cell = (one: CellSpec | null, row: number, column: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`
    if (one === null) return ''
    if (typeof one === 'string') return `<c r="${at}" t="s"><v>${words.indexOf(one)}</v></c>`
    return `<c r="${at}" s="${one.format}"><v>${one.value}</v></c>`
  }
  const parts = sheets.map(({ rows }, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    `${XML}<worksheet><sheetData>${rows.map((row, r) => (row.length === 0 ? '' : `<row r="${r + 1}">${row.map((one, c) => cell(one, r, c)).join('')}</row>`)).join('')}</sheetData></worksheet>`,
  ])
  return makeZip({
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': `${XML}<workbook xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state ? ` state="${state}"` : ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`)),
    'xl/sharedStrings.xml': `${XML}<sst>${words.map((word) => `<si><t>${word}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replace(/"/g, '&quot;')}"/>`).join('')}</numFmts><cellXfs>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(parts),
  })
}

/** A book of these chapters (XHTML bodies), listed against the order of their files. */
export const makeEpub = (chapters: string[], more: Record<string, string> = {}) =>
  makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${XML}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'OEBPS/book.opf': `${XML}<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Guide du membre</dc:title></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${chapters.map((_, i) => `<item id="c${i}" href="text/ch%20${chapters.length - i}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine><itemref idref="nav"/>${chapters.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`,
    'OEBPS/nav.xhtml': `${XML}<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><h1>Table des matières</h1></nav></body></html>`,
    ...Object.fromEntries(
      chapters.map((body, i) => [
        `OEBPS/text/ch ${chapters.length - i}.xhtml`,
        `${XML}<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
      ]),
    ),
    ...more,
  })
