// Files that are not what they should be: cut, flipped, mistaken for another, empty, locked.

import type { RefusalReason } from '../extraction.ts'
import { makePdf } from '../fixtures.ts'
import { makeEpub, makeOdt, makeZip } from '../fixtures-office.ts'
import { binary, type HostileFile, noise, prose, utf8 } from './hostile-file.ts'
import { ARCHIVED, type Archived, wholeArchives, wholePdf } from './whole-files.ts'

const CUTS = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98]

/** The download stopped: part of a file of each format. */
export async function cutFiles(): Promise<HostileFile[]> {
  const whole = { ...(await wholeArchives()), pdf: wholePdf() }
  return Object.entries(whole).flatMap(([format, bytes]) =>
    CUTS.map((share) => ({
      family: 'cut short',
      name: `cut-${share * 100}.${format}`,
      bytes: bytes.slice(0, Math.floor(bytes.length * share)),
      refused: ['damaged', 'wrong-extension'] as const,
    })),
  )
}

/** One byte of what an archive holds is another than was written: its own sums tell. */
export async function flippedFiles(): Promise<HostileFile[]> {
  const whole = await wholeArchives()
  return ARCHIVED.flatMap((format) =>
    [0.2, 0.35, 0.5, 0.65].map((share, i): HostileFile => {
      const bytes = Uint8Array.from(whole[format])
      const at = inData(bytes, share)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (i + 1))
      return {
        family: 'a byte changed',
        name: `flipped-${i}.${format}`,
        bytes,
        refused: ['damaged', 'wrong-extension', 'password-protected', 'too-large'],
      }
    }),
  )
}

