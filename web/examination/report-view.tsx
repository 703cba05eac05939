import type { ExaminationReport } from '../../contract/examination.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { FindingView } from './finding-view.tsx'
import { useExamination } from './use-examination.ts'

type Props = { report: ExaminationReport; isPreview?: boolean }

/** What an examination found: what is broken or changed in full, what is kept folded. */
export function ReportView({ report, isPreview = false }: Props) {
  const { examination: e } = useTexts()
  const nameOf = useAudienceName()
  const kept = report.findings.filter((one) => one.verdict === 'kept')
  const others = report.findings.filter((one) => one.verdict !== 'kept')
  return (
    <div className="space-y-2">
      {others.length > 0 && (
        <ul aria-label={e.report}>
          {others.map((one) => (
            <FindingView key={one.questionId} finding={one} audience={nameOf(one.audience)} isPreview={isPreview} />
          ))}
        </ul>
      )}
      {kept.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1 text-muted">{e.keptOnes(kept.length)}</summary>
          <ul className="list-disc space-y-0.5 pl-5">
            {kept.map((one) => (
              <li key={one.questionId} lang={one.language}>
                {one.question}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** An audience as the association named it. */
export function useAudienceName(): (key: string) => string {
  const language = useLanguage()
  const audiences = useExamination().data?.audiences
  return (key) => audiences?.find((one) => one.key === key)?.name[language] ?? key
}
