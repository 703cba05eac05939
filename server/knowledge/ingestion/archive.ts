// What a zip archive holds: its size measured before anything opens it, then its parts one by one.

import { crc32, inflateRawSync } from 'node:zlib'
import { MEGABYTE } from './check-file.ts'
import { type Refusal, refuse } from './extraction.ts'

/** A document of 50 MB is pictures, which hardly shrink; text that inflates beyond this is an attack. */
const MAX_TOTAL = 200 * MEGABYTE
/** One XML part: parsed as a tree, it takes some fifteen times its size. */
const MAX_PART = 24 * MEGABYTE
const MAX_ENTRIES = 5000

const END = 0x06054b50
const CENTRAL = 0x02014b50
const MARKUP = /\.(xml|rels|x?html?|opf)$/i

type Entry = { name: string; method: number; flags: number; sum: number; packed: number; declared: number; at: number }

/** An archive whose size is known to be bearable. `text` inflates a part and reads it as UTF-8; undefined when it is not there. */
export type Archive = { names: string[]; text(name: string): string | undefined }

/** The parts that make a zip archive the document its name says. */
export type Holds = readonly RegExp[]

/** Opens an archive that holds the parts expected, or says why not. Inflates each part once to measure it, never beyond the limits. */
export function openArchive(bytes: Uint8Array, holds: Holds): Archive | Refusal {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(view)
  if (!entries) return refuse('damaged', 'zip directory')
  if (holds.some((part) => !entries.some((entry) => part.test(entry.name)))) return refuse('wrong-extension', 'zip')
  if (entries.length > MAX_ENTRIES) return refuse('too-large', `${entries.length} parts`)
  if (entries.reduce((sum, entry) => sum + entry.declared, 0) > MAX_TOTAL) return refuse('too-large', 'inflated')
  if (entries.some((entry) => (entry.flags & 1) === 1)) return refuse('password-protected')
  const refusal = measureAll(view, entries)
  if (refusal) return refusal
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return {
    names: entries.map((entry) => entry.name),
    text: (name) => {
      const entry = byName.get(name)
      const part = entry && inflated(view, entry, MAX_PART)
      return Buffer.isBuffer(part) ? part.toString('utf8') : undefined
    },
  }
}

function measureAll(view: Buffer, entries: Entry[]): Refusal | null {
  let total = 0
  for (const entry of entries) {
    const limit = Math.min(MARKUP.test(entry.name) ? MAX_PART : MAX_TOTAL, MAX_TOTAL - total)
    const part = inflated(view, entry, limit)
    if (part === 'beyond') return refuse('too-large', `${entry.name} inflated`)
    if (part === 'damaged' || crc32(part) !== entry.sum) return refuse('damaged', entry.name)
    total += part.length
  }
  return null
}

function inflated(view: Buffer, entry: Entry, limit: number): Buffer | 'beyond' | 'damaged' {
  if (entry.at + 30 > view.length) return 'damaged'
  const start = entry.at + 30 + view.readUInt16LE(entry.at + 26) + view.readUInt16LE(entry.at + 28)
  if (start + entry.packed > view.length) return 'damaged'
  const packed = view.subarray(start, start + entry.packed)
  if (entry.method === 0) return entry.packed > limit ? 'beyond' : packed
  if (entry.method !== 8) return 'damaged'
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'beyond' : 'damaged'
  }
}

function entriesOf(view: Buffer): Entry[] | null {
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > view.length || view.readUInt32LE(end) !== END) return null
  const count = view.readUInt16LE(end + 10)
  let at = view.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== CENTRAL) return null
    const nameLength = view.readUInt16LE(at + 28)
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      flags: view.readUInt16LE(at + 8),
      method: view.readUInt16LE(at + 10),
      sum: view.readUInt32LE(at + 16),
      packed: view.readUInt32LE(at + 20),
      declared: view.readUInt32LE(at + 24),
      at: view.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return entries
}
