const MARKS = /\p{M}+/gu

/** « Été » → "ete": how a reader types when she looks for something. */
export const foldAccents = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase()

/** Whether each word of the search stands somewhere in the text. */
export function hasWords(text: string, search: string): boolean {
  const folded = foldAccents(text)
  return foldAccents(search)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
