// Knowledge: sources become documents, documents become passages, passages are found.
// ingestion/ reads files into text and passages, in threads, with limits; it knows no database.

export { changedPassages, describeChange, plain, readStretches, textOfVersion } from './changed-words.ts'
export { type Document, dayIn, stateOf } from './document.ts'
export { documentUrl } from './document-url.ts'
export { countVectors, embedQuestion, type QuestionVector } from './embed-passages.ts'
export { type IngestFile, ingestFile } from './ingest-file.ts'
export type { Limits } from './ingestion/check-file.ts'
export { checkFile, LIMITS } from './ingestion/check-file.ts'
export { orderAgreement, wordRecall } from './ingestion/compare-text.ts'
export { detectLanguage } from './ingestion/detect-language.ts'
export { readTable } from './ingestion/extract-csv.ts'
export { extractDocument, type File, stopReading } from './ingestion/extract-document.ts'
export type { Extraction, Refusal, RefusalReason, Warning } from './ingestion/extraction.ts'
export {
  instructionScore,
  looksLikeInstruction,
  type Suspicion,
  suspicionOf,
} from './ingestion/looks-like-instruction.ts'
export { readBytes } from './ingestion/read-bytes.ts'
export { type ReadDocument, type RefusedDocument, readDocument, readDocumentAt } from './ingestion/read-document.ts'
export { type FileReport, isComplete, refusalSentence, renderReport, warningSentence } from './ingestion/report.ts'
export { knowledgeJobs } from './jobs.ts'
export { listAnswering } from './list-answering.ts'
export { listReadable, type Readable, speaksOf } from './list-readable.ts'
export { listSources, type Source } from './list-sources.ts'
export { AUTHORITIES, type Authority, type Language, type PassageDraft } from './passage.ts'
export { readCited } from './read-cited.ts'
export {
  analysePassage,
  analyseQuery,
  contentWords,
  guessLanguage,
  type StoredTokens,
  stem,
} from './retrieval/analyse.ts'
export {
  type JudgedQuery,
  measureRankings,
  type RankingMeasures,
  type RetrievalSet,
  readLines,
  readRetrievalSet,
  readRetrievalSets,
} from './retrieval/evaluation.ts'
export { kindred } from './retrieval/lexicon.ts'
export { MeaningIndex, NEAREST, packVector } from './retrieval/meaning.ts'
export { type Hit, PassageIndex, type PassageQuery, type SearchResult } from './retrieval/passage-index.ts'
export type { IndexedPassage } from './retrieval/passage-tokens.ts'
export { type Sentence, splitSentences } from './retrieval/sentences.ts'
export { characterGrams, fold } from './retrieval/words.ts'
export { knowledgeRoutes, libraryRoutes } from './routes.ts'
export { answerRoutes } from './routes-answers.ts'
export { countSearchableDocuments, type Evidence, type EvidencePassage, searchPassages } from './search-passages.ts'
export { approveDocument, listLibrary, maySteward, withdrawDocument } from './steward-documents.ts'
export { type Examine, type Examined, type ProposedChange, tryChange } from './try-change.ts'
export { listAnswers, writeAnswer } from './write-answer.ts'
