import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExaminationRun } from '../../contract/examination.ts'
import { useTexts } from '../platform/language.ts'
import { Loaded } from '../ui/loaded.tsx'
import { ReportView } from './report-view.tsx'
import { runQuery } from './use-examination.ts'

/** Each examination: why it was made, what was then done, what it found. */
export function History({ runs }: { runs: ExaminationRun[] }) {
  const { examination: e } = useTexts()
  return (
    <section aria-labelledby="history-title" className="space-y-2">
      <h2 id="history-title" className="text-large font-semibold">
        {e.history}
      </h2>
      <ol className="rounded-small border border-line bg-surface px-4">
        {runs.map((run) => (
          <Run key={run.runId} run={run} />
        ))}
      </ol>
    </section>
  )
}

function Run({ run }: { run: ExaminationRun }) {
  const { examination: e, app } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="border-b border-line py-2 last:border-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <time dateTime={run.at} className="font-semibold">
          {app.moment(run.at)}
        </time>
        <span>
          {e.whys[run.why]}
          {run.titles.length > 0 && (
            <span className="text-muted"> — {run.titles.map((one) => e.settings[one] ?? one).join(', ')}</span>
          )}
        </span>
        {run.effect !== 'none' && <span className="tag">{e.effects[run.effect]}</span>}
        <span className={`ml-auto text-small ${run.broken > 0 ? 'text-alarm' : 'text-muted'}`}>
          {e.counts(run.kept, run.changed, run.broken)}
        </span>
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="w-fit cursor-pointer text-small text-muted">
          <span className="sr-only">{e.openRun(run.at)}</span>
          <span aria-hidden="true">{e.open}</span>
        </summary>
        {isOpen && <RunReport runId={run.runId} />}
      </details>
    </li>
  )
}

function RunReport({ runId }: { runId: string }) {
  const query = useQuery(runQuery(runId))
  return (
    <Loaded query={query}>{({ report, run }) => <ReportView report={report} isPreview={run.why !== 'asked'} />}</Loaded>
  )
}
