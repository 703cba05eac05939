// Archives that are small to send and large, deep or endless to read.

import { MEGABYTE } from '../check-file.ts'
import { makeDocx, wordParagraph } from '../fixtures.ts'
import { makeEpub, makeOdt, makePptx, makeXlsx, makeZip } from '../fixtures-office.ts'
import { type HostileFile, STOPPED } from './hostile-file.ts'
import { ARCHIVED, type Archived } from './whole-files.ts'

/** An archive of each format whose text is this. */
const holding = (text: string): Record<Archived, Promise<Uint8Array>> => ({
  docx: makeDocx(wordParagraph(text)),
  odt: makeOdt(`<text:p>${text}</text:p>`),
  pptx: makePptx([{ title: 'x', lines: [text] }]),
  xlsx: makeXlsx([{ name: 'x', rows: [[text]] }]),
  epub: makeEpub([`<p>${text}</p>`]),
})

/** Thirty megabytes of one letter in a few kilobytes, told truly and then with a small size declared. */
export async function inflatingFiles(): Promise<HostileFile[]> {
  const files = await Promise.all(
    Object.entries(holding('a'.repeat(30 * MEGABYTE))).map(async ([format, bytes]) => {
      const lying = Buffer.from(await bytes)
      for (
        let at = lying.indexOf('PK\x01\x02', 0, 'latin1');
        at >= 0;
        at = lying.indexOf('PK\x01\x02', at + 4, 'latin1')
      )
        lying.writeUInt32LE(100, at + 24)
      return [
        { name: `inflating.${format}`, bytes: await bytes },
        { name: `lying.${format}`, bytes: new Uint8Array(lying) },
      ]
    }),
  )
  return files.flat().map((file) => ({ family: 'inflating', refused: ['too-large'] as const, ...file }))
}

const many = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`part${i}`, '']))

const MAIN: Record<Archived, Record<string, string>> = {
  docx: { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' },
  odt: { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' },
  pptx: { '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<a/>' },
  xlsx: { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<a/>' },
  epub: { 'META-INF/container.xml': '<a/>' },
}
const MAIN_PART: Record<Archived, string> = {
  docx: 'word/document.xml',
  odt: 'content.xml',
  pptx: 'ppt/presentation.xml',
  xlsx: 'xl/workbook.xml',
  epub: 'META-INF/container.xml',
}

const LAUGHS = `<!DOCTYPE l [<!ENTITY l0 "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]><l>&l12;</l>`
const DEEP = `${'<a>'.repeat(60_000)}x${'</a>'.repeat(60_000)}`
const OUTSIDE = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'

/** Thousands of parts; entities that multiply, or that ask for a file of the machine; elements sixty thousand deep. */
export const trickyArchives = (): Promise<HostileFile[]> =>
  Promise.all(
    ARCHIVED.flatMap((format) =>
      Object.entries({
        'many-parts': many,
        entities: { [MAIN_PART[format]]: LAUGHS },
        deep: { [MAIN_PART[format]]: DEEP },
        outside: { [MAIN_PART[format]]: OUTSIDE },
        nonsense: { [MAIN_PART[format]]: '<<<>>>&&& not xml' },
      }).map(async ([name, parts]) => ({
        family: 'tricky archive',
        name: `${name}.${format}`,
        bytes: await makeZip({ ...MAIN[format], ...parts }),
        refused: STOPPED,
      })),
    ),
  )
