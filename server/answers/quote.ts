// Which sentences answer. Every one is a verbatim stretch of a passage.
import { AUTHORITIES, type Evidence, type EvidencePassage, fold } from '../knowledge/index.ts'
import type { ReadQuestion } from './read-question.ts'
import { type Weighed, weighQuotables } from './weigh-quotables.ts'

/** A verbatim stretch of a passage: `passage.text.slice(start, end) === text`. */
export type QuotedSentence = { passage: EvidencePassage; start: number; end: number; text: string }

export type Quotation = {
  /** One to three, in the order in which they read; empty when nothing was found. */
  sentences: QuotedSentence[]
  /** The stretch weighed best, and by how much it leads; `undefined` without passages. */
  best: Weighed | undefined
  lead: number
}

/** Three sentences are read, a wall of text is not (INTERFACE). */
const MOST = 3
/** A further sentence is quoted when its odds are at least this share of the best one's. */
const WORTH = Math.log(0.02)

/**
 * Chooses the sentences that answer best, over all passages: the best one, then what is nearly as likely. Sentences of one passage
 * follow one another as in the document; passages come in the order of their best sentence. The same words are quoted once.
 */
export function quote(question: ReadQuestion, evidence: Evidence): Quotation {
  return quoteFrom(weighQuotables(question, { passages: evidence.passages, rarity: evidence.facts.rarity }))
}

/** The choice itself, from stretches already weighed. */
export function quoteFrom(stretches: Weighed[]): Quotation {
  const weighed = stretches.toSorted((a, b) => b.score - a.score || a.rank - b.rank)
  const [best] = weighed
  if (!best) return { sentences: [], best: undefined, lead: 0 }
  const chosen: QuotedSentence[] = []
  const said: string[][] = []
  for (const one of weighed) {
    if (one.score < best.score + WORTH) break
    // One language a quotation: the translation of what is quoted already says nothing more.
    if (one.passage.language !== best.passage.language) continue
    const sentences = sentencesOf(preferred(one, weighed)).filter((sentence) => !isQuoted(chosen, sentence))
    const words = sameness(one.quotable.text).split(' ')
    if (said.some((other) => repeats(words, other)) || chosen.length + sentences.length > MOST) continue
    said.push(words)
    chosen.push(...sentences)
    if (chosen.length === MOST) break
  }
  const rival = weighed.find((one) => one !== best && sameness(one.quotable.text) !== sameness(best.quotable.text))
  return { sentences: inReadingOrder(chosen), best, lead: rival ? best.score - rival.score : 5 }
}

/** Letters and figures only: the same rule written with other marks is the same rule. */
const sameness = (text: string) => fold(text.toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, ' ')

/** The same rule in a draft and in the text adopted, or before and after a small change: read once, it is enough. */
const SAME_SHARE = 0.85

function repeats(a: string[], b: string[]): boolean {
  const [short, long] = a.length < b.length ? [a, new Set(b)] : [b, new Set(a)]
  return short.filter((word) => long.has(word)).length >= SAME_SHARE * short.length
}

/** Of stretches that say the same, the one in the more binding document, then in the one in force last. */
function preferred(one: Weighed, all: Weighed[]): Weighed {
  const key = sameness(one.quotable.text)
  const rank = ({ passage }: Weighed) => AUTHORITIES.indexOf(passage.document.authority)
  const since = ({ passage }: Weighed) => passage.document.inForceFrom ?? ''
  return all
    .filter((other) => sameness(other.quotable.text) === key)
    .reduce((kept, other) => {
      const difference = rank(other) - rank(kept)
      return difference < 0 || (difference === 0 && since(other) > since(kept)) ? other : kept
    }, one)
}

/** A list item is quoted after the line that introduces it. */
function sentencesOf({ passage, quotable }: Weighed): QuotedSentence[] {
  const { start, end, text, lead } = quotable
  const item = { passage, start, end, text }
  return lead ? [{ passage, start: lead.start, end: lead.end, text: lead.text }, item] : [item]
}

const isQuoted = (chosen: QuotedSentence[], one: QuotedSentence) =>
  chosen.some((other) => other.passage.passageId === one.passage.passageId && other.start === one.start)

function inReadingOrder(chosen: QuotedSentence[]): QuotedSentence[] {
  const passages = [...new Set(chosen.map((one) => one.passage))]
  return chosen.toSorted((a, b) => passages.indexOf(a.passage) - passages.indexOf(b.passage) || a.start - b.start)
}
