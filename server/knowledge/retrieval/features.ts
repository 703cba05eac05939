// Second stage: what a candidate passage shares with the question, as a short row of numbers for the linear model.
import { withRoom } from './growable.ts'
import type { LanguageIndex } from './language-index.ts'
import { type Matches, saturated } from './match.ts'
import { opensSentence, wordOf } from './passage-tokens.ts'
import type { Query } from './query.ts'

/**
 * Each lies between 0 and about 1 and is divided by what the question could reach, so that questions, languages and
 * corpora compare. The order is that of the weights.
 */
export const FEATURES = [
  'bm25',
  'surface',
  'grams',
  'bigrams',
  'bestSentence',
  'document',
  'coverage',
  'sentenceCoverage',
  'body',
  'titleCosine',
  'titleGrams',
  'questionCosine',
  'questionGrams',
  'logLength',
  'neighbour',
  'questionBm25','near','number','coverage2','rarest','surfaceCoverage','gramCoverage','lead','labelCoverage','flat','pairSentence','documentRest','bm25Rel','gramsRel','sentGram','surfSent',
] as const
export type Feature = (typeof FEATURES)[number]
export type FeatureRow = Record<Feature, number>

/** Short fields: saturation comes sooner and length counts less than in a passage. */
const SENTENCE = { k1: 0.6, b: 0.5 }

/** Reads candidates of one language. Marks the vocabulary for a question, so `begin` before `read`, `end` after. */
export class CandidateReader {
  #index: LanguageIndex
  #query!: Query
  #matches!: Matches
  #termOf = new Int32Array(0)
  #weightOf = new Float64Array(0)
  #surfaceOf = new Int32Array(0)
  #gramOf = new Int32Array(0)
  #labelStem = new Int32Array(0)
  #labelGram = new Int32Array(0)
  #stamp = 0
  #frequency = new Float64Array(0)
  #bodyFrequency = new Float64Array(0)
  #sentenceFrequency = new Float64Array(0)
  #surfaceFrequency = new Float64Array(0)
  #gramFrequency = new Float64Array(0)

  constructor(index: LanguageIndex) {
    this.#index = index
  }

  begin(query: Query, matches: Matches): void {
    const { counts } = this.#index
    this.#query = query
    this.#matches = matches
    this.#termOf = withRoom(this.#termOf, counts.stem.length)
    this.#weightOf = withRoom(this.#weightOf, counts.stem.length)
    this.#surfaceOf = withRoom(this.#surfaceOf, counts.surface.length)
    this.#gramOf = withRoom(this.#gramOf, counts.gram.length)
    this.#labelStem = withRoom(this.#labelStem, counts.stem.length)
    this.#labelGram = withRoom(this.#labelGram, counts.gram.length)
    this.#frequency = withRoom(this.#frequency, query.terms.length)
    this.#bodyFrequency = withRoom(this.#bodyFrequency, query.terms.length)
    this.#sentenceFrequency = withRoom(this.#sentenceFrequency, query.terms.length)
    this.#surfaceFrequency = withRoom(this.#surfaceFrequency, query.surfaces.length)
    this.#gramFrequency = withRoom(this.#gramFrequency, query.grams.length)
    this.#mark(true)
  }

  end(): void {
    this.#mark(false)
  }

