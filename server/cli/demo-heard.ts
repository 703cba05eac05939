// The demonstration's year as members saw it: what they were asked, what was decided, what they were told; and how the staff were.
import { announcements, improvements, openSurvey as open, pastSurveys } from '../../demo/heard.ts'
import { inventPulse } from '../../demo/year.ts'
import { sendAnnouncement, writeAnnouncement } from '../communications/index.ts'
import { importSurvey, openSurvey, writeImprovement, writeSurvey } from '../feedback/index.ts'
import { type Actor, type App, type AssociationRef, type Ctx, newId, within } from '../platform/index.ts'
import { importPulse } from '../signals/index.ts'

const DAY_MS = 86_400_000
const SYSTEM: Actor = { kind: 'system' }

type Director = Actor & { kind: 'staff' }

/** Throws when something of the demonstration is refused: it would otherwise be missing without a word. */
async function done(act: Promise<{ ok: boolean; reason?: string }>): Promise<void> {
  const result = await act
  if (!result.ok) throw new Error(`the demonstration was refused: ${result.reason}`)
}

export async function loadHeard(app: App, ref: AssociationRef, director: Director): Promise<void> {
  const now = app.now()
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const then = (ctx: Ctx, days: number): Ctx => ({ ...ctx, now: () => daysAgo(days) })
  await within(app, ref, SYSTEM, async (ctx) => {
    for (const { survey, openedDaysAgo, closedDaysAgo, ...past } of pastSurveys)
      await importSurvey(then(ctx, openedDaysAgo + 1), {
        ...past,
        survey: { ...survey, surveyId: newId() },
        by: director.name,
        opensAt: daysAgo(openedDaysAgo),
        closesAt: daysAgo(closedDaysAgo),
      })
    for (const { month, answers } of inventPulse(now.toISOString().slice(0, 10))) await importPulse(ctx, month, answers)
  })
  await within(app, ref, director, async (ctx) => {
    for (const { daysAgo: days, ...one } of improvements) {
      const written = { ...one, isPublished: true, conversationIds: [] }
      await done(writeImprovement(then(ctx, days), newId(), written))
    }
    for (const { daysAgo: days, ...one } of announcements) {
      const announcementId = newId()
      const kept = { ...one, announcementId, audience: 'members', byEmail: false, onPage: true }
      await done(writeAnnouncement(then(ctx, days), kept))
      await done(sendAnnouncement(then(ctx, days), announcementId, { sendAt: null, reason: null }))
    }
    const { daysAgo: days, closesInDays, ...survey } = open
    const surveyId = newId()
    await done(writeSurvey(then(ctx, days), { ...survey, surveyId }))
    await done(openSurvey(then(ctx, days), surveyId, { opensAt: null, closesAt: daysAgo(-closesInDays).toISOString() }))
  })
}
