// The assistant's turn: what the member asked since the last answer is read, answered outside of any lock or transaction that a
// model could hold up, and posted if she still waits for the assistant.
import type { Answer, Sentence } from '../../contract/answers.ts'
import type { ConversationEvent } from '../../contract/conversations.ts'
import { texts } from '../../locales/server/index.ts'
import {
  type ComposedAnswer,
  composePrepared,
  type PastTurn,
  type Prepared,
  prepareAnswer,
  rewriteWithModel,
} from '../answers/index.ts'
import { embedQuestion } from '../knowledge/index.ts'
import { findMember } from '../people/index.ts'
import type { Actor, AssociationModels, Ctx, Open } from '../platform/index.ts'
import { appendMessage } from './append.ts'
import { type Conversation, isOwedAnswer } from './conversation.ts'
import { handOff } from './hand-off.ts'
import { findConversation, listEvents, lockConversation } from './store.ts'
import { deleteDraft, insertReport, saveDraft } from './store-draft.ts'

export type Turn = 'answered' | 'handed-off' | 'nothing-owed' | 'dropped' | 'newer-question'

/** Turns of the thread that a model, or the carrying of a topic, may look back on. */
const TURNS = 6
/** Of the time for an answer, what the rewriting of a follow-up may take. */
const REWRITING_SHARE = 0.25
/** And what its meaning as a vector may take: past it, words alone find. */
const MEANING_SHARE = 0.15

type Asked = {
  conversation: Conversation
  /** What the member may read is what she, not the program, may read. */
  asker: Actor
  account: 'fr' | 'en' | undefined
  text: string
  turns: PastTurn[]
  models: AssociationModels
}

const system: Actor = { kind: 'system' }

/** Answers what the member asked since the last answer: a burst is one question. */
export async function answerTurn(open: Open, conversationId: string): Promise<Turn> {
  const started = performance.now()
  const asked = await open(system, (ctx) => readAsked(ctx, conversationId))
  if (!asked) return 'nothing-owed'
  const { conversation, asker, account, text, turns, models } = asked
  const left = () => models.deadlineMs - (performance.now() - started)
  const { language } = conversation
  const deadlineMs = left() * REWRITING_SHARE
  const standalone = await rewriteWithModel(models.chat, { text, turns, language, deadlineMs })
  const vector = await embedQuestion(models, standalone ?? text, left() * MEANING_SHARE)
  const question = { text, standalone, language, account, turns, vector }
  const prepared = await open(system, (ctx) => prepareAnswer({ ...ctx, actor: asker }, question, models))
  const composed = await composeLive(open, conversation, prepared, left)
  return open(system, (ctx) => postAnswer(ctx, conversation, prepared, composed))
}

async function readAsked(ctx: Ctx, conversationId: string): Promise<Asked | undefined> {
  const conversation = await findConversation(ctx, conversationId)
  if (!conversation || !isOwedAnswer(conversation)) return undefined
  const events = await listEvents(ctx, conversationId, 0)
  const isNew = (event: ConversationEvent) => event.seq > conversation.answeredSeq
  const words = events.flatMap((event) =>
    isNew(event) && event.kind === 'message' && event.message.author.kind === 'member' ? [event.message.text] : [],
  )
  const member = conversation.memberId ? await findMember(ctx, conversation.memberId) : undefined
  return {
    conversation,
    asker: member
      ? { kind: 'member', memberId: member.memberId, attributes: member.attributes }
      : { kind: 'visitor', conversationKeyHash: conversation.keyHash },
    account: member?.language,
    text: words.join('\n'),
    turns: turnsOf(events.filter((event) => !isNew(event))),
    models: await ctx.models.of(ctx),
  }
}

/** What was said in the present episode: since the conversation last changed hands. */
function turnsOf(events: ConversationEvent[]): PastTurn[] {
  const from = events.findLastIndex((event) => event.kind !== 'message') + 1
  return events
    .slice(from)
    .flatMap((event) => {
      if (event.kind !== 'message' || event.message.author.kind === 'system') return []
      return [{ author: event.message.author.kind, text: event.message.text }]
    })
    .slice(-TURNS)
}

