// The look at a file before any of it is read into memory.

import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Refusal, refuse } from './extraction.ts'
import { EXTENSIONS } from './file-type.ts'

export const MEGABYTE = 1024 * 1024

export type Limits = {
  /** Largest file, in bytes. */
  bytes: number
  /** Longest extraction of one file, in milliseconds. */
  milliseconds: number
  /** Most memory one extraction may take, in megabytes: heap and buffers together. */
  megabytes: number
}
export const LIMITS: Limits = { bytes: 50 * MEGABYTE, milliseconds: 60_000, megabytes: 700 }

export const checkSize = (bytes: number, limits: Limits): Refusal | null => {
  if (bytes === 0) return refuse('empty')
  return bytes > limits.bytes ? refuse('too-large', `${Math.round(bytes / MEGABYTE)}`) : null
}

/** Reads a file that passes the check of size and extension; a 200 MB file is refused without reading a byte of it. */
export async function readFileChecked(
  path: string,
  limits: Limits = LIMITS,
): Promise<{ name: string; bytes: Uint8Array } | Refusal> {
  const refusal = await checkFile(path, limits)
  if (refusal) return refusal
  const file = await open(path)
  try {
    return { name: basename(path), bytes: new Uint8Array(await file.readFile()) }
  } finally {
    await file.close()
  }
}

/** Null when the file may be read; a refusal for a wrong size or a type the product does not read. Throws when it cannot be found. */
export async function checkFile(path: string, limits: Limits = LIMITS): Promise<Refusal | null> {
  const { size } = await stat(path)
  const name = basename(path).toLowerCase()
  if (!EXTENSIONS.some((extension) => name.endsWith(extension))) return refuse('unsupported-type', name)
  return checkSize(size, limits)
}
