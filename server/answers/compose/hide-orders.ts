// Sentences of a passage that give orders to a machine are not given to one. Pure.
import { type Language, looksLikeInstruction, splitSentences } from '../../knowledge/index.ts'

/** The text with such sentences blanked out: every other letter keeps its place, so that citations still point at it. */
export function hideOrders(text: string, language: Language): string {
  let hidden = text
  for (const { start, end } of splitSentences(text, language)) {
    if (!looksLikeInstruction(text.slice(start, end))) continue
    hidden = hidden.slice(0, start) + ' '.repeat(end - start) + hidden.slice(end)
  }
  return hidden
}
