// A question, as far as it can be answered in one transaction: what it asks for, what was found, what would be quoted, and,
// where the association has a language model, how to compose from it once the transaction is over.
import * as z from 'zod'
import type { Answer } from '../../contract/answers.ts'
import { Language } from '../../contract/common.ts'
import { MESSAGE_LIMIT } from '../../contract/conversations.ts'
import type { ReferralTopic } from '../../contract/referral.ts'
import type { Values } from '../../contract/values.ts'
import { type Evidence, type QuestionVector, searchPassages } from '../knowledge/index.ts'
import { getAssociation, getValues, personOffer } from '../people/index.ts'
import type { AssociationModels, ChatPort, Ctx } from '../platform/index.ts'
import { answerFromEvidence, type EvidenceAnswer } from './answer-from-evidence.ts'
import { answerLanguage } from './compose/answer-language.ts'
import { clarify } from './compose/clarify.ts'
import type { PastTurn } from './compose/prompt.ts'
import { firmOf } from './firmness/firmness.ts'
import { type Presentation, presentAnswer } from './present.ts'
import { presentClarify, presentReferred } from './present-referred.ts'
import {
  classifyMessage,
  findWish,
  getReferralSettings,
  helpLines,
  treatmentOf,
  treatmentWished,
} from './referral/index.ts'
import { searchWords } from './search-words.ts'
import { isHeldBack, mayCompose as mayComposeUnder, treatmentUnder } from './under-values.ts'

export const Question = z.object({
  /** As the person wrote it. A burst of messages is one question, and may be longer than one message. */
  text: z
    .string()
    .trim()
    .min(1)
    .transform((text) => text.slice(0, MESSAGE_LIMIT)),
  /** The same standing alone, where it leaned on what was said before: what is searched for and answered. */
  standalone: z.string().optional(),
  /** The language the person reads in: what the assistant says itself is said in it. Quotations stay as they were written. */
  language: Language,
  /** Her language in the association's file. */
  account: z.optional(Language),
  /** The last turns of the episode, oldest first. */
  turns: z.array(z.custom<PastTurn>()).default([]),
  /** What it means, as an embedding model gives it; without, words alone find. */
  vector: z.optional(z.custom<QuestionVector>()),
  /** The staff asking for themselves: nothing is referred, the person is there. */
  byStaff: z.boolean().default(false),
})
export type Question = z.input<typeof Question>

/** What a model may compose from; `present` is what presentAnswer would be given. */
export type Composable = {
  chat: ChatPort
  question: string
  turns: PastTurn[]
  present: Presentation
  evidence: Evidence
}

/**
 * `isPersonAsked`: she asked for one, and the hand-off is the reply. `isPersonFirst`: the answer is uncertain, and the association wants a
 * person to look before the member does. `answer` is then for callers without a conversation to hand over.
 */
export type Prepared = {
  topic: ReferralTopic
  isPersonAsked: boolean
  isPersonFirst: boolean
  answer: Answer
  composable?: Composable
}

export async function prepareAnswer(ctx: Ctx, input: Question, models?: AssociationModels): Promise<Prepared> {
  const started = performance.now()
  const asked = Question.parse(input)
  const association = await getAssociation(ctx)
  const language = models
    ? answerLanguage(models.languagePolicy, { chosen: asked.language, text: asked.text, account: asked.account })
    : asked.language
  const values = await getValues(ctx)
  const referral = await referralOf(ctx, asked, values)
  const question = asked.standalone ?? asked.text
  const evidence = await searchPassages(ctx, { text: searchWords(question), vector: asked.vector })
  const found = answerFromEvidence(question, evidence, await firmOf(ctx))
  const present: Presentation = {
    slug: association.slug,
    language,
    timezone: association.timezone,
    decision: found.decision,
    quotation: found.sentences,
    passages: evidence.passages,
    searchedDocuments: evidence.searchedDocuments,
    person: personOffer(association, ctx.now(), language),
    tookMs: Math.round(performance.now() - started),
  }
  const answer = presented(question, found, present, referral)
  const mayCompose = answer.kind === 'quoted' && models?.chat !== undefined && mayComposeUnder(values)
  const isPersonFirst = !asked.byStaff && isHeldBack(values, answer)
  return {
    topic: referral.topic,
    isPersonAsked: referral.topic === 'person',
    isPersonFirst,
    answer,
    ...(mayCompose &&
      !isPersonFirst && { composable: { chat: models.chat!, question, turns: asked.turns, present, evidence } }),
  }
}

type Referred = {
  topic: ReferralTopic
  treatment: 'answer' | 'answer-and-offer' | 'refer'
  passOn: string
  lines: NonNullable<Answer['referral']>['helpLines']
}

async function referralOf(ctx: Ctx, asked: z.output<typeof Question>, values: Values): Promise<Referred> {
  if (asked.byStaff) return { topic: 'routine', treatment: 'answer', passOn: '', lines: [] }
  const settings = await getReferralSettings(ctx)
  const { topic } = classifyMessage(asked.text, asked.language, settings.examples)
  const lines = topic === 'distress' ? helpLines(settings.preset, settings.own) : []
  const treatment = treatmentUnder(values, topic, treatmentOf(topic, settings))
  return { topic, treatment: treatmentWished(topic, treatment, await findWish(ctx, topic)), passOn: asked.text, lines }
}

function presented(question: string, found: EvidenceAnswer, present: Presentation, referred: Referred): Answer {
  const { topic, treatment, passOn, lines } = referred
  if (treatment === 'refer') return presentReferred(present, { topic, helpLines: lines, passOn })
  const answer = choicesOr(question, found, present)
  return treatment === 'answer' ? answer : { ...answer, referral: { topic, helpLines: lines, passOn } }
}

/** An uncertain answer to a question that several places answer as well asks which is meant. */
function choicesOr(question: string, { decision }: EvidenceAnswer, present: Presentation): Answer {
  const choices =
    decision.kind === 'quoted' && decision.tentative ? clarify(question, present.language, present.passages) : undefined
  return choices ? presentClarify(present, choices) : presentAnswer(present)
}