/** A place inside the data of a part, not in a header that nobody reads. */
function inData(bytes: Uint8Array, share: number): number {
  const view = Buffer.from(bytes)
  const parts: [number, number][] = []
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  for (let at = view.readUInt32LE(end + 16); at < end; ) {
    const local = view.readUInt32LE(at + 42)
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
    // Folders have an entry too, and nothing in it.
    if (view.readUInt32LE(at + 20) > 0) parts.push([start, view.readUInt32LE(at + 20)])
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  const [start, length] = parts[Math.floor(share * parts.length)] ?? parts[0]!
  return start + Math.floor(length / 2)
}

const FOREIGN: Record<string, string> = {
  png: '\x89PNG\r\n\x1a\n',
  jpeg: '\xff\xd8\xff\xe0\0\x10JFIF',
  gif: 'GIF89a',
  rar: 'Rar!\x1a\x07\0',
  '7z': '7z\xbc\xaf\x27\x1c',
  gzip: '\x1f\x8b\x08\0',
  exe: 'MZ\x90\0',
  elf: '\x7fELF\x02\x01',
  rtf: '{\\rtf1\\ansi ',
  tiff: 'II*\0',
  wave: 'RIFF\x24\0\0\0WAVE',
  ole: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
}
const NAMES = ['pdf', 'docx', 'odt', 'xlsx', 'pptx', 'epub', 'txt', 'html', 'csv', 'md', 'eml']

/** Pictures, programs and archives under the name of a document. */
export const mistakenFiles = (): HostileFile[] =>
  Object.entries(FOREIGN).flatMap(([kind, head], i) =>
    NAMES.map((extension) => ({
      family: 'another kind of file',
      name: `${kind}.${extension}`,
      bytes: Uint8Array.from([...binary(head), ...noise(400, i + 1)]),
      refused: ['wrong-extension', 'binary'] as const,
    })),
  )

/** A document of one format under the name of another. */
export async function renamedFiles(): Promise<HostileFile[]> {
  const whole = { ...(await wholeArchives()), pdf: wholePdf() }
  return Object.entries(whole).flatMap(([format, bytes]) =>
    [...ARCHIVED, 'pdf', 'txt'].flatMap((other): HostileFile[] =>
      other === format ? [] : [{ family: 'renamed', name: `${format}.${other}`, bytes, refused: ['wrong-extension'] }],
    ),
  )
}

export const noiseFiles = (): HostileFile[] =>
  NAMES.flatMap((extension, i) =>
    [1, 2, 3].map((seed) => ({
      family: 'noise',
      name: `noise-${seed}.${extension}`,
      bytes: noise(seed * 3000, i * 7 + seed),
      refused: ['wrong-extension', 'binary', 'damaged'] as const,
    })),
  )

// The PDF without words keeps the picture that none of its pages shows.
const blank: readonly RefusalReason[] = ['empty', 'damaged', 'wrong-extension', 'no-passage', 'scanned']

export async function emptyFiles(): Promise<HostileFile[]> {
  const nothing = NAMES.map((extension) => ({ name: `nothing.${extension}`, bytes: new Uint8Array() }))
  const spaces = ['txt', 'html', 'csv', 'md', 'eml'].map((one) => ({ name: `blanks.${one}`, bytes: utf8(' \r\n\t\n') }))
  const zeros = NAMES.map((extension) => ({ name: `zeros.${extension}`, bytes: new Uint8Array(2000) }))
  const archives = await Promise.all(
    ARCHIVED.map(async (one) => ({ name: `hollow.${one}`, bytes: await makeZip({ a: '' }) })),
  )
  const hollow = [
    { name: 'no-words.odt', bytes: await makeOdt('<text:p/>') },
    { name: 'no-words.epub', bytes: await makeEpub(['<p> </p>']) },
    { name: 'no-chapter.epub', bytes: await makeEpub([]) },
    { name: 'no-page.pdf', bytes: makePdf([]) },
    { name: 'no-words.pdf', bytes: makePdf([{ texts: [] }]) },
    { name: 'no-words.html', bytes: utf8('<html><body><script>let a = 1</script></body></html>') },
    { name: 'header-only.csv', bytes: utf8('question,réponse\n') },
  ]
  return [
    ...[...nothing, ...spaces, ...archives, ...hollow].map((file) => ({ family: 'empty', refused: blank, ...file })),
    ...zeros.map((file) => ({ family: 'empty', refused: [...blank, 'binary'] as const, ...file })),
  ]
}

/** Every archive says with a flag which of its parts is locked; the formats also say it in words of their own. */
export async function lockedFiles(): Promise<HostileFile[]> {
  const whole = await wholeArchives()
  const flagged = (format: Archived): Uint8Array => {
    const view = Buffer.from(whole[format])
    for (let at = view.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = view.indexOf('PK\x01\x02', at + 4, 'latin1'))
      view.writeUInt16LE(view.readUInt16LE(at + 8) | 1, at + 8)
    return new Uint8Array(view)
  }
  const container = binary(
    `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')}`,
  )
  const files = [
    ...ARCHIVED.map((format) => ({ name: `flagged.${format}`, bytes: flagged(format) })),
    ...['docx', 'pptx', 'xlsx'].map((format) => ({ name: `container.${format}`, bytes: container })),
    { name: 'locked.pdf', bytes: makePdf([{ texts: [] }], { locked: true }) },
    {
      name: 'locked.odt',
      bytes: await makeOdt(`<text:p>${prose()}</text:p>`, { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
    },
    {
      name: 'locked.epub',
      bytes: await makeEpub([`<p>${prose()}</p>`], { 'META-INF/encryption.xml': '<encryption/>' }),
    },
  ]
  return files.map((file) => ({ family: 'locked', refused: ['password-protected'] as const, ...file }))
}

export const unknownFiles = (): HostileFile[] =>
  ['exe', 'zip', 'doc', 'png', 'js', 'pages', 'svg', 'dll', 'tar', ''].map((extension) => ({
    family: 'a type that is not read',
    name: extension ? `document.${extension}` : 'document',
    bytes: utf8(prose()),
    refused: ['unsupported-type'],
  }))
