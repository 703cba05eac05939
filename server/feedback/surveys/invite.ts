import { texts } from '../../../locales/server/index.ts'
import {
  type Association,
  getAssociation,
  listRecipients,
  listSpared,
  type Recipient,
  sayDay,
  stopAddress,
  stopHeaders,
} from '../../people/index.ts'
import { type Again, type Ctx, type Mail, sendMail } from '../../platform/index.ts'
import { changeSurvey, insertSeats, lockSurvey, type StoredSurvey } from './store-surveys.ts'
import { stateOf } from './survey.ts'
import { dayOf } from './survey-day.ts'
import { tokenFor } from './token.ts'
import { endSurvey } from './write-survey.ts'

const AT_ONCE = 100

/**
 * One step of the invitations: a hundred people get a seat and, where letters are wanted, one letter each, in one transaction with the
 * place reached, so that a crash invites nobody twice. Says when to go on.
 */
export async function inviteMembers(ctx: Ctx, surveyId: string, base: string): Promise<Again | undefined> {
  const survey = await lockSurvey(ctx, surveyId)
  if (!survey) return undefined
  const state = stateOf(survey, ctx.now())
  if (state === 'scheduled' && survey.opens_at) return { nextAt: survey.opens_at }
  if (state !== 'open') return undefined
  const { recipients, next } = await listRecipients(ctx, survey.audience_key, survey.reached, AT_ONCE)
  await insertSeats(
    ctx,
    surveyId,
    recipients.map((one) => one.personId),
  )
  const lettered = survey.by_email ? await sendLetters(ctx, survey, recipients, base) : 0
  await changeSurvey(ctx, surveyId, {
    reached: next ?? recipients.at(-1)?.personId ?? survey.reached,
    invited: survey.invited + recipients.length,
    spared: survey.spared + recipients.length - lettered,
  })
  return next ? { nextAt: ctx.now() } : undefined
}

/** Does what the end of a survey does, when its day has come. */
export async function endWhenClosed(ctx: Ctx, surveyId: string): Promise<Again | undefined> {
  const survey = await lockSurvey(ctx, surveyId)
  if (!survey?.closes_at) return undefined
  if (survey.closes_at > ctx.now()) return { nextAt: survey.closes_at }
  await endSurvey(ctx, survey)
  return undefined
}

/** How many letters were queued. */
async function sendLetters(ctx: Ctx, survey: StoredSurvey, people: Recipient[], base: string): Promise<number> {
  const association = await getAssociation(ctx)
  const without = await listSpared(ctx, people)
  let queued = 0
  for (const person of people.filter((one) => !without.has(one.personId))) {
    if ((await sendMail(ctx, letterOf(ctx, survey, association, person, base))).ok) queued++
  }
  return queued
}

function letterOf(
  ctx: Ctx,
  survey: StoredSurvey,
  { slug, name, timezone }: Association,
  to: Recipient,
  base: string,
): Mail {
  const { language } = to
  const t = texts(language).surveys
  const place = `${base}/${encodeURIComponent(slug)}`
  const stop = stopAddress(ctx, place, to.personId, language)
  const address = `${place}/survey?lang=${language}&t=${tokenFor(ctx, survey.survey_id, to.personId)}`
  const until = sayDay(dayOf(survey.closes_at ?? ctx.now(), timezone), language, false)
  const said = survey.is_anonymous ? t.anonymous : t.known
  return {
    to: to.email,
    language,
    subject: survey.title[language],
    text: [survey.intro[language], t.open(address, until), said, t.signed(name[language]), t.stop(stop)].join('\n\n'),
    headers: stopHeaders(stop),
    kind: `survey:${survey.survey_id}`,
  }
}
