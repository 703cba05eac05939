import {
  type AskedRating,
  GiveRating,
  type RatingFigures,
  type Speaker,
  type SpeakerFigures,
} from '../../contract/ratings.ts'
import { findOwnConversation } from '../conversations/index.ts'
import { findStaff } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { mayReview } from './decide-review.ts'
import { outcomeOf, WINDOW_DAYS, windowStart } from './episode.ts'
import { wilson } from './error-rate.ts'
import { type CountedKind, countEpisodes, findLatest, listRatedWords, saveEpisode } from './store-episodes.ts'

const DAY_MS = 86_400_000
const DAYS = 30
const SHOWN = 100

type Rated = { ok: true; rating: AskedRating } | { ok: false; reason: 'not-found' }

/** The one question a thread may ask: of the last episode, once the assistant has answered, or the person has left. */
export async function readRating(ctx: Ctx, conversationId: string): Promise<Rated> {
  if (!(await findOwnConversation(ctx, conversationId))) return { ok: false, reason: 'not-found' }
  const latest = await findLatest(ctx, conversationId)
  const isAskable = latest && !latest.handedOff && (latest.speaker === 'assistant' || latest.endedAt !== null)
  if (!isAskable) return { ok: true, rating: { asked: null } }
  const name = latest.staffId ? ((await findStaff(ctx, latest.staffId))?.name ?? null) : null
  const { speaker, startedSeq, said } = latest
  return { ok: true, rating: { asked: { speaker, startedSeq, name, said } } }
}

/** The member says whether she got what she needed. Her last word counts. */
export async function giveRating(ctx: Ctx, conversationId: string, input: unknown): Promise<Rated> {
  if (!(await findOwnConversation(ctx, conversationId))) return { ok: false, reason: 'not-found' }
  const { speaker, startedSeq, said, words } = GiveRating.parse(input)
  const episode = { conversationId, speaker, startedSeq }
  const change = { said, said_at: ctx.now(), ...(words && { words }) }
  if (!(await saveEpisode(ctx, episode, change))) return { ok: false, reason: 'not-found' }
  const payload = {
    ratingId: `${conversationId} ${speaker} ${startedSeq}`,
    about: speaker,
    satisfied: said !== 'no',
    said,
  }
  await ctx.announce({ kind: 'episode.rated', subjectId: conversationId, payload })
  return readRating(ctx, conversationId)
}

function figuresOf(speaker: Speaker, kinds: CountedKind[]): SpeakerFigures {
  const hers = kinds.filter((one) => one.speaker === speaker)
  const outcomes = { 'said-yes': 0, quiet: 0, 'said-no': 0, returned: 0, 'handed-off': 0, silent: 0, open: 0 }
  const said = { yes: 0, partly: 0, no: 0 }
  for (const one of hers) {
    outcomes[outcomeOf(one)] += one.count
    if (one.said) said[one.said] += one.count
  }
  const episodes = hers.reduce((sum, one) => sum + one.count, 0)
  const given = said.yes + said.partly + said.no
  const { share, low, high } = wilson(given === 0 ? 0 : said.yes / given, given)
  return { speaker, episodes, outcomes, said, share: given === 0 ? null : share, low, high }
}

/** What became of the matters of the last thirty days, the assistant's and people's apart. Undefined to whoever may not review. */
export async function readRatings(ctx: Ctx): Promise<RatingFigures | undefined> {
  if (!mayReview(ctx)) return undefined
  const now = ctx.now()
  const since = new Date(now.getTime() - DAYS * DAY_MS)
  const kinds = await countEpisodes(ctx, since, windowStart(now))
  return {
    days: DAYS,
    windowDays: WINDOW_DAYS,
    speakers: (['assistant', 'person'] as const).map((speaker) => figuresOf(speaker, kinds)),
    words: (await listRatedWords(ctx, since, SHOWN)).map((one) => ({ ...one, at: one.at.toISOString() })),
  }
}
