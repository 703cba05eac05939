// What a person wrote in a letter, without what her mail program put under it: the letter she answers, her signature.

const LONGEST_LINE = 400
const HEADS = [
  /^(on|le)\s.{4,240}\s(wrote|a écrit)\s?:$/i,
  /^-{2,}\s?(original message|message d['’]origine|message original|forwarded message|message transféré)\s?-{2,}$/i,
  /^_{20,}$/,
]
/** Outlook writes a block of headers in place of a line. */
const FROM = /^\*?(from|de)\s?:\*?\s/i
const NEXT = /^\*?(sent|envoyé|date|to|à)\s?:\*?\s/i
const SIGNATURES = [
  /^--\s?$/,
  /^(sent from my|envoyé de mon|envoyé depuis|envoyé à partir de|get outlook for|obtenir outlook pour|télécharger outlook)\b/i,
]

const isHead = (all: string[], at: number): boolean => {
  const line = all[at]!
  // A long "On … wrote:" is folded in two.
  const two = `${line} ${all[at + 1] ?? ''}`.trim()
  if (HEADS.some((one) => one.test(line)) || HEADS[0]!.test(two)) return true
  return FROM.test(line) && all.slice(at + 1, at + 4).some((one) => NEXT.test(one))
}

/** Her words; empty when there is nothing but a quotation or a signature. Any length: each line is looked at up to its 400th character. */
export function ownWords(text: string): string {
  const all = text.split(/\r?\n/)
  const seen = all.map((line) => line.slice(0, LONGEST_LINE).replaceAll(' ', ' ').trim())
  let end = seen.findIndex((line, i) => isHead(seen, i) || SIGNATURES.some((one) => one.test(line)))
  if (end === -1) end = all.length
  return all
    .slice(0, end)
    .filter((_, i) => !seen[i]!.startsWith('>'))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Messages of a thread have a limit; a longer letter becomes several, cut between paragraphs or words where it can be. */
export function cutWords(text: string, limit: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > limit) {
    const head = rest.slice(0, limit)
    const at = Math.max(head.lastIndexOf('\n\n'), 0) || Math.max(head.lastIndexOf(' '), 0) || limit
    parts.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return [...parts, rest].filter(Boolean)
}
