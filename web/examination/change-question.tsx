// Before a document's change: what it would do to the golden questions, then publish or hold.
import type { ReactNode } from 'react'
import type { PreviewChange } from '../../contract/examination.ts'
import { announce } from '../platform/announce.ts'
import { currentTexts } from '../platform/language.ts'
import type { Question } from '../ui/question.ts'
import { ReportView } from './report-view.tsx'
import { previewChange } from './use-examination.ts'

const TOLD_AFTER_MS = 400

type Asked = { title: string; name: string; body: ReactNode; act: string; onConfirm: () => Promise<void> }

/** The question to ask before a change; with the examination's result first when the association has golden questions. */
export async function questionOfChange(change: PreviewChange, asked: Asked): Promise<Question> {
  const { examination: e } = currentTexts()
  // A moment passes unseen; a longer one is told.
  const telling = setTimeout(() => announce(e.trying(asked.name), { shown: true }), TOLD_AFTER_MS)
  const report = await previewChange(change).finally(() => clearTimeout(telling))
  const { title, body, act, onConfirm } = asked
  const isWithdrawal = change.act === 'withdraw'
  if (!report) return { title, body, act, onConfirm, alarming: isWithdrawal }
  const breaks = report.newlyBroken > 0
  return {
    title,
    wide: true,
    body: (
      <>
        {body}
        <p role="status" className={`font-semibold ${breaks ? 'text-alarm' : 'text-good'}`}>
          {e.wouldBreak(report.newlyBroken)}{' '}
          <span className="font-normal text-muted">{e.counts(report.kept, report.changed, report.broken)}</span>
        </p>
        <ReportView report={report} isPreview />
      </>
    ),
    act: isWithdrawal ? (breaks ? e.withdrawAnyway : act) : breaks ? e.publishAnyway : e.publish,
    cancel: isWithdrawal ? e.keepIt : e.hold,
    alarming: isWithdrawal || breaks,
    onConfirm,
  }
}
