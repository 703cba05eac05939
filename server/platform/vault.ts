// Secrets of associations at rest: AES-256-GCM, with a key of its own for each association and purpose.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Vault = {
  /** `purpose` names what is kept, as `model-key`: what was sealed for one purpose opens for no other. */
  seal(associationId: string, purpose: string, secret: string): string
  /** Undefined when it was sealed under another key, for another association or purpose, or was altered. */
  open(associationId: string, purpose: string, sealed: string): string | undefined
}

const VERSION = 'v1.'
const NONCE = 12
const TAG = 16

/** A vault on a master secret, given when it is first needed. */
export function createVault(master: () => Uint8Array): Vault {
  const keyOf = (associationId: string, purpose: string) =>
    new Uint8Array(hkdfSync('sha256', master(), associationId, `relais ${purpose}`, 32))
  const boundTo = (associationId: string, purpose: string) => Buffer.from(`${associationId} ${purpose}`)
  return {
    seal(associationId, purpose, secret) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', keyOf(associationId, purpose), nonce)
      cipher.setAAD(boundTo(associationId, purpose))
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(associationId, purpose, sealed) {
      if (!sealed.startsWith(VERSION)) return undefined
      const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url')
      if (bytes.length < NONCE + TAG) return undefined
      const decipher = createDecipheriv('aes-256-gcm', keyOf(associationId, purpose), bytes.subarray(0, NONCE))
      decipher.setAAD(boundTo(associationId, purpose))
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}

/** The program's vault: under the environment's secret, else under a file of the data directory that only its owner reads. */
export function openVault(dataDirectory: string, secret: string | undefined): Vault {
  let master: Uint8Array | undefined
  return createVault(() => {
    master ??= secret ? Buffer.from(secret, 'utf8') : readOrMake(dataDirectory)
    return master
  })
}

function readOrMake(dataDirectory: string): Uint8Array {
  const path = join(dataDirectory, 'secret.key')
  mkdirSync(dataDirectory, { recursive: true })
  try {
    // Fails when it exists: two programs that start together keep one key.
    writeFileSync(path, randomBytes(32), { flag: 'wx', mode: 0o600, flush: true })
    chmodSync(path, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const bytes = readFileSync(path)
  if (bytes.length < 32) throw new Error(`${path} is too short to be a key`)
  return bytes
}
