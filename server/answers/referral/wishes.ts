// Whom a member wants first, said by herself and read with each of her messages.
import { SURVEY_TOPICS, type SurveyTopic, type Wish, Wishes } from '../../../contract/wishes.ts'
import type { Ctx } from '../../platform/index.ts'
import type { Topic } from './referral-topic.ts'
import { replaceWishes, selectWishes } from './store-referral.ts'

/** Her wish on a topic: what she said of it, else on the whole. Undefined for whoever said nothing, and for visitors. */
export async function findWish(ctx: Ctx, topic: Topic): Promise<Wish | undefined> {
  if (ctx.actor.kind !== 'member') return undefined
  const said = new Map((await selectWishes(ctx, ctx.actor.memberId)).map((row) => [row.topic as string, row.wish]))
  return said.get(topic) ?? said.get('all')
}

/** What a member said on the whole, for the staff who answer her; undefined to anybody else, and where she said nothing. */
export async function findMemberWish(ctx: Ctx, memberId: string): Promise<Wish | undefined> {
  if (ctx.actor.kind !== 'staff' && ctx.actor.kind !== 'system') return undefined
  return (await selectWishes(ctx, memberId)).find((row) => row.topic === 'all')?.wish
}

/** Undefined for whoever is not a known member. */
export async function readWishes(ctx: Ctx): Promise<Wishes | undefined> {
  if (ctx.actor.kind !== 'member') return undefined
  const said = new Map((await selectWishes(ctx, ctx.actor.memberId)).map((row) => [row.topic, row.wish]))
  const topics = SURVEY_TOPICS.flatMap((topic) => {
    const wish = said.get(topic)
    return wish ? [[topic, wish] as const] : []
  })
  return { all: said.get('all') ?? 'either', topics: Object.fromEntries(topics) }
}

/** Keeps what she wants, in effect with her next message. Only she says it. */
export async function setWishes(ctx: Ctx, input: unknown) {
  if (ctx.actor.kind !== 'member') return { ok: false, reason: 'forbidden' } as const
  const { all, topics } = Wishes.parse(input)
  const wishes = new Map<SurveyTopic | 'all', Wish>(all === 'either' ? [] : [['all', all]])
  for (const topic of SURVEY_TOPICS) {
    const wish = topics[topic]
    if (wish && wish !== all) wishes.set(topic, wish)
  }
  await replaceWishes(ctx, ctx.actor.memberId, wishes)
  return { ok: true } as const
}
