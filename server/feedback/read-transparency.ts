import type { Bilingual } from '../../contract/common.ts'
import type { ErrorRate } from '../../contract/feedback.ts'
import type { ReferralTopic } from '../../contract/referral.ts'
import type { StageChange } from '../../contract/stages.ts'
import type { ValueBook } from '../../contract/values.ts'
import { effectivePolicy, getReferralSettings, writesWithModel } from '../answers/index.ts'
import { listAnswering } from '../knowledge/index.ts'
import {
  type Association,
  describePerson,
  findStaff,
  getAssociation,
  listAudiences,
  listStageChanges,
  readValues,
} from '../people/index.ts'
import { type Ctx, findModelSettings } from '../platform/index.ts'
import { NOTICES, type Notice, noticeFor } from '../trust/index.ts'
import { measureErrors } from './measure-errors.ts'
import { countNotices, listSent } from './store-corrections.ts'
import { countRequests } from './store-heard.ts'
import { type Decided, listDecided } from './surveys/read-surveys.ts'

const DAYS = 30
const DAY_MS = 86_400_000
const CORRECTIONS = 50

/** Of the requests for a person of the last thirty days; told by the desk, which stands beside. */
export type PromisesKept = { kept: number; broken: number; running: number; withdrawn: number }
export type CountPromises = (ctx: Ctx, since: Date) => Promise<PromisesKept>

export type Transparency = {
  association: Association
  now: Date
  notice: Notice
  /** Every wording this program holds, by version: a conversation keeps the one its member saw. */
  notices: Notice[]
  /** Its name; null when no language model is in use. */
  model: string | null
  answering: Awaited<ReturnType<typeof listAnswering>>
  audiences: Map<string, Bilingual>
  /** Topics that always go to a person. */
  referred: ReferralTopic[]
  /** What members' answers to surveys changed in that. */
  decided: Decided[]
  promise: { sentence: Bilingual; kept: PromisesKept; days: number }
  errors: ErrorRate
  corrections: { at: Date; by: string; wrong: Bilingual; right: Bilingual; told: number }[]
  values: ValueBook
  /** Every step of the opening by stages, latest first. */
  stages: StageChange[]
  requests: { asked: number; answered: number; days: number }
}

/** Everything the public page says, as it is at this moment; read as a visitor reads: what is reserved stays unnamed. */
export async function readTransparency(ctx: Ctx, countPromises: CountPromises): Promise<Transparency> {
  const now = ctx.now()
  const since = new Date(now.getTime() - DAYS * DAY_MS)
  const policy = effectivePolicy((await getReferralSettings(ctx)).treatments)
  const values = await readValues(ctx)
  const topics = Object.keys(policy) as ReferralTopic[]
  const ofExperts: ReferralTopic[] = ['judgement', 'decision', 'complaint']
  const isReferred = (topic: ReferralTopic) =>
    policy[topic] === 'refer' || (values.values.expertise === 'experts' && ofExperts.includes(topic))
  const model = await findModelSettings(ctx)
  return {
    association: await getAssociation(ctx),
    now,
    notice: noticeFor(await writesWithModel(ctx)),
    notices: Object.values(NOTICES).toSorted((a, b) => b.version - a.version),
    model: model.enabled && values.values.accuracy === 'open' ? model.chatModel : null,
    answering: await listAnswering(ctx),
    audiences: new Map((await listAudiences(ctx)).map(({ key, name }) => [key, name])),
    referred: topics.filter(isReferred),
    decided: await listDecided(ctx),
    promise: {
      sentence: (await describePerson(ctx, null)).sentence,
      kept: await countPromises(ctx, since),
      days: DAYS,
    },
    errors: await measureErrors(ctx),
    corrections: await sentCorrections(ctx),
    values,
    stages: await listStageChanges(ctx),
    requests: { ...(await countRequests(ctx, since)), days: DAYS },
  }
}

async function sentCorrections(ctx: Ctx): Promise<Transparency['corrections']> {
  const corrections: Transparency['corrections'] = []
  for (const one of await listSent(ctx, CORRECTIONS)) {
    if (!one.texts || !one.sent_at) continue
    const { fr, en } = one.texts
    corrections.push({
      at: one.sent_at,
      by: one.sent_by ? ((await findStaff(ctx, one.sent_by))?.name ?? '—') : '—',
      wrong: { fr: fr.wrong, en: en.wrong },
      right: { fr: fr.right, en: en.right },
      told: (await countNotices(ctx, one.correction_id)).told,
    })
  }
  return corrections
}
