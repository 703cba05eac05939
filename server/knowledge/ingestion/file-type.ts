// What a file is, by its first bytes and its name. The name is only believed when the bytes agree.

import { extname } from 'node:path'
import { decodeText } from './decode-text.ts'
import { type Format, type Refusal, refuse } from './extraction.ts'

const FORMAT_OF: Record<string, Format> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.odt': 'odt',
  '.pptx': 'pptx',
  '.xlsx': 'xlsx',
  '.epub': 'epub',
  '.eml': 'eml',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
  '.csv': 'csv',
}
/** Extensions the product reads, lower case with the dot. */
export const EXTENSIONS = Object.keys(FORMAT_OF)

type Found = 'pdf' | 'zip' | 'ole' | 'foreign' | 'other'

const starts = (bytes: Uint8Array, signature: string, at = 0) =>
  Array.from(signature).every((character, i) => bytes[at + i] === character.charCodeAt(0))

const FOREIGN = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  'MZ',
  '\x7fELF',
  '{\\rtf',
  'II*\0',
  'MM\0*',
  'RIFF',
  '%!PS',
]

function signatureOf(bytes: Uint8Array): Found {
  // Readers accept a PDF whose header stands within the first kilobyte.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  if (starts(bytes, 'PK\x03\x04') || starts(bytes, 'PK\x05\x06')) return 'zip'
  if (starts(bytes, '\xd0\xcf\x11\xe0')) return 'ole'
  return FOREIGN.some((signature) => starts(bytes, signature)) ? 'foreign' : 'other'
}

// An encrypted Word document is an OLE container with a stream of this name, written in UTF-16.
const isEncryptedOffice = (bytes: Uint8Array) => Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))

/** Decides how to read the file, or why it is refused. Looks at no more than the bytes themselves. */
export function formatOf(name: string, bytes: Uint8Array): Format | Refusal {
  if (bytes.length === 0) return refuse('empty')
  const extension = extname(name).toLowerCase()
  const format = FORMAT_OF[extension]
  const found = signatureOf(bytes)
  if (found === 'ole' && isEncryptedOffice(bytes)) return refuse('password-protected')
  if (!format) return refuse('unsupported-type', extension || name)
  if (format === 'pdf' || isArchive(format)) return binaryFormat(format, found, bytes)
  if (found === 'pdf' && starts(bytes, '%PDF-')) return refuse('wrong-extension', 'pdf')
  if (found === 'zip' || found === 'ole' || found === 'foreign') return refuse('wrong-extension', found)
  return textFormat(format, bytes)
}

const ARCHIVES: readonly Format[] = ['docx', 'odt', 'pptx', 'xlsx', 'epub']
const isArchive = (format: Format) => ARCHIVES.includes(format)

function binaryFormat(format: Format, found: Found, bytes: Uint8Array): Format | Refusal {
  if (found === (format === 'pdf' ? 'pdf' : 'zip')) return format
  if (bytes.every((byte) => byte === 0)) return refuse('damaged', 'zeros')
  return refuse('wrong-extension', found)
}

function textFormat(format: Format, bytes: Uint8Array): Format | Refusal {
  const decoded = decodeText(bytes)
  if (!decoded) return refuse('binary')
  if (decoded.text.replace(/[\s\ufeff]+/g, '') === '') return refuse('empty')
  const isPage = /^\s*(<\?xml[^>]*>\s*)?(<!doctype html|<html[\s>])/i.test(decoded.text.slice(0, 1024))
  return isPage && format !== 'html' && format !== 'markdown' && format !== 'eml'
    ? refuse('wrong-extension', 'html')
    : format
}
