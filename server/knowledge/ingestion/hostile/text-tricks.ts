// Text that is deep or endless to read, and text that is only odd.

import { binary, type HostileFile, prose, STOPPED, utf8 } from './hostile-file.ts'

/** Text that is read in circles or in depth. What it says is nothing: it may be refused, or give what words it has. */
export function trickyTexts(): HostileFile[] {
  const parts = (depth: number): string =>
    Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')
  const files: Record<string, string> = {
    'deep.html': `${'<div>'.repeat(80_000)}`,
    'tables.html': '<table><tr><td>'.repeat(4_000),
    'attributes.html': `<p ${'a=1 '.repeat(200_000)}></p>`,
    'quotes.md': '>'.repeat(60_000),
    'brackets.md': '['.repeat(60_000),
    'stars.md': '*_'.repeat(40_000),
    'lists.md': Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}-`).join('\n'),
    'quoted.csv': `"${'""'.repeat(200_000)}`,
    'columns.csv': ','.repeat(400_000),
    'rules.txt': '-'.repeat(2_000_000),
    'parts.eml': parts(3_000),
    'headers.eml': 'X-Header: a\r\n'.repeat(60_000),
    'folded.eml': `Subject: ${'a\r\n '.repeat(60_000)}\r\n\r\n`,
  }
  return Object.entries(files).map(([name, text]) => ({
    family: 'tricky text',
    name,
    bytes: utf8(text),
    refused: [...STOPPED, 'binary', 'wrong-extension'] as const,
  }))
}

/** Odd, but the words are there: they must be read as they were meant. */
export function oddFiles(): HostileFile[] {
  const text = prose(8)
  const swap = (bytes: Buffer) => new Uint8Array(bytes.swap16())
  return [
    { name: 'utf-16.txt', bytes: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) },
    { name: 'utf-16-big.txt', bytes: swap(Buffer.from(`\ufeff${text}`, 'utf16le')) },
    { name: 'windows.txt', bytes: binary(text.replace(/’/g, '\x92')) },
    { name: 'marked.md', bytes: utf8(`\ufeff# Frais\r\n\r\n${text}`) },
    { name: 'old-macintosh.txt', bytes: utf8(`Frais\r\r${text}\r`) },
    { name: 'semicolons.csv', bytes: binary(`Question;Réponse\r\nQuand payer ?;${text}\r\n`) },
    { name: 'UPPER.TXT', bytes: utf8(text) },
    { name: 'accents-\u0065\u0301.txt', bytes: utf8(text.normalize('NFD')) },
  ].map((file) => ({ family: 'odd', ...file }))
}
