// L’application du personnel en français, au complet : le compilateur refuse une clé manquante.
import type { StaffTexts } from './en.ts'
import { frAccess } from './fr-access.ts'
import { frAnnouncements } from './fr-announcements.ts'
import { frDesk } from './fr-desk.ts'
import { frExamination } from './fr-examination.ts'
import { frFeedback } from './fr-feedback.ts'
import { frHelp } from './fr-help.ts'
import { frIncoming } from './fr-incoming.ts'
import { frKnowledge } from './fr-knowledge.ts'
import { frMail } from './fr-mail.ts'
import { frModels } from './fr-models.ts'
import { frPulse } from './fr-pulse.ts'
import { frReferral } from './fr-referral.ts'
import { frReplies } from './fr-replies.ts'
import { frService } from './fr-service.ts'
import { frSignals } from './fr-signals.ts'
import { frStages } from './fr-stages.ts'
import { frSurveys } from './fr-surveys.ts'
import { frValues } from './fr-values.ts'

export const fr: StaffTexts = {
  ...frDesk,
  ...frAnnouncements,
  ...frKnowledge,
  ...frService,
  ...frReplies,
  ...frExamination,
  ...frIncoming,
  ...frMail,
  ...frModels,
  ...frReferral,
  ...frAccess,
  ...frSignals,
  ...frPulse,
  ...frHelp,
  ...frFeedback,
  ...frStages,
  ...frSurveys,
  ...frValues,
}
