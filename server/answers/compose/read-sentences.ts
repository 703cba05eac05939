// Reads what a model writes while it is being written: each sentence is given as soon as it is whole. Pure; never throws.

export type WrittenSentence = {
  text: string
  /** 1-based numbers of the passages it says it comes from. */
  cited: number[]
}

/** Longer than any answer: what comes after is not read. */
const LONGEST = 40_000
const MOST_SENTENCES = 12

/**
 * Reads `{"sentences":[{"text":…,"passages":[…]}, …]}` in pieces. Words around it, code fences and thinking aloud are passed over;
 * an item of another shape makes the whole malformed.
 */
export class SentenceReader {
  #text = ''
  #at = -1
  #read = 0
  isMalformed = false
  isComplete = false

  /** Takes a piece; gives the sentences that it completes. */
  take(piece: string): WrittenSentence[] {
    if (this.isMalformed || this.isComplete) return []
    this.#text += piece
    if (this.#text.length > LONGEST) {
      this.isMalformed = true
      return []
    }
    if (this.#at < 0) this.#at = beginning(this.#text)
    return this.#at < 0 ? [] : this.#items()
  }

  #items(): WrittenSentence[] {
    const found: WrittenSentence[] = []
    for (;;) {
      const from = skip(this.#text, this.#at)
      const mark = this.#text[from]
      if (mark === undefined) return found
      if (mark === ']') {
        this.isComplete = true
        return found
      }
      const end = mark === '{' ? endOfObject(this.#text, from) : -1
      if (end === undefined) return found
      const sentence = end < 0 ? undefined : sentenceOf(this.#text.slice(from, end))
      if (!sentence || this.#read === MOST_SENTENCES) {
        this.isMalformed = true
        return found
      }
      this.#read++
      this.#at = end as number
      found.push(sentence)
    }
  }
}

/** Where the array of sentences begins, after what a model may have thought aloud; -1 when it has not come yet. */
function beginning(text: string): number {
  const thought = text.lastIndexOf('</think>')
  if (thought < 0 && text.trimStart().startsWith('<think>')) return -1
  const from = Math.max(0, thought)
  const found = /"sentences"\s*:\s*\[/.exec(text.slice(from))
  return found ? from + found.index + found[0].length : -1
}

function skip(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \n\r\t,'.includes(text[at] ?? '')) at++
  return at
}

/** One past the brace that closes the object; undefined when it has not come yet. */
function endOfObject(text: string, from: number): number | undefined {
  let depth = 0
  let isQuoted = false
  for (let at = from; at < text.length; at++) {
    const mark = text[at]
    if (isQuoted) {
      if (mark === '\\') at++
      else if (mark === '"') isQuoted = false
    } else if (mark === '"') isQuoted = true
    else if (mark === '{') depth++
    else if (mark === '}' && --depth === 0) return at + 1
  }
  return undefined
}

function sentenceOf(json: string): WrittenSentence | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  const { text, passages } = value as { text?: unknown; passages?: unknown }
  if (typeof text !== 'string' || text.trim() === '' || !Array.isArray(passages)) return undefined
  if (!passages.every((one) => Number.isInteger(one))) return undefined
  return { text: text.trim(), cited: [...new Set(passages as number[])] }
}
