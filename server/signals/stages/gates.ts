// What stands between the assistant and more people: figures of the house, read at this moment.
import type { Gate, GateName, Stage } from '../../../contract/stages.ts'
import { lastExamination } from '../../answers/index.ts'
import { countPromises } from '../../desk/index.ts'
import { lastSurvey, measureErrors } from '../../feedback/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { pulseDays } from '../pulse/pulse.ts'
import { rulesOf } from '../watch-signals.ts'

/** The gates of each stage. Colleagues find the errors nobody has seen yet; members at large come once all the rest is known. */
export const NEEDS: Record<Stage, GateName[]> = {
  closed: [],
  staff: ['golden'],
  volunteers: ['golden', 'promise'],
  audiences: ['golden', 'promise', 'errors', 'pulse'],
  all: ['golden', 'promise', 'errors', 'pulse', 'survey'],
}

/**
 * What each figure is held against, and how many cases it takes to say anything. Nine golden questions in ten answered by their source; nine
 * requests in ten met within the promise; of answers read by a person at most one in twenty wrong; of the staff at most the share that
 * raises no alarm; a survey of the last year that five members answered.
 */
const AIMS = {
  golden: { aim: 0.9, least: 10 },
  promise: { aim: 0.9, least: 10 },
  errors: { aim: 0.05, least: 20 },
  survey: { aim: 5 },
}
const DAY_MS = 86_400_000
const DAYS = 30
const SURVEY_DAYS = 365

type Counted = { name: GateName; events: number; of: number; aim: number; least: number; isAtMost?: boolean }

function gateOf({ name, events, of, aim, least, isAtMost = false }: Counted): Gate {
  const value = of === 0 ? null : events / of
  if (value === null || of < least) return { name, state: 'unknown', value, of, aim }
  const isMet = isAtMost ? value <= aim : value >= aim
  return { name, state: isMet ? 'met' : 'unmet', value, of, aim }
}

/** The five gates, as they stand. */
export async function readGates(ctx: Ctx): Promise<Gate[]> {
  return [
    await goldenGate(ctx),
    await promiseGate(ctx),
    await errorsGate(ctx),
    await pulseGate(ctx),
    await surveyGate(ctx),
  ]
}

async function goldenGate(ctx: Ctx): Promise<Gate> {
  const last = await lastExamination(ctx)
  return gateOf({ name: 'golden', events: last?.answered ?? 0, of: last?.asked ?? 0, ...AIMS.golden })
}

async function promiseGate(ctx: Ctx): Promise<Gate> {
  const { kept, broken } = await countPromises(ctx, new Date(ctx.now().getTime() - DAYS * DAY_MS))
  return gateOf({ name: 'promise', events: kept, of: kept + broken, ...AIMS.promise })
}

/** The rate of all answers, weighed from the sample; it speaks of as many answers as a person has read. */
async function errorsGate(ctx: Ctx): Promise<Gate> {
  const { share, decided } = await measureErrors(ctx)
  return gateOf({ name: 'errors', events: (share ?? 0) * decided, of: decided, ...AIMS.errors, isAtMost: true })
}

async function pulseGate(ctx: Ctx): Promise<Gate> {
  const last = (await pulseDays(ctx)).toSorted((a, b) => a.day.localeCompare(b.day)).at(-1)
  const { tolerated } = (await rulesOf(ctx)).staff
  return gateOf({
    name: 'pulse',
    events: last?.events ?? 0,
    of: last?.cases ?? 0,
    aim: tolerated,
    least: 1,
    isAtMost: true,
  })
}

async function surveyGate(ctx: Ctx): Promise<Gate> {
  const last = await lastSurvey(ctx)
  const { aim } = AIMS.survey
  const isRecent = last !== undefined && ctx.now().getTime() - last.closedAt.getTime() <= SURVEY_DAYS * DAY_MS
  const of = isRecent ? last.answered : 0
  const value = isRecent && last.invited > 0 ? last.answered / last.invited : null
  return { name: 'survey', state: of >= aim ? 'met' : 'unmet', value, of, aim }
}