/** Composes, showing each sentence as it is verified; stops when the conversation went on without it. */
async function composeLive(
  open: Open,
  { conversationId, askedSeq }: Conversation,
  { composable }: Prepared,
  left: () => number,
): Promise<ComposedAnswer | undefined> {
  if (!composable) return undefined
  const stop = new AbortController()
  let shown = Promise.resolve()
  const show = async (sentences: Sentence[]) => {
    const isOwed = await open(system, (ctx) => draftAnswer(ctx, conversationId, askedSeq, sentences))
    if (!isOwed) stop.abort()
  }
  const composed = await composePrepared(composable, {
    deadlineMs: left(),
    signal: stop.signal,
    // A draft that cannot be shown costs nothing: the answer itself comes by the history.
    onSentences: (sentences) => {
      shown = shown.then(() => show(sentences)).catch(() => {})
    },
  })
  await shown
  return composed
}

async function draftAnswer(ctx: Ctx, conversationId: string, askedSeq: number, sentences: Sentence[]) {
  const conversation = await findConversation(ctx, conversationId)
  if (!conversation || !isOwedAnswer(conversation) || conversation.askedSeq > askedSeq) return false
  await saveDraft(ctx, conversationId, askedSeq, sentences)
  await ctx.announce({ kind: 'answer.drafted', subjectId: conversationId, payload: { sentences: sentences.length } })
  return true
}

/** The text of an assistant message: for e-mail, exports and screen readers that do not know the answer's structure. */
const plainText = (answer: Answer) =>
  [
    ...(answer.referral?.helpLines ?? []).map((line) => `${line.name} : ${line.number}`),
    answer.lead,
    ...answer.sentences.map((one) => one.text),
    ...(answer.choices ?? []).map((one) => one.label),
  ]
    .filter(Boolean)
    .join('\n')

/** The owner is checked again on the locked thread: an answer finished after a person took over is dropped. */
async function postAnswer(
  ctx: Ctx,
  { conversationId, askedSeq }: Conversation,
  prepared: Prepared,
  composed: ComposedAnswer | undefined,
): Promise<Turn> {
  const conversation = await lockConversation(ctx, conversationId)
  await deleteDraft(ctx, conversationId)
  if (!conversation || !isOwedAnswer(conversation)) return 'dropped'
  if (conversation.askedSeq > askedSeq) return 'newer-question'
  conversation.answeredSeq = askedSeq
  if (prepared.isPersonAsked || prepared.isPersonFirst) {
    await handOff(ctx, conversation, prepared.isPersonAsked ? 'asked' : 'unanswered')
    return 'handed-off'
  }
  const answer = composed?.answer ?? prepared.answer
  const words = { text: plainText(answer), answer, language: answer.language }
  const seq = await appendMessage(ctx, conversation, { kind: 'assistant' }, words)
  if (composed) await insertReport(ctx, { conversationId, seq, outcome: composed.outcome, sentences: composed.report })
  const { topic } = prepared
  await ctx.announce({ kind: 'answer.posted', subjectId: conversationId, payload: { seq, kind: answer.kind, topic } })
  return 'answered'
}

/** When the answer cannot be made after several tries: says so, keeps the question, and leaves the door where it is. */
export async function admitFailure(ctx: Ctx, conversationId: string): Promise<void> {
  const conversation = await lockConversation(ctx, conversationId)
  if (!conversation || !isOwedAnswer(conversation)) return
  conversation.answeredSeq = conversation.askedSeq
  await deleteDraft(ctx, conversationId)
  const text = texts(conversation.language).answer.failed
  const seq = await appendMessage(ctx, conversation, { kind: 'system' }, { text })
  await ctx.announce({ kind: 'answer.failed', subjectId: conversationId, payload: { seq } })
}
