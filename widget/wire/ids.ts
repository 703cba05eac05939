// `crypto.randomUUID` is missing on plain-http pages other than localhost; `getRandomValues` is everywhere.

const hex = (byte: number) => byte.toString(16).padStart(2, '0')

/** A version 4 UUID. `bytes` is for tests: 16 random bytes. */
export function newId(bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(16))): string {
  const all = [...bytes]
  all[6] = ((all[6] ?? 0) & 0x0f) | 0x40
  all[8] = ((all[8] ?? 0) & 0x3f) | 0x80
  const text = all.map(hex).join('')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')
}

/** The visitor's proof: 32 random bytes in base64url, 43 characters. */
export function newKey(bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(32))): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
