import * as z from 'zod/mini'
import { Day, Id, Language } from './common.ts'

/** Where a quoted sentence stands. Offsets are UTF-16 code units into the version's stored text, `end` exclusive. */
export const Citation = z.object({
  documentId: Id,
  versionId: Id,
  passageId: Id,
  title: z.string(),
  page: z.number(),
  headingPath: z.array(z.string()),
  start: z.number(),
  end: z.number(),
  /** Opens the document at the page with the words marked. Site-relative. */
  url: z.string(),
})
export type Citation = z.infer<typeof Citation>

/** One sentence shown to the member; verbatim unless `kind` is `composed`. */
export const Sentence = z.object({ text: z.string(), citations: z.array(Citation) })
export type Sentence = z.infer<typeof Sentence>

/** A document an answer rests on, with what gives it weight. */
export const Standing = z.object({
  documentId: Id,
  title: z.string(),
  authority: z.enum(['statute', 'regulation', 'code', 'policy', 'guide', 'news']),
  language: Language,
  inForceFrom: z.nullable(Day),
  approvedBy: z.nullable(z.string()),
  approvedOn: z.nullable(Day),
  url: z.string(),
})
export type Standing = z.infer<typeof Standing>

/** How to reach a person, as true at the moment of the answer. */
export const PersonOffer = z.object({
  available: z.boolean(),
  /** One sentence in the answer's language: who, and when. */
  sentence: z.string(),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
})
export type PersonOffer = z.infer<typeof PersonOffer>

export const Referral = z.object({
  topic: z.enum(['distress', 'person', 'judgement', 'complaint', 'decision', 'routine']),
  helpLines: z.array(
    z.object({
      name: z.string(),
      number: z.string(),
      hours: z.string(),
      url: z.nullable(z.string()),
      language: Language,
    }),
  ),
  passOn: z.string(),
})
export type Referral = z.infer<typeof Referral>

export const AnswerKind = z.enum(['approved', 'quoted', 'composed', 'clarify', 'abstained', 'referred'])
export type AnswerKind = z.infer<typeof AnswerKind>

export const Answer = z.object({
  kind: AnswerKind,
  /** On the subject, but perhaps not the answer: shown as such. */
  tentative: z.boolean(),
  language: Language,
  /** Said before the quotations: why tentative, or why nothing; null when the quotations speak for themselves. */
  lead: z.nullable(z.string()),
  sentences: z.array(Sentence),
  /** "From the association's regulations and guides. Draws on 2 documents." Null when nothing is quoted. */
  provenance: z.nullable(z.string()),
  standing: z.array(Standing),
  /** Other passages that bear on the question, folded under the answer. */
  further: z.array(Citation),
  /** Nearest titles, when nothing is on the subject. */
  nearest: z.array(z.object({ documentId: Id, title: z.string(), url: z.string() })),
  /** `clarify` only: what the question may mean, in the documents' own words; `question` is what is asked when one is taken. */
  choices: z.optional(z.array(z.object({ label: z.string(), question: z.string() }))),
  /** A person is offered first, and why. `helpLines`: shown before anything else. `passOn`: what the person would be given, hers to change. */
  referral: z.optional(Referral),
  searchedDocuments: z.number(),
  /** 0–1: the estimated probability that the quotation answers the question. */
  confidence: z.number(),
  person: PersonOffer,
  tookMs: z.number(),
  /** AI Act art. 50(2): machine-readable mark that an AI system selected or wrote this. */
  origin: z.literal('ai-assistant'),
})
export type Answer = z.infer<typeof Answer>
