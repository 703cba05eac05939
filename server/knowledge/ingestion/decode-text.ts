// Bytes to text for formats that do not say their encoding: byte-order mark, UTF-16 by its zeros, UTF-8, windows-1252.

export type Decoded = { text: string; guessed: boolean }

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++
  const half = sample.length / 2
  // Western text in UTF-16 has a zero in nearly every second byte; a binary file has them on both sides.
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be'
  return null
}

function marked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/**
 * Decodes the text, or answers null where the bytes are no text. `declared` is the file's own word (an HTML meta),
 * believed only when the bytes are not valid UTF-8. `guessed` is true when windows-1252 was assumed.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded | null {
  const encoding = marked(bytes) ?? utf16(bytes)
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), guessed: false }
  if (isBinary(bytes)) return null
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false }
  } catch {
    return { text: legacyDecoder(declared).decode(bytes), guessed: !declared }
  }
}

function legacyDecoder(declared?: string) {
  try {
    // A page that says UTF-8 and is not: windows-1252 is what French offices wrote.
    return new TextDecoder(declared && !/^utf-?8$/i.test(declared) ? declared : 'windows-1252')
  } catch {
    return new TextDecoder('windows-1252')
  }
}

/** True when the bytes cannot be a text: a zero byte, or more than 2 % of control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127) controls++
  }
  return controls > sample.length * 0.02
}
