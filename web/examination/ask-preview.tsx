import type { ExaminationReport } from '../../contract/examination.ts'
import { currentTexts } from '../platform/language.ts'
import type { Question } from '../ui/question.ts'
import { ReportView } from './report-view.tsx'

/**
 * What a change of settings would do to the golden questions, asked about before it takes effect; null when it changes none of them,
 * or there are none: then there is nothing to ask.
 */
export function previewQuestion(report: ExaminationReport | null, publish: () => Promise<void>): Question | null {
  if (report === null || report.broken + report.changed === 0) return null
  const { examination: e } = currentTexts()
  return {
    title: e.settingsTitle,
    body: <ReportView report={report} isPreview />,
    act: e.settingsPublish,
    cancel: e.settingsHold,
    wide: true,
    alarming: report.broken > 0,
    onConfirm: publish,
  }
}
