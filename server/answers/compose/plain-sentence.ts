// What of a written sentence may be shown: plain words. Whatever could act on a page, lead away from it or hide in it is refused. Pure.

// Controls, and marks without a shape: they can turn or hide what is read.
const HIDDEN = /[\p{Cc}\p{Cf}]/gu

/** Addresses in any spelling, markup of any kind. A composed sentence needs none: its source is beside it. */
const FORBIDDEN = [
  /[a-z][a-z0-9+.-]{1,20}:\/\//i,
  /\b(?:javascript|data|vbscript|mailto|file)\s*:/i,
  /\bwww\./i,
  // A name with a domain: written « ordre.qc.ca », it invites as a link does.
  /\b[\p{L}\p{N}-]{2,}\.(?:com|org|net|io|ai|app|dev|info|biz|xyz|ru|cn|example|test|qc\.ca|gouv\.fr|co|ca|fr|uk|de|eu)\b/iu,
  /\S@\S/,
  /!?\[[^\]]*\]\s*[([]/,
  /<\/?[a-z!?][^>]*>?/i,
  /&(?:#\d+|#x[\da-f]+|[a-z]+);/i,
  /```|`[^`]+`|\*\*|__|~~|^\s*(?:#{1,6}|[-*+>|]|\d+[.)])\s/mu,
  // Brackets are for places to fill, links and tokens.
  /[[\]<>{}\\]/,
  /\{\{|\}\}|<\||\|>|\[\/?INST\]/i,
]

export const LONGEST_SENTENCE = 600

/** Begins and ends as a statement does: no question, no order's colon, no line of code, no title. */
const STATEMENT = /^[«“"'(]?\s?[\p{Lu}\p{N}].*[.…]\s?['”»")]*$/u
const FEWEST_WORDS = 3

/** The sentence as it may be shown; undefined when it may not. */
export function plainSentence(text: string): string | undefined {
  const plain = text
    .normalize('NFC')
    .replace(HIDDEN, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
  if (plain === '' || plain.length > LONGEST_SENTENCE || !/\p{L}/u.test(plain)) return undefined
  if (!STATEMENT.test(plain) || (plain.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < FEWEST_WORDS) return undefined
  return FORBIDDEN.some((pattern) => pattern.test(plain)) ? undefined : plain
}
