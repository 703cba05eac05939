import type { ImportReport } from '../../contract/import.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'

/** What would change, or what changed; the lines that are refused, and why. */
export function ReportPart({ report, fileName }: { report: ImportReport; fileName: string }) {
  const t = useTexts().access.import
  const counts = [
    [t.added, report.added],
    [t.changed, report.changed],
    [t.unchanged, report.unchanged],
    [t.refused, report.refused],
  ] as const
  const download = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([report.errorFile ?? ''], { type: 'text/csv;charset=utf-8' }))
    link.download = t.errorFile(fileName.replace(/\.[^.]*$/, ''))
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <section aria-labelledby="report" className="space-y-3 border-t border-line pt-4">
      <h2 id="report" className="text-large font-semibold">
        {report.applied ? t.wasDone : t.wouldBe}
      </h2>
      <div role="status">
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          {counts.map(([name, count]) => (
            <div key={name}>
              <dt className="text-small text-muted">{name}</dt>
              <dd className="text-large font-semibold tabular-nums">{t.amount(count)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {report.errors.length > 0 && (
        <>
          <p className="max-w-[70ch]">{t.refusedHow}</p>
          <Button onPress={download}>{t.download}</Button>
          <ul className="divide-y divide-line border-y border-line">
            {report.errors.map(({ line, sentences }) => (
              <li key={line} className="flex gap-4 py-1.5">
                <span className="w-24 flex-none text-muted tabular-nums">{t.line(line)}</span>
                <span>{sentences.join(' ')}</span>
              </li>
            ))}
          </ul>
          {report.refused > report.errors.length && (
            <p className="text-small text-muted">{t.firstOnly(report.errors.length)}</p>
          )}
        </>
      )}
    </section>
  )
}
