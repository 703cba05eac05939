// The size of what a zip archive holds, measured before anything else opens it.

import { inflateRawSync } from 'node:zlib'
import { MEGABYTE } from './check-file.ts'
import { type Refusal, refuse } from './extraction.ts'

/** A Word document of 50 MB is pictures, which hardly shrink; text that inflates beyond this is an attack. */
const MAX_TOTAL = 200 * MEGABYTE
/** One XML part: parsed as a tree, it takes some fifteen times its size. */
const MAX_PART = 24 * MEGABYTE
const MAX_ENTRIES = 5000

const END = 0x06054b50
const CENTRAL = 0x02014b50

type Entry = { name: string; method: number; packed: number; declared: number; at: number }

/** Null when the archive is a Word document of bearable size; otherwise why not. Inflates each part once, never beyond the limits. */
export function checkZip(bytes: Uint8Array): Refusal | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(view)
  if (!entries) return refuse('damaged', 'zip directory')
  if (!entries.some((entry) => entry.name === '[Content_Types].xml')) return refuse('wrong-extension', 'zip')
  if (!entries.some((entry) => /^word\/.*document\d*\.xml$/.test(entry.name))) return refuse('wrong-extension', 'zip')
  if (entries.length > MAX_ENTRIES) return refuse('too-large', `${entries.length} parts`)
  if (entries.reduce((sum, entry) => sum + entry.declared, 0) > MAX_TOTAL) return refuse('too-large', 'inflated')
  return inflateAll(view, entries)
}

function inflateAll(view: Buffer, entries: Entry[]): Refusal | null {
  let total = 0
  for (const entry of entries) {
    const limit = Math.min(/\.(xml|rels)$/.test(entry.name) ? MAX_PART : MAX_TOTAL, MAX_TOTAL - total)
    const size = inflatedSize(view, entry, limit)
    if (size === 'beyond') return refuse('too-large', `${entry.name} inflated`)
    if (size === 'damaged') return refuse('damaged', entry.name)
    total += size
  }
  return null
}

function inflatedSize(view: Buffer, entry: Entry, limit: number): number | 'beyond' | 'damaged' {
  if (entry.at + 30 > view.length) return 'damaged'
  const start = entry.at + 30 + view.readUInt16LE(entry.at + 26) + view.readUInt16LE(entry.at + 28)
  if (start + entry.packed > view.length) return 'damaged'
  if (entry.method === 0) return entry.packed > limit ? 'beyond' : entry.packed
  if (entry.method !== 8) return 'damaged'
  try {
    return inflateRawSync(view.subarray(start, start + entry.packed), { maxOutputLength: Math.max(limit, 1) }).length
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
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      declared: view.readUInt32LE(at + 24),
      at: view.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return entries
}
