// The evidence of one question and the sentences read against it, each by itself. Kept while an answer is written.
import type { Language } from '../../knowledge/index.ts'
import { type Claim, readClaim, shareHeld } from './claim.ts'
import { coverage, novelty, togetherness, wording } from './coverage.ts'
import { cues } from './cues.ts'
import { custom } from './custom.ts'
import { type Detail, detailFigures, readDetail } from './detail.ts'
import type { AnswerToVerify, Figures, ReadSentence } from './read-sentence.ts'
import { Source } from './source.ts'
import { suspicionFigures, suspicionsOf } from './vetoes.ts'
import { readWords } from './words.ts'

/** One sentence by itself: everything but what its neighbours show. */
type Own = ReadSentence & { own: Figures }

/** Evidence of one question with what was read of it. A composed answer comes again with each new sentence: the others are not read anew. */
class Evidence {
  readonly #answer: Pick<AnswerToVerify, 'language' | 'passages'>
  readonly #sources = new Map<string, Source>()
  readonly #sentences = new Map<string, Own>()
  readonly asked: ReadonlySet<string>
  readonly whole: Source

  constructor({ question, language, passages }: AnswerToVerify) {
    this.#answer = { language, passages }
    this.whole = this.#sourceOf([])
    const words = readWords(question, language).filter((word) => !word.isFunction)
    this.asked = new Set(words.map((word) => word.key))
  }

  #sourceOf(cited: number[]): Source {
    const key = cited.join(' ')
    const known = this.#sources.get(key)
    if (known) return known
    const { language, passages } = this.#answer
    const source = new Source(cited.length > 0 ? cited.map((n) => passages[n - 1]!) : passages, language)
    this.#sources.set(key, source)
    return source
  }

  read(text: string, cited: number[], against: 'cited' | 'all'): ReadSentence {
    const key = `${against} ${cited.join(' ')}\n${text}`
    const found = this.#sentences.get(key) ?? this.#read(text, cited, against)
    this.#sentences.set(key, found)
    const { claim, source, suspicions, own } = found
    return { claim, source, suspicions, figures: { ...own } }
  }

  #read(text: string, cited: number[], against: 'cited' | 'all'): Own {
    const { passages } = this.#answer
    const known = [...new Set(cited)].filter((n) => passages[n - 1]).sort((a, b) => a - b)
    const isSome = known.length > 0 && known.length < passages.length
    const source = against === 'cited' && isSome ? this.#sourceOf(known) : this.whole
    const claim = readClaim(text, source)
    const detail = readDetail(claim, source)
    const suspicions = suspicionsOf(claim, detail, passages.length)
    const own = {
      ...ofSentence(claim, source, detail, this.asked),
      ...suspicionFigures(suspicions),
      citedDrop: isSome ? citedDrop(text, this.whole, known) : 0,
    }
    return { claim, source, suspicions, own, figures: own }
  }
}

/** As many answers as may be written at once in a process. */
const MOST_KEPT = 8
const kept: { passages: AnswerToVerify['passages']; question: string; language: Language; evidence: Evidence }[] = []

/** Known by the very list of passages, which nobody changes while an answer is written. */
export function evidenceOf(answer: AnswerToVerify): Evidence {
  const { passages, question, language } = answer
  const known = kept.find((one) => one.passages === passages && one.question === question && one.language === language)
  if (known) return known.evidence
  const evidence = new Evidence(answer)
  kept.unshift({ passages, question, language, evidence })
  kept.length = Math.min(kept.length, MOST_KEPT)
  return evidence
}

function ofSentence(claim: Claim, source: Source, detail: Detail, asked: ReadonlySet<string>): Figures {
  return {
    ...coverage(claim, source),
    ...novelty(claim, source, asked),
    ...wording(claim, source),
    ...togetherness(claim, source),
    ...detailFigures(claim, source, detail),
    ...cues(claim, source),
    ...custom(claim, source.language),
  }
}

/** How much of what all passages hold of a sentence the cited ones do not. */
function citedDrop(text: string, whole: Source, cited: number[]): number {
  const there = readClaim(text, whole)
  const held = shareHeld(there, whole, (id) => cited.some((n) => whole.passages[n - 1]!.has(id)))
  return shareHeld(there, whole, () => true) - held
}
