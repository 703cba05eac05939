import type { FileReport } from '../../contract/knowledge.ts'
import { useLanguage, useTexts } from '../platform/language.ts'

/** A page that kept less than this share of its text is named. */
const LOST_BELOW = 0.95
const NAMED = 8

/** What became of one file: in red and with the reason if it was refused, page by page where text was lost. */
export function ReportLines({ report }: { report: FileReport }) {
  const t = useTexts()
  const language = useLanguage()
  const isRefused = report.outcome === 'refused'
  const said = isRefused ? 'text-alarm' : report.outcome === 'unchanged' ? 'text-muted' : 'text-good'
  const reason = report.reason?.[language] ?? (report.outcome === 'unchanged' ? t.upload.unchangedDetail : '')
  return (
    <div className="space-y-1 text-small">
      <p>
        <span className={`font-semibold ${said}`}>{t.upload.outcomes[report.outcome]}</span>{' '}
        {!isRefused && <span>{t.upload.result(report.passages, report.pages.length)}. </span>}
        <span className={isRefused ? 'text-alarm' : ''}>{reason}</span>
      </p>
      {report.held && <p className="font-semibold text-alarm">{t.waiting.held(report.held.broken)}</p>}
      {!isRefused && <LostPages report={report} />}
      {report.warnings.length > 0 && (
        <ul className="list-disc pl-5">
          {report.warnings.map((warning) => (
            <li key={warning.en}>{warning[language]}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function LostPages({ report }: { report: FileReport }) {
  const t = useTexts()
  const lost = report.pages.filter((page) => page.kept < LOST_BELOW)
  if (lost.length === 0) return null
  const named = lost.slice(0, NAMED).map((page) => t.upload.lostPage(page.number, page.kept))
  const more = lost.length > NAMED ? [t.upload.lostMore(lost.length - NAMED)] : []
  return (
    <p className="text-alarm">
      {t.upload.lost} {[...named, ...more].join(', ')}.
    </p>
  )
}