  /** Marks hold a term's number plus one, so that 0 is "not asked for". */
  #mark(on: boolean): void {
    const value = (i: number) => (on ? i + 1 : 0)
    this.#query.terms.forEach((term, i) => {
      for (const { stem, weight } of term.variants) {
        this.#termOf[stem] = value(i)
        this.#weightOf[stem] = weight
      }
    })
    this.#query.surfaces.forEach((surface, i) => {
      if (surface >= 0) this.#surfaceOf[surface] = value(i)
    })
    this.#query.grams.forEach((gram, i) => {
      if (gram >= 0) this.#gramOf[gram] = value(i)
    })
  }

  read(passage: number): FeatureRow {
    const { totals } = this.#index
    const query = this.#query
    const { scores, documentScores, ceiling, documentCeiling } = this.#matches
    const span = this.#index.tokens.span(passage)
    const length = span.end - span.start
    const relative = (length * totals.passages) / Math.max(1, totals.tokens)
    const gramLength = this.#countTokens(span.start, span.body, span.end)
    const relativeGrams = (gramLength * totals.passages) / Math.max(1, totals.grams)
    const sentence = this.#sentences(span.body, span.end)
    const isQuestion = span.body > span.question
    const label = this.#label(isQuestion ? span.question : span.start, span.body)
    const document = this.#index.documentOf.items[passage]!
    const bodyLength = ((span.end - span.body) * totals.passages) / Math.max(1, totals.sentenceTokens)
    return {
      bm25: ratio(scores[passage]!, ceiling),
      surface: ratio(this.#bm25(this.#surfaceFrequency, query.surfaceIdf, relative), query.surfaceIdfSum * 2.2),
      grams: ratio(this.#bm25(this.#gramFrequency, query.gramIdf, relativeGrams), query.gramIdfSum * 2.2),
      bigrams: this.#bigrams(span.start, span.end),
      bestSentence: sentence.score,
      document: ratio(documentScores[document]!, documentCeiling),
      coverage: ratio(this.#covered(this.#frequency), query.idfSum),
      sentenceCoverage: sentence.coverage,
      body: ratio(this.#bm25(this.#bodyFrequency, this.#termIdf, bodyLength), query.idfSum * 2.2),
      titleCosine: label.cosine,
      titleGrams: label.grams,
      questionCosine: isQuestion ? label.cosine : 0,
      questionGrams: isQuestion ? label.grams : 0,
      logLength: Math.log1p(length) / 6,
      neighbour: this.#neighbour(passage, document),
      ...this.#extra(passage, span, relative, relativeGrams, document),
    }
  }

  #extra(passage: number, span: any, relative: number, relativeGrams: number, document: number) {
    const query = this.#query
    const { tokens, vocabulary, counts, totals } = this.#index
    const T = tokens.tokens.items
    const n = query.terms.length
    // question bm25
    let qb = 0
    let qmax = 0
    const avg = totals.labelTokens / Math.max(1, totals.labels)
    const fq = new Float64Array(n)
    for (let i = span.question; i < span.body; i++) {
      const stem = vocabulary.stemOf.items[wordOf(T[i]!)]!
      const t = this.#termOf[stem]!
      if (t) fq[t - 1]! += this.#weightOf[stem]!
    }
    query.terms.forEach((term, i) => {
      const df = term.variants.reduce((s, v) => s + (counts.label[v.stem] ?? 0), 0)
      const w = Math.log(1 + (totals.labels - Math.min(df, totals.labels) + 0.5) / (Math.min(df, totals.labels) + 0.5))
      qmax += w * 2.2
      if (fq[i]! > 0) qb += w * saturated(fq[i]!, (span.body - span.question) / avg)
    })
    // near pairs
    let near = 0
    let nearMax = 0
    let pairS = 0
    const seen = new Set<number>()
    const last = new Float64Array(n).fill(-99)
    const found = new Set<number>()
    const foundS = new Set<number>()
    let sentStart = span.start
    for (let i = span.start; i < span.end; i++) {
      if (opensSentence(T[i]!)) sentStart = i
      const t = this.#termAt(i)
      if (!t) continue
      for (const o of [t - 2, t]) {
        if (o < 0 || o >= n) continue
        const key = Math.min(o, t - 1)
        if (i - last[o]! <= 4) found.add(key)
        if (last[o]! >= sentStart) foundS.add(key)
      }
      last[t - 1] = i
    }
    for (let k = 0; k + 1 < n; k++) {
      const w = query.terms[k]!.idf * query.terms[k + 1]!.idf
      nearMax += w
      if (found.has(k)) near += w
      if (foundS.has(k)) pairS += w
    }
    let rare = 0
    let ri = -1
    query.terms.forEach((t, i) => {
      if (t.variants.length && t.idf > ri) {
        ri = t.idf
        rare = Math.min(1, this.#frequency[i]!)
      }
    })
    const cov = ratio(this.#covered(this.#frequency), query.idfSum)
    let sc = 0
    for (let i = 0; i < query.surfaces.length; i++) if (this.#surfaceFrequency[i]! > 0) sc += query.surfaceIdf[i]!
    let gc = 0
    for (let i = 0; i < query.grams.length; i++) if (this.#gramFrequency[i]! > 0) gc += query.gramIdf[i]!
    // lead
    const fl = new Float64Array(n)
    let sentences = 0
    for (let i = span.body; i < span.end; i++) {
      if (opensSentence(T[i]!) && ++sentences > 1) break
      const t = this.#termAt(i)
      if (t) fl[t - 1]! = 1
    }
    const lab = new Float64Array(n)
    for (let i = span.start; i < span.body; i++) {
      const t = this.#termAt(i)
      if (t) lab[t - 1]! = 1
    }
    let flat = 0
    query.terms.forEach((t, i) => {
      if (this.#frequency[i]! > 0) flat += t.idf * saturated(this.#frequency[i]!, relative, 0.8, 0.3)
    })
    const { scores, documentScores, documentCeiling } = this.#matches
    let best = 0
    for (let o = passage - 1; o >= 0 && this.#index.documentOf.items[o] === document; o--) best = Math.max(best, scores[o]!)
    for (let o = passage + 1; o < this.#index.length && this.#index.documentOf.items[o] === document; o++) best = Math.max(best, scores[o]!)
    // sentence gram and surface coverage
    let sg = 0
    let ss = 0
    const gs = new Uint8Array(query.grams.length)
    const us = new Uint8Array(query.surfaces.length)
    const flush = () => {
      let g = 0
      for (let i = 0; i < gs.length; i++) if (gs[i]) g += query.gramIdf[i]!
      let u = 0
      for (let i = 0; i < us.length; i++) if (us[i]) u += query.surfaceIdf[i]!
      sg = Math.max(sg, g)
      ss = Math.max(ss, u)
      gs.fill(0)
      us.fill(0)
    }
    for (let i = span.body; i < span.end; i++) {
      if (opensSentence(T[i]!)) flush()
      const w = wordOf(T[i]!)
      const u = this.#surfaceOf[vocabulary.surfaceOf.items[w]!]!
      if (u) us[u - 1] = 1
      for (let g = vocabulary.gramStart.items[w]!; g < vocabulary.gramStart.items[w + 1]!; g++) {
        const q = this.#gramOf[vocabulary.gramList.items[g]!]!
        if (q) gs[q - 1] = 1
      }
    }
    flush()
    return {
      questionBm25: ratio(qb, qmax),
      near: ratio(near, nearMax),
      number: 0,
      coverage2: cov * cov,
      rarest: rare,
      surfaceCoverage: ratio(sc, query.surfaceIdfSum),
      gramCoverage: ratio(gc, query.gramIdfSum),
      lead: ratio(this.#covered(fl), query.idfSum),
      labelCoverage: ratio(this.#covered(lab), query.idfSum),
      flat: ratio(flat, query.idfSum * 1.8),
      pairSentence: ratio(pairS, nearMax),
      documentRest: ratio(best, this.#matches.ceiling),
      bm25Rel: 0,
      gramsRel: 0,
      sentGram: ratio(sg, query.gramIdfSum),
      surfSent: ratio(ss, query.surfaceIdfSum),
    }
  }

  get #termIdf(): Float64Array {
    return Float64Array.from(this.#query.terms, (term) => term.idf)
  }

  #bm25(frequency: Float64Array, idf: Float64Array, length: number): number {
    let score = 0
    for (let i = 0; i < idf.length; i++) if (frequency[i]! > 0) score += idf[i]! * saturated(frequency[i]!, length)
    return score
  }

  #covered(frequency: Float64Array): number {
    let covered = 0
    this.#query.terms.forEach((term, i) => {
      covered += term.idf * Math.min(1, frequency[i]!)
    })
    return covered
  }

  /** Fills the frequencies of terms, surfaces and grams. Returns the passage's length in grams. */
  #countTokens(start: number, body: number, end: number): number {
    const { stemOf, surfaceOf, gramStart } = this.#index.vocabulary
    const tokens = this.#index.tokens.tokens.items
    for (const counts of [this.#frequency, this.#bodyFrequency, this.#surfaceFrequency, this.#gramFrequency]) {
      counts.fill(0)
    }
    let grams = 0
    for (let i = start; i < end; i++) {
      const word = wordOf(tokens[i]!)
      const stem = stemOf.items[word]!
      const term = this.#termOf[stem]!
      if (term > 0) {
        this.#frequency[term - 1]! += this.#weightOf[stem]!
        if (i >= body) this.#bodyFrequency[term - 1]! += this.#weightOf[stem]!
      }
      const surface = this.#surfaceOf[surfaceOf.items[word]!]!
      if (surface > 0) this.#surfaceFrequency[surface - 1]!++
      grams += gramStart.items[word + 1]! - gramStart.items[word]!
      this.#countGrams(word)
    }
    return grams
  }

  #countGrams(word: number): void {
    const { gramStart, gramList } = this.#index.vocabulary
    const end = gramStart.items[word + 1]!
    for (let i = gramStart.items[word]!; i < end; i++) {
      const gram = this.#gramOf[gramList.items[i]!]!
      if (gram > 0) this.#gramFrequency[gram - 1]!++
    }
  }

  /** Share of the question's adjacent pairs that stand side by side here too, weighted by their idf. */
  #bigrams(start: number, end: number): number {
    const { order, terms } = this.#query
    const pairs = new Map<number, number>()
    let most = 0
    for (let i = 0; i + 1 < order.length; i++) {
      const key = order[i]! * 4096 + order[i + 1]!
      if (order[i] === order[i + 1] || pairs.has(key)) continue
      const weight = terms[order[i]!]!.idf + terms[order[i + 1]!]!.idf
      pairs.set(key, weight)
      most += weight
    }
    if (most === 0) return 0
    let found = 0
    let before = 0
    for (let i = start; i < end; i++) {
      const term = this.#termAt(i)
      const key = (before - 1) * 4096 + term - 1
      if (before > 0 && term > 0 && pairs.has(key)) {
        found += pairs.get(key)!
        pairs.delete(key)
      }
      before = term
    }
    return found / most
  }

  #termAt(position: number): number {
    const word = wordOf(this.#index.tokens.tokens.items[position]!)
    return this.#termOf[this.#index.vocabulary.stemOf.items[word]!]!
  }

  /** BM25 and idf coverage of the best sentence of the body, each for its own best. */
  #sentences(body: number, end: number): { score: number; coverage: number } {
    const { idfSum, terms } = this.#query
    const { totals, tokens, vocabulary } = this.#index
    const average = totals.sentenceTokens / Math.max(1, totals.sentences)
    const best = { score: 0, coverage: 0 }
    let from = body
    this.#sentenceFrequency.fill(0)
    for (let i = body; i <= end; i++) {
      if (i === end || (i > body && opensSentence(tokens.tokens.items[i]!))) {
        let score = 0
        let coverage = 0
        for (let t = 0; t < terms.length; t++) {
          const frequency = this.#sentenceFrequency[t]!
          if (frequency === 0) continue
          score += terms[t]!.idf * saturated(frequency, (i - from) / average, SENTENCE.k1, SENTENCE.b)
          coverage += terms[t]!.idf * Math.min(1, frequency)
        }
        best.score = Math.max(best.score, ratio(score, idfSum * (SENTENCE.k1 + 1)))
        best.coverage = Math.max(best.coverage, ratio(coverage, idfSum))
        this.#sentenceFrequency.fill(0)
        from = i
      }
      if (i === end) break
      const stem = vocabulary.stemOf.items[wordOf(tokens.tokens.items[i]!)]!
      const term = this.#termOf[stem]!
      if (term > 0) this.#sentenceFrequency[term - 1]! += this.#weightOf[stem]!
    }
    return best
  }

  /** How alike the question and the passage's label (its own question, or its titles) are, by stems and by grams. */
  #label(start: number, end: number): { cosine: number; grams: number } {
    if (start === end) return { cosine: 0, grams: 0 }
    const { vocabulary, tokens, counts, totals } = this.#index
    const stamp = ++this.#stamp
    const stems = { shared: 0, own: 0 }
    const grams = { shared: 0, own: 0 }
    for (let i = start; i < end; i++) {
      const word = wordOf(tokens.tokens.items[i]!)
      const stem = vocabulary.stemOf.items[word]!
      if (this.#labelStem[stem] !== stamp) {
        this.#labelStem[stem] = stamp
        const weight = squaredIdf(counts.stem[stem]!, totals.passages)
        stems.own += weight
        if (this.#termOf[stem]! > 0) stems.shared += weight * this.#weightOf[stem]!
      }
      const last = vocabulary.gramStart.items[word + 1]!
      for (let g = vocabulary.gramStart.items[word]!; g < last; g++) {
        const gram = vocabulary.gramList.items[g]!
        if (this.#labelGram[gram] === stamp) continue
        this.#labelGram[gram] = stamp
        const weight = squaredIdf(counts.gram[gram]!, totals.passages)
        grams.own += weight
        if (this.#gramOf[gram]! > 0) grams.shared += weight
      }
    }
    const asked = this.#query.terms.reduce((sum, term) => sum + term.idf ** 2, 0)
    const askedGrams = this.#query.gramIdf.reduce((sum, weight) => sum + weight ** 2, 0)
    return {
      cosine: ratio(stems.shared, Math.sqrt(stems.own * asked)),
      grams: ratio(grams.shared, Math.sqrt(grams.own * askedGrams)),
    }
  }

  /** The better first-stage score of the passages just before and after in the same document. */
  #neighbour(passage: number, document: number): number {
    const { documentOf } = this.#index
    const { scores, ceiling } = this.#matches
    let best = 0
    for (const other of [passage - 1, passage + 1]) {
      if (other < 0 || other >= this.#index.length || documentOf.items[other] !== document) continue
      best = Math.max(best, scores[other]!)
    }
    return ratio(best, ceiling)
  }
}

const squaredIdf = (n: number, total: number) => Math.log(1 + (total - n + 0.5) / (n + 0.5)) ** 2
const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
