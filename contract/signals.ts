// Daily figures with what they are made of, and the alarms they raise.
import * as z from 'zod/mini'
import { Day, Id, Instant } from './common.ts'
import { Treatment } from './referral.ts'
import { Stage } from './stages.ts'
import { SurveyTopic } from './wishes.ts'

export const SERIES = [
  'unmet',
  'asked-twice',
  'unreachable',
  'errors',
  'staff',
  'dissatisfied-assistant',
  'dissatisfied-person',
  'automation',
] as const
export const SeriesName = z.enum(SERIES)
export type SeriesName = z.infer<typeof SeriesName>

export const ALARMS = ['wall', 'errors', 'staff', 'divergence'] as const
export const AlarmName = z.enum(ALARMS)
export type AlarmName = z.infer<typeof AlarmName>

const Stricter = z.enum(['answer-and-offer', 'refer'])

/** What can be done from an alarm in one press: more of a topic goes to a person, or the assistant steps back one stage. */
export const Measure = z.discriminatedUnion('does', [
  z.object({ does: z.literal('treat'), topic: SurveyTopic, treatment: Stricter }),
  z.object({ does: z.literal('step-back') }),
])
export type Measure = z.infer<typeof Measure>

/** What was done about an alarm: in words, or by a measure; `before`: what a measure changed, which undoing restores. */
export const AlarmAction = z.object({
  actionId: Id,
  at: Instant,
  by: z.string(),
  what: z.string(),
  measure: z.nullable(
    z.discriminatedUnion('does', [
      z.object({ does: z.literal('treat'), topic: SurveyTopic, treatment: Stricter, before: Treatment }),
      z.object({ does: z.literal('step-back'), from: Stage, to: Stage }),
    ]),
  ),
  undone: z.nullable(z.object({ at: Instant, by: z.string() })),
})
export type AlarmAction = z.infer<typeof AlarmAction>

/** A day of a series: so many events among so many cases; `usual` is the share it is compared with; null before it is counted. */
export const SignalDay = z.object({
  day: Day,
  events: z.number(),
  cases: z.number(),
  usual: z.nullable(z.number()),
  score: z.nullable(z.number()),
})
export type SignalDay = z.infer<typeof SignalDay>

export const Alarm = z.object({
  alarmId: Id,
  name: AlarmName,
  series: SeriesName,
  beganOn: Day,
  reachedOn: Day,
  raisedAt: Instant,
  /** Since it began: events and cases, and the usual share before. */
  evidence: z.object({
    events: z.number(),
    cases: z.number(),
    usual: z.number(),
    score: z.number(),
    level: z.number(),
  }),
  owner: z.nullable(z.object({ staffId: Id, name: z.string() })),
  actions: z.array(AlarmAction),
  closed: z.nullable(z.object({ at: Instant, by: z.string(), note: z.string() })),
})
export type Alarm = z.infer<typeof Alarm>

/** GET /signals?days=N → Signals: the series over the last N days (14 to 366), today's included and still growing. */
export const Signals = z.object({
  today: Day,
  /** Of corrections sent in the period, the median of hours since the error was first heard of; null without any. */
  correcting: z.object({ hours: z.nullable(z.number()), corrections: z.number() }),
  /** `worse`: the share that the test of the series is made to notice soon. */
  series: z.array(
    z.object({
      name: SeriesName,
      level: z.number(),
      tolerated: z.number(),
      worse: z.number(),
      days: z.array(SignalDay),
    }),
  ),
  alarms: z.array(Alarm),
})
export type Signals = z.infer<typeof Signals>

/** GET /signals/:series/:day → the cases behind a figure, events first, 200 at most. */
export const SignalCases = z.object({
  cases: z.array(z.object({ conversationId: z.nullable(Id), isEvent: z.boolean(), at: Instant })),
})
export type SignalCases = z.infer<typeof SignalCases>

const Words = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000))

/** POST /signals/alarms/:id: takes it, writes what is done about it, takes a measure or undoes one, or closes it with what was learnt. */
export const AlarmAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('take') }),
  z.object({ kind: z.literal('act'), what: Words }),
  z.object({ kind: z.literal('measure'), measure: Measure }),
  z.object({ kind: z.literal('undo'), actionId: Id }),
  z.object({ kind: z.literal('close'), note: Words }),
])
export type AlarmAct = z.infer<typeof AlarmAct>

/** PUT /signals/rules: the share an association lives with, more than 0 and under one half. */
export const ToleratedShare = z.object({
  series: SeriesName,
  tolerated: z.number().check(z.gt(0), z.lt(0.5)),
})
export type ToleratedShare = z.infer<typeof ToleratedShare>
