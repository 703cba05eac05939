// Characters: what the stored text may hold.

const LIGATURES: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}

const UNWANTED = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u2060\ufeff\ufffe\uffff\ue000-\uf8ff]/gu

/** NFC, ligatures unfolded, soft hyphens, zero-width and control and private characters removed (symbol fonts' bullets become •). Line feeds and tabs are kept. */
export function cleanCharacters(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\ufb00-\ufb06]/g, (one) => LIGATURES[one] ?? one)
    .replace(/[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06c\uf0e0]/g, '•')
    .replace(UNWANTED, '')
    .normalize('NFC')
}

/** One line: every run of white space becomes a space. Non-breaking spaces stay: they are part of French punctuation. */
export const oneLine = (text: string) =>
  cleanCharacters(text)
    .replace(/[ \t\n\u2028\u2029\u2000-\u200a]+/g, ' ')
    .trim()

/** Number of words: runs of letters or digits, an inner apostrophe or hyphen not separating. */
export const countWords = (text: string) => text.match(/[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** Characters that are not white space. */
export const countInk = (text: string) => text.replace(/\s+/g, '').length
