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

const FURTHER = 4
const NEAREST = 3

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
    headingPath: passage.headingPath,
    ...anchor,
    url: documentUrl(slug, passage.document.documentId, passage.versionId, anchor),
  }
}

/** The page an offset of the passage stands on. */
const pageOf = (passage: EvidencePassage, offset: number) =>
  passage.pages.findLast((page) => page.start <= offset)?.number ?? passage.pageFirst

const sentenceOf = (slug: string, one: QuotedSentence): Sentence => ({
  text: one.text,
  citations: [citationOf(slug, one.passage, { start: one.start, end: one.end })],
})

const distinct = <T>(items: T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]

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

function leadOf(decision: Decision, searchedDocuments: number, language: Language): string | null {
  const say = texts(language).answer
  if (decision.kind !== 'abstained') return decision.tentative ? say.tentative : null
  return searchedDocuments === 0 ? say.nothingToSearch : `${say.abstained(searchedDocuments)} ${say.nearest}`
}

/** The answer as it crosses the wire. When nothing is quoted, the nearest titles stand in its place. */
export function presentAnswer(from: Presentation): Answer {
  const { slug, language, decision, passages, person, searchedDocuments, tookMs } = from
  const { quotation } = from
  const cited = distinct(
    quotation.map((one) => one.passage),
    (passage) => passage.document.documentId,
  )
  const others = passages.filter((passage) => !quotation.some((one) => one.passage.passageId === passage.passageId))
  const nearest = distinct(passages, (passage) => passage.document.documentId).slice(0, NEAREST)
  return {
    kind: decision.kind,
    tentative: decision.tentative,
    language,
    lead: leadOf(decision, searchedDocuments, language),
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
    further: decision.kind === 'abstained' ? [] : others.slice(0, FURTHER).map((passage) => citationOf(slug, passage)),
    nearest:
      decision.kind === 'abstained'
        ? nearest.map(({ document, versionId }) => ({
            documentId: document.documentId,
            title: document.title,
            url: documentUrl(slug, document.documentId, versionId),
          }))
        : [],
    searchedDocuments,
    confidence: decision.confidence,
    person,
    tookMs,
    origin: 'ai-assistant',
  }
}
