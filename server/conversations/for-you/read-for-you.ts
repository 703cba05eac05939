import type { Answer } from '../../../contract/answers.ts'
import type { Language } from '../../../contract/common.ts'
import { type ForYou, PutAside } from '../../../contract/for-you.ts'
import { listReadable, type Readable, searchPassages } from '../../knowledge/index.ts'
import { listOwnAudiences } from '../../people/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { listEvents, listOfMember } from '../store.ts'
import { type Asked, choose, type Said } from './for-you.ts'
import { deleteAside, findVisit, insertAside, listAside, saveVisit } from './store-for-you.ts'

const DAY_MS = 86_400_000
/** Before her first visit, what is new is of the last three months. */
const FIRST_DAYS = 90
/** Pages opened within four hours are one visit: what was new stays new while she reads. */
const VISIT_MS = 4 * 3_600_000
const THREADS = 10
const QUESTIONS = 8
const BESIDE = 2

/** What is chosen for the signed-in member, each with its reasons; undefined for whoever is not one. */
export async function readForYou(ctx: Ctx, language: Language): Promise<ForYou | undefined> {
  if (ctx.actor.kind !== 'member') return undefined
  const { memberId } = ctx.actor
  const readable = await listReadable(ctx)
  const aside = await listAside(ctx, memberId)
  const own = await listOwnAudiences(ctx)
  const chosen = choose(
    readable.filter((one) => !aside.has(one.documentId)),
    {
      language,
      audiences: new Map(own.map((one) => [one.key, one.name])),
      file: fileOf(ctx.actor.attributes, own),
      asked: await listAsked(ctx, memberId),
      since: await sinceWhen(ctx, memberId),
    },
  )
  return {
    resources: chosen.map(({ document, reasons }) => ({ ...resourceOf(document), reasons })),
    aside: readable.filter((one) => aside.has(one.documentId)).map(resourceOf),
  }
}

const resourceOf = ({ documentId, title, language, authority, isWritten, url }: Readable) => ({
  documentId,
  title,
  language,
  authority,
  isWritten,
  url,
})

/** What her file says, in the name of the audience that it makes her one of where there is one. Numbers say nothing of a situation. */
function fileOf(attributes: Record<string, string>, audiences: Awaited<ReturnType<typeof listOwnAudiences>>): Said[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (/\d/.test(value) || value.length < 4) return []
    // An audience of several values says less than the value itself.
    const audience = audiences.find(({ rule }) => rule[name]?.length === 1 && rule[name].includes(value))
    return [{ says: audience?.name ?? { fr: value, en: value }, words: value }]
  })
}

const isAnswer = (answer: Answer | null): answer is Answer =>
  answer !== null && ['quoted', 'approved', 'composed'].includes(answer.kind) && !answer.tentative && !answer.referral

/** Her last questions that were answered. What was for a person to hear is not made a subject of reading. */
async function listAsked(ctx: Ctx, memberId: string): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const { conversationId } of await listOfMember(ctx, memberId, THREADS)) {
    let question: { text: string; at: string } | undefined
    for (const event of await listEvents(ctx, conversationId, 0)) {
      if (event.kind !== 'message') continue
      const { author, text, answer } = event.message
      if (author.kind === 'member') question = { text, at: event.at }
      if (author.kind !== 'assistant' || !question || !isAnswer(answer)) continue
      const answered = answer.standing.map((one) => one.documentId)
      asked.push({ question: question.text, at: new Date(question.at), answered, beside: [] })
    }
  }
  const last = asked.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, QUESTIONS)
  for (const one of last) one.beside = await besides(ctx, one)
  return last
}

/** Documents that the search finds next to what answered her, where it still finds that first. */
async function besides(ctx: Ctx, { question, answered }: Asked): Promise<string[]> {
  const { passages } = await searchPassages(ctx, { text: question, limit: 8 })
  const found = [...new Set(passages.map((one) => one.document.documentId))]
  if (!answered.includes(found[0] ?? '')) return []
  return found.filter((id) => !answered.includes(id)).slice(0, BESIDE)
}

async function sinceWhen(ctx: Ctx, memberId: string): Promise<Date> {
  const visit = await findVisit(ctx, memberId)
  const first = new Date(ctx.now().getTime() - FIRST_DAYS * DAY_MS)
  if (!visit) return first
  const isSameVisit = ctx.now().getTime() - visit.seen_at.getTime() < VISIT_MS
  return isSameVisit ? (visit.before_at ?? first) : visit.seen_at
}

/** Notes that she has it before her eyes: from her next visit on, new is what came after. */
export async function seeForYou(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== 'member') return
  const { memberId } = ctx.actor
  const visit = await findVisit(ctx, memberId)
  const isSameVisit = visit && ctx.now().getTime() - visit.seen_at.getTime() < VISIT_MS
  if (!isSameVisit) await saveVisit(ctx, memberId, visit?.seen_at ?? null)
}

/** Puts a resource aside, or brings it back. Only what she may read can be put aside. */
export async function putAside(ctx: Ctx, documentId: string, input: unknown): Promise<boolean> {
  if (ctx.actor.kind !== 'member') return false
  if (!(await listReadable(ctx)).some((one) => one.documentId === documentId)) return false
  const { isAside } = PutAside.parse(input)
  if (isAside) await insertAside(ctx, ctx.actor.memberId, documentId)
  else await deleteAside(ctx, ctx.actor.memberId, documentId)
  return true
}
