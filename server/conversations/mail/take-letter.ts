// A letter becomes words in a thread: hers, when token and sender say so; else a visitor's own.
import { MESSAGE_LIMIT } from '../../../contract/conversations.ts'
import { texts } from '../../../locales/server/index.ts'
import { writesWithModel } from '../../answers/index.ts'
import { findMember, getAssociation } from '../../people/index.ts'
import {
  type Actor,
  type Ctx,
  findMailSettings,
  hashSecret,
  newId,
  newSecret,
  noteBounce,
} from '../../platform/index.ts'
import { noticeFor } from '../../trust/index.ts'
import { appendMessage } from '../append.ts'
import { requestPerson } from '../hand-off.ts'
import { postMessage } from '../post-message.ts'
import { startConversation } from '../start-conversation.ts'
import { findConversation, lockConversation } from '../store.ts'
import { saveAttention } from '../store-attention.ts'
import { tokenAmong } from './answer-address.ts'
import { letterLanguage } from './letter-language.ts'
import { cutWords } from './own-words.ts'
import type { Letter } from './read-letter.ts'
import { senderProof } from './sender-proof.ts'
import { insertReceived, saveOutcome, selectIncoming } from './store-incoming.ts'
import { insertLink, selectLink } from './store-mail.ts'
import type { IncomingMailTable, Outcome } from './tables-incoming.ts'

/** How long whoever wrote without being known is answered at the address she wrote from. */
const WRITER_MS = 400 * 24 * 3_600_000

export type Taken = { outcome: Outcome | 'duplicate' | 'off'; conversationId: string | null }

/**
 * Takes a letter in, once for each Message-ID. It joins a thread only with a token of that thread that is still good, from the address the
 * token was sent to, and, by the association's policy, with the receiving server's word for the sender. Otherwise it opens a visitor's
 * conversation, which is never a member's. A person is asked for in both. What a machine wrote enters no thread.
 */
export async function takeLetter(ctx: Ctx, letter: Letter): Promise<Taken> {
  const incoming = await selectIncoming(ctx)
  if (!incoming?.enabled) return { outcome: 'off', conversationId: null }
  if (!(await insertReceived(ctx, letter.messageId))) return { outcome: 'duplicate', conversationId: null }
  const outcome = await whyNoWords(ctx, letter, incoming)
  if (letter.failed) await noteBounce(ctx, letter.failed.mailIds, letter.failed.recipient)
  const joined = outcome ? undefined : await join(ctx, letter, incoming)
  const conversationId = outcome ? null : (joined ?? (await open(ctx, letter, incoming)))
  const taken: { outcome: Outcome; conversationId: string | null } = {
    outcome: outcome ?? (joined ? 'joined' : 'opened'),
    conversationId,
  }
  await saveOutcome(ctx, letter.messageId, taken.outcome, conversationId)
  return taken
}

async function whyNoWords(
  ctx: Ctx,
  { nature, from, text, attachments }: Letter,
  incoming: IncomingMailTable,
): Promise<Outcome | undefined> {
  if (nature !== 'person') return nature
  const sender = (await findMailSettings(ctx))?.fromAddress.toLowerCase()
  const [local, domain] = incoming.address.toLowerCase().split('@')
  const isOurs = from === sender || (from.endsWith(`@${domain}`) && from.split('@')[0]?.split('+')[0] === local)
  if (isOurs) return 'loop'
  return from === '' || (text === '' && attachments === 0) ? 'empty' : undefined
}

const isProven = (letter: Letter, { authserv_id, policy }: IncomingMailTable): boolean => {
  const proof = senderProof(letter.authenticationResults, authserv_id, letter.from)
  return proof === 'pass' || (policy === 'address' && proof === 'none')
}

async function join(ctx: Ctx, letter: Letter, incoming: IncomingMailTable): Promise<string | undefined> {
  const token = tokenAmong(letter.recipients, incoming.address)
  const link = token && (await selectLink(ctx, hashSecret(token), 'answer'))
  if (!link || link.email.toLowerCase() !== letter.from || !isProven(letter, incoming)) return undefined
  const conversation = await findConversation(ctx, link.conversation_id)
  const { conversationId = '', memberId, keyHash, lastSeq = 0 } = conversation ?? {}
  if (memberId && !(await findMember(ctx, memberId))) return undefined
  const actor: Actor = memberId
    ? { kind: 'member', memberId, attributes: {} }
    : { kind: 'visitor', conversationKeyHash: keyHash ?? null }
  const now = ctx.now()
  // Whoever answers a letter has read it: the next one does not say it again.
  await saveAttention(ctx, conversationId, { who: 'member', read_seq: lastSeq, looking_until: now, typing_until: now })
  await say({ ...ctx, actor }, conversationId, letter)
  return conversationId
}

async function open(ctx: Ctx, letter: Letter, incoming: IncomingMailTable): Promise<string> {
  const { languages } = await getAssociation(ctx)
  const language = letterLanguage(`${letter.subject} ${letter.text}`, languages)
  const key = newSecret()
  const actor: Actor = { kind: 'visitor', conversationKeyHash: hashSecret(key) }
  const conversationId = newId()
  const noticeVersion = noticeFor(await writesWithModel(ctx)).version
  await startConversation({ ...ctx, actor }, { conversationId, key, language, noticeVersion })
  const isSure = senderProof(letter.authenticationResults, incoming.authserv_id, letter.from) === 'pass'
  const { received } = texts(language).away
  await tell(ctx, conversationId, received(letter.name, letter.from, letter.subject, isSure))
  const expires_at = new Date(ctx.now().getTime() + WRITER_MS)
  const row = { token_hash: hashSecret(newSecret()), conversation_id: conversationId, email: letter.from, expires_at }
  await insertLink(ctx, { ...row, purpose: 'writer' })
  await say({ ...ctx, actor }, conversationId, letter)
  return conversationId
}

/** Her words, what had to be left out, and a person who is asked for unless one is there or coming. */
async function say(ctx: Ctx, conversationId: string, letter: Letter): Promise<void> {
  for (const text of cutWords(letter.text, MESSAGE_LIMIT))
    await postMessage(ctx, conversationId, { clientId: newId(), text })
  const conversation = await findConversation(ctx, conversationId)
  if (!conversation) return
  if (letter.attachments > 0)
    await tell(ctx, conversationId, texts(conversation.language).away.leftOut(letter.attachments))
  await requestPerson(ctx, conversationId, { clientId: newId() })
}

async function tell(ctx: Ctx, conversationId: string, text: string): Promise<void> {
  const conversation = await lockConversation(ctx, conversationId)
  if (conversation) await appendMessage(ctx, conversation, { kind: 'system' }, { text })
}
