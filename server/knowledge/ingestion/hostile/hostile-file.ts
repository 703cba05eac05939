// A file meant to harm or to be of no use, and what must become of it.

import type { RefusalReason } from '../extraction.ts'

/** `refused` lists the reasons that are true of it; without it the file is odd but must be read. */
export type HostileFile = { family: string; name: string; bytes: Uint8Array; refused?: readonly RefusalReason[] }

/** What becomes of a file that only takes time or room: stopped, or found to hold no words. */
export const STOPPED: readonly RefusalReason[] = [
  'too-large',
  'damaged',
  'took-too-long',
  'too-much-memory',
  'empty',
  'no-passage',
  'unreadable-text',
  'scanned',
]

export const utf8 = (text: string) => new TextEncoder().encode(text)
export const binary = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** Bytes that look like nothing, the same on every machine. */
export function noise(length: number, seed: number): Uint8Array {
  let state = seed * 2654435761
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}

const SENTENCES = [
  'Le membre renouvelle son adhésion avant le 31 mars de chaque année.',
  'La cotisation annuelle est fixée par le conseil et payable en un seul versement.',
  'Une demande de dispense est présentée par écrit au secrétariat de l’association.',
  'Le comité répond dans les trente jours qui suivent la réception de la demande.',
]
/** Prose of a document that would be read. */
export const prose = (sentences = 12) =>
  Array.from({ length: sentences }, (_, i) => `${SENTENCES[i % SENTENCES.length]} (${i + 1})`).join(' ')
