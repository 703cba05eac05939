// The look at a file before any of it is read into memory.

import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Refusal, refuse } from './extraction.ts'
import { EXTENSIONS } from './file-type.ts'

export const MEGABYTE = 1024 * 1024

export type Limits = {
  /** Largest file, in bytes. */
  bytes: number
  /** Longest extraction of one file, in milliseconds, to which a large file adds MILLISECONDS_PER_MEGABYTE. */
  milliseconds: number
  /** Most memory one extraction may take, in megabytes: heap and buffers together. */
  megabytes: number
}
export const LIMITS: Limits = { bytes: 50 * MEGABYTE, milliseconds: 9_000, megabytes: 700 }

/** A small file that takes long is an attack; a large one has a right to its time: a minute and three quarters at 50 MB. */
const MILLISECONDS_PER_MEGABYTE = 2_000
export const timeFor = (bytes: number, limits: Limits) =>
  limits.milliseconds + Math.round((bytes / MEGABYTE) * MILLISECONDS_PER_MEGABYTE)

export const checkSize = (bytes: number, limits: Limits): Refusal | null => {
  if (bytes === 0) return refuse('empty')
  return bytes > limits.bytes ? refuse('too-large', `${Math.round(bytes / MEGABYTE)}`) : null
}

/** Null when the file may be read; a refusal for a wrong size or a type the product does not read. Throws when it cannot be found. */
export async function checkFile(path: string, limits: Limits = LIMITS): Promise<Refusal | null> {
  const { size } = await stat(path)
  const name = basename(path).toLowerCase()
  if (!EXTENSIONS.some((extension) => name.endsWith(extension))) return refuse('unsupported-type', name)
  return checkSize(size, limits)
}
