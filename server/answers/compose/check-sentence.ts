// Every check a written sentence must stand before it is shown, cheapest first. Pure, but for the verifier it is given.
import { type EvidencePassage, guessLanguage, type Language, looksLikeInstruction } from '../../knowledge/index.ts'
import { readQuestion } from '../read-question.ts'
import { Bearing, type Stretch } from './bear-on.ts'
import type { ComposedSentence, ComposeInput, Judged, Refused, SentenceReport, Verify } from './composition.ts'
import { plainSentence } from './plain-sentence.ts'
import type { WrittenSentence } from './read-sentences.ts'

/** Under so many words a sentence may hold none that tells its language. */
const TELLING = 6

/** In the language, as far as can be told: a sentence in a third one is in neither. */
function isIn(text: string, language: Language): boolean {
  const guessed = guessLanguage(text)
  return guessed ? guessed === language : (text.match(/\p{L}+/gu)?.length ?? 0) < TELLING
}

/** Checks the sentences of one answer in the order in which they are written: each is verified with those shown before it. */
export class SentenceCheck<V extends Judged> {
  readonly #input: ComposeInput
  readonly #passages: EvidencePassage[]
  readonly #verify: Verify<V>
  readonly #bearing: Bearing
  readonly #before: { text: string; cited: number[] }[] = []
  readonly report: SentenceReport<V>[] = []
  readonly shown: ComposedSentence[] = []

  /** `passages`: those the model was given, in the order of their numbers. */
  constructor(input: ComposeInput, passages: EvidencePassage[], verify: Verify<V>) {
    this.#input = input
    this.#passages = passages
    this.#verify = verify
    this.#bearing = new Bearing(readQuestion(input.question), passages)
  }

  /** The sentence to show, or undefined; the report keeps why. */
  take(written: WrittenSentence): ComposedSentence | undefined {
    const checked = this.#check(written)
    this.report.push({ ...written, refused: checked.refused, verdict: checked.verdict })
    if (!checked.sentence) return undefined
    this.shown.push(checked.sentence)
    return checked.sentence
  }

  #check(written: WrittenSentence): { refused: Refused | null; verdict: V | null; sentence?: ComposedSentence } {
    const no = (refused: Refused, verdict: V | null = null) => ({ refused, verdict })
    const { language, question } = this.#input
    const text = plainSentence(written.text)
    if (!text) return no('markup')
    const { cited } = written
    if (cited.length === 0 || cited.some((number) => !this.#passages[number - 1])) return no('citation')
    if (!isIn(text, language)) return no('language')
    if (looksLikeInstruction(text)) return no('order')
    const sources = this.#sourcesOf(text, cited)
    if (sources.length === 0) return no('beside')
    const sentences = [...this.#before, { text, cited }]
    const verdict = this.#verify({ question, language, sentences, passages: this.#passages }).at(-1) ?? null
    if (verdict?.verdict !== 'shown') return no('unsupported', verdict)
    this.#before.push({ text, cited })
    return { refused: null, verdict, sentence: { text, sources } }
  }

  /** For each passage cited, where in it the sentence is taken from. */
  #sourcesOf(text: string, cited: number[]): Stretch[] {
    const before = this.#before.map((one) => one.text)
    return cited.flatMap((number) => {
      const passage = this.#passages[number - 1]
      return passage ? (this.#bearing.find(text, this.#input.language, [passage], before) ?? []) : []
    })
  }
}
