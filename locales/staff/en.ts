// The staff application in English. `fr.ts` must have every key: the compiler refuses a missing one.
import { enAccess } from './en-access.ts'
import { enAnnouncements } from './en-announcements.ts'
import { enDesk } from './en-desk.ts'
import { enExamination } from './en-examination.ts'
import { enFeedback } from './en-feedback.ts'
import { enHelp } from './en-help.ts'
import { enIncoming } from './en-incoming.ts'
import { enKnowledge } from './en-knowledge.ts'
import { enMail } from './en-mail.ts'
import { enModels } from './en-models.ts'
import { enPulse } from './en-pulse.ts'
import { enReferral } from './en-referral.ts'
import { enReplies } from './en-replies.ts'
import { enService } from './en-service.ts'
import { enSignals } from './en-signals.ts'
import { enStages } from './en-stages.ts'
import { enSurveys } from './en-surveys.ts'
import { enValues } from './en-values.ts'

export const en = {
  ...enDesk,
  ...enAnnouncements,
  ...enKnowledge,
  ...enService,
  ...enReplies,
  ...enExamination,
  ...enIncoming,
  ...enMail,
  ...enModels,
  ...enReferral,
  ...enFeedback,
  ...enStages,
  ...enSurveys,
  ...enValues,
  ...enAccess,
  ...enSignals,
  ...enPulse,
  ...enHelp,
}

/** Every text of the staff application; functions where a text takes parameters. */
export type StaffTexts = typeof en
