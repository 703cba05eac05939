// An answer's sentences as rows of figures: each sentence against its source, then what its neighbours and the whole answer show. Pure.
import { evidenceOf } from './evidence.ts'
import type { AnswerToVerify, Figures, ReadSentence } from './read-sentence.ts'
import type { Source } from './source.ts'

/** What of a sentence is also told of its neighbours and of the whole answer. */
const SHARED = [
  'coverage',
  'best2',
  'hardShare',
  'newThrees',
  'looseShare',
  'pairsHeld',
  'ownMean',
  'novelSum',
  'copiedLong',
]

/** Reads all sentences of an answer. `against`: 'cited' holds each to the passages it cites, 'all' to every passage. */
export function readAnswer(answer: AnswerToVerify, against: 'cited' | 'all' = 'cited'): ReadSentence[] {
  const evidence = evidenceOf(answer)
  const sentences = answer.sentences.map(({ text, cited }) => evidence.read(text, cited, against))
  for (const [i, { figures }] of sentences.entries()) Object.assign(figures, place(sentences, i))
  const manner = answerManner(sentences, evidence.whole, evidence.asked)
  const own = sentences.map(({ figures }) => ({ ...figures }))
  for (const [i, { figures }] of sentences.entries()) Object.assign(figures, surroundingFigures(own, i), manner)
  return sentences
}

/** Where the sentence stands in the answer, and what it says again. */
function place(sentences: ReadSentence[], i: number): Figures {
  const keys = (k: number) => sentences[k]?.claim.weights ?? new Map<string, number>()
  const mine = keys(i)
  const overlap = (k: number) => [...mine.keys()].filter((key) => keys(k).has(key)).length
  let repeated = 0
  for (let k = 0; k < i; k++)
    repeated = Math.max(repeated, overlap(k) / Math.max(1, mine.size + keys(k).size - overlap(k)))
  const here = sentences[i]!.claim.best[0]?.sentence
  const before = sentences[i - 1]?.claim.best[0]?.sentence
  return {
    position: Math.min(30, i),
    positionShare: sentences.length > 1 ? i / (sentences.length - 1) : 0,
    isLast: Number(i === sentences.length - 1),
    sentenceCount: Math.min(40, sentences.length),
    saidBefore: i > 0 ? overlap(i - 1) / Math.max(1, mine.size) : 0,
    repeated,
    sourceJump: here === undefined || before === undefined ? 0 : Math.max(-10, Math.min(10, here - before)),
  }
}

/** How the whole answer speaks, and how much there was to speak from. */
function answerManner(sentences: ReadSentence[], whole: Source, asked: ReadonlySet<string>): Figures {
  const share = (test: (figures: Figures) => number) =>
    sentences.reduce((sum, { figures }) => sum + Math.min(1, test(figures)), 0) / sentences.length
  const words = sentences.reduce((sum, { claim }) => sum + claim.words.length, 0)
  const held = [...asked].filter((key) => whole.has(key)).length
  return {
    listAnswer: share((figures) => figures.listItem!),
    passageAnswer: share((figures) => figures.aboutPassage!),
    adviceAnswer: share((figures) => figures.advice!),
    youAnswer: share((figures) => figures.you!),
    openingAnswer: sentences[0]?.figures.based ?? 0,
    unableAnswer: share((figures) => figures.unable! + figures.notTold!),
    wordsAnswer: Math.min(600, words),
    wordsMeanAnswer: words / sentences.length,
    sourceAnswer: Math.log(1 + whole.words.length),
    lengthAnswer: words / Math.max(1, whole.words.length),
    askedAnswer: asked.size > 0 ? held / asked.size : 1,
    numbersAnswer: share((figures) => figures.numberAbsent!),
  }
}

function surroundingFigures(own: Figures[], i: number): Figures {
  const figures: Figures = {}
  for (const name of SHARED) {
    const values = own.map((row) => row[name]!)
    const mean = values.reduce((a, b) => a + b, 0) / values.length
    const others = values.length > 1 ? (mean * values.length - values[i]!) / (values.length - 1) : mean
    figures[`${name}Answer`] = mean
    figures[`${name}Others`] = others
    figures[`${name}Before`] = values[i - 1] ?? mean
    figures[`${name}After`] = values[i + 1] ?? mean
    figures[`${name}Rank`] = values.filter((value) => value < values[i]!).length / values.length
  }
  return figures
}
