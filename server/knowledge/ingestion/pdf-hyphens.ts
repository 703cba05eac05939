// Words cut at the end of a line. Whether the hyphen belongs to the word is asked of the document itself first.

/** French words that a hyphen always joins to what stands before. */
const ALWAYS =
  /^(?:il|elle|on|ils|elles|ci|là|même|mêmes|vous|nous|je|tu|le|la|les|lui|leur|y|en|t|être|dessus|dessous|tête)\b/i
const PREFIX = /(?:^|[^\p{L}])(?:non|self|co|ex|vice|sous|demi|mi|semi|quasi|quelques|peut|celui|celle|ceux|celles)-$/iu

export type Vocabulary = Set<string>

export const vocabularyOf = (lines: Iterable<string>): Vocabulary => {
  const words = new Set<string>()
  for (const line of lines)
    for (const word of line.toLowerCase().match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? []) words.add(word)
  return words
}

/** Joins the end of a paragraph with its next line: by a space, or as one word. */
export function joinLines(before: string, next: string, known: Vocabulary): string {
  const head = /([\p{L}]+(?:-[\p{L}]+)*)[-\u2010\u00ad]$/u.exec(before)?.[1]
  const tail = /^[\p{Ll}]+/u.exec(next)?.[0]
  if (!head || !tail) return /[\p{L}\p{N}][/‐-]$/u.test(before) ? before + next : `${before} ${next}`
  const bare = before.slice(0, -1)
  if (known.has(`${head}${tail}`.toLowerCase())) return bare + next
  if (known.has(`${head}-${tail}`.toLowerCase()) || ALWAYS.test(tail) || PREFIX.test(before)) return `${bare}-${next}`
  return bare + next
}
