// From a decision to what the member reads: where each sentence stands, what it draws on, how to reach a person.
import type { Answer, Citation, PersonOffer, Sentence, Standing } from '../../contract/answers.ts'
import type { Language } from '../../contract/common.ts'
import { texts } from '../../locales/server/index.ts'
import { AUTHORITIES, type Document, dayIn, documentUrl, type EvidencePassage } from '../knowledge/index.ts'
import type { Decision } from './decide.ts'
import type { QuotedSentence } from './quote.ts'

export type Presentation = {
  slug: string
  language: Language
  /** Of the association: the days it shows are its own. */
  timezone: string
  decision: Decision
  quotation: QuotedSentence[]
  passages: EvidencePassage[]
  searchedDocuments: number
  person: PersonOffer
  tookMs: number
}

/** Other documents shown folded under the answer, each by its best passage, then other passages of those quoted. */
const FURTHER = { documents: 4, passages: 6 }
const NEAREST = 3
/** A title is near when its passage holds at least this share of the question's words, by rarity. */
const SOMEWHAT_NEAR = 0.2

/** The citation of a stretch of a passage; by default all of it. Offsets are into the version's stored text. */
export function citationOf(
  slug: string,
  passage: EvidencePassage,
  stretch = { start: 0, end: passage.text.length },
): Citation {
  const anchor = { start: passage.start + stretch.start, end: passage.start + stretch.end }
  return {
    documentId: passage.document.documentId,
    versionId: passage.versionId,
    passageId: passage.passageId,
    title: passage.document.title,
    page: stretch.start === 0 ? passage.pageFirst : pageOf(passage, anchor.start),
    headingPath: headingsBelow(passage),
    ...anchor,
    url: documentUrl(slug, passage.document.documentId, passage.versionId, anchor),
  }
}

/** The headings without the document's own title, which stands beside them already. */
const headingsBelow = ({ headingPath, document }: EvidencePassage) =>
  headingPath[0]?.trim().toLowerCase() === document.title.trim().toLowerCase() ? headingPath.slice(1) : headingPath

/** The page an offset of the passage stands on. */
const pageOf = (passage: EvidencePassage, offset: number) =>
  passage.pages.findLast((page) => page.start <= offset)?.number ?? passage.pageFirst

const sentenceOf = (slug: string, one: QuotedSentence): Sentence => ({
  text: one.text,
  citations: [citationOf(slug, one.passage, { start: one.start, end: one.end })],
})

/** The first of each key, in order. */
const distinct = <T>(items: T[], keyOf: (item: T) => string): T[] => {
  const known = new Set<string>()
  return items.filter((item) => known.size < known.add(keyOf(item)).size)
}

function standingOf(slug: string, timezone: string, passage: EvidencePassage): Standing {
  const { document } = passage
  return {
    documentId: document.documentId,
    title: document.title,
    authority: document.authority,
    language: document.language,
    inForceFrom: document.inForceFrom,
    approvedBy: document.approval?.by ?? null,
    approvedOn: document.approval ? dayIn(timezone, document.approval.at) : null,
    url: documentUrl(slug, document.documentId, passage.versionId),
  }
}

/** "From the association's regulations and guides. Draws on 2 documents." — most binding kind first. */
function provenanceOf(documents: Document[], kind: Decision['kind'], language: Language): string {
  const say = texts(language).answer
  const kinds = AUTHORITIES.filter((one) => documents.some((document) => document.authority === one)).map(
    (one) => say.authority[one],
  )
  const from = say.from(kinds, documents.length)
  return kind === 'approved' ? `${say.approved} ${from}` : from
}

/** In the order found: the best passage of each other document, then more of the documents quoted. */
function furtherOf(passages: EvidencePassage[], quotation: QuotedSentence[]): EvidencePassage[] {
  const quoted = new Set(quotation.map((one) => one.passage.document.documentId))
  const shown = new Set(quotation.map((one) => one.passage.passageId))
  const others = distinct(
    passages.filter((passage) => !quoted.has(passage.document.documentId)),
    (passage) => passage.document.documentId,
  ).slice(0, FURTHER.documents)
  const more = passages.filter((one) => quoted.has(one.document.documentId) && !shown.has(one.passageId))
  const kept = new Set([...others, ...more.slice(0, FURTHER.passages - others.length)])
  return passages.filter((passage) => kept.has(passage))
}

const nearestOf = (passages: EvidencePassage[]) =>
  distinct(
    passages.filter((passage) => passage.hit.coverage >= SOMEWHAT_NEAR),
    (passage) => passage.document.documentId,
  ).slice(0, NEAREST)

function leadOf(decision: Decision, searchedDocuments: number, nearest: number, language: Language): string | null {
  const say = texts(language).answer
  if (decision.kind !== 'abstained') return decision.tentative ? say.tentative : null
  if (searchedDocuments === 0) return say.nothingToSearch
  return nearest === 0 ? say.abstained(searchedDocuments) : `${say.abstained(searchedDocuments)} ${say.nearest}`
}

/** The answer as it crosses the wire. When nothing is quoted, the nearest titles stand in its place. */
export function presentAnswer(from: Presentation): Answer {
  const { slug, language, decision, passages, person, searchedDocuments, tookMs } = from
  const { quotation } = from
  const cited = distinct(
    quotation.map((one) => one.passage),
    (passage) => passage.document.documentId,
  )
  const others = decision.kind === 'abstained' ? [] : furtherOf(passages, quotation)
  const nearest = decision.kind === 'abstained' ? nearestOf(passages) : []
  return {
    kind: decision.kind,
    tentative: decision.tentative,
    language,
    lead: leadOf(decision, searchedDocuments, nearest.length, language),
    sentences: quotation.map((one) => sentenceOf(slug, one)),
    provenance:
      cited.length === 0
        ? null
        : provenanceOf(
            cited.map((passage) => passage.document),
            decision.kind,
            language,
          ),
    standing: cited.map((passage) => standingOf(slug, from.timezone, passage)),
    further: others.map((passage) => citationOf(slug, passage)),
    nearest: nearest.map(({ document, versionId }) => ({
      documentId: document.documentId,
      title: document.title,
      url: documentUrl(slug, document.documentId, versionId),
    })),
    searchedDocuments,
    confidence: decision.confidence,
    person,
    tookMs,
    origin: 'ai-assistant',
  }
}
