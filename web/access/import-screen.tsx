import { useRef, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import type { ImportKind, ImportPreview, ImportReport } from '../../contract/import.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { AccessPage } from './access-nav.tsx'
import { ColumnTable } from './column-table.tsx'
import { ReportPart } from './report-part.tsx'
import { previewImport, runImport } from './use-import.ts'

type Work = {
  file: File
  preview: ImportPreview
  columns: (string | null)[]
  linkByAddress: boolean
  report: ImportReport | null
}

/** A file, what its columns are, what it would do, and then only: doing it. */
export function ImportScreen() {
  const t = useTexts().access.import
  const [kind, setKind] = useState<ImportKind>('member')
  const [work, setWork] = useState<Work | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const run = async (act: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    await act().catch((error) => setProblem(problemOf(error)))
    setBusy(false)
  }
  const open = (file: File, as = kind) =>
    run(async () => {
      const preview = await previewImport(as, file)
      setWork({ file, preview, columns: preview.guessed, linkByAddress: false, report: null })
    })
  const go = (step: 'dry-run' | 'apply') =>
    run(async () => {
      if (!work) return
      const { file, columns, linkByAddress } = work
      const report = await runImport(step, kind, file, { columns, linkByAddress })
      setWork({ ...work, report })
      if (report.applied) announce(t.done, { shown: true })
    })
  const choose = (chosen: ImportKind) => {
    setKind(chosen)
    if (work) void open(work.file, chosen)
  }
  return (
    <AccessPage title={t.title} intro={t.intro}>
      <div className="space-y-6">
        <FileChoice kind={kind} onKind={choose} onFile={(file) => void open(file)} />
        {problem && <ProblemNotice problem={problem} />}
        {work && (
          <>
            <p role="status">{t.read(work.file.name, work.preview.lines, t.encodings[work.preview.encoding])}</p>
            <ColumnTable
              kind={kind}
              preview={work.preview}
              columns={work.columns}
              onChange={(columns) => setWork({ ...work, columns, report: null })}
            />
            <LinkChoice
              isChecked={work.linkByAddress}
              onChange={(linkByAddress) => setWork({ ...work, linkByAddress, report: null })}
            />
            <div className="flex flex-wrap items-center gap-3">
              <Button look={work.report ? 'plain' : 'main'} isDisabled={isBusy} onPress={() => void go('dry-run')}>
                {isBusy ? t.busy : t.dryRun}
              </Button>
              {work.report && !work.report.applied && work.report.added + work.report.changed > 0 && (
                <Button look="main" isDisabled={isBusy} onPress={() => void go('apply')}>
                  {t.apply(work.report.added + work.report.changed)}
                </Button>
              )}
            </div>
            {work.report && <ReportPart report={work.report} fileName={work.file.name} />}
          </>
        )}
      </div>
    </AccessPage>
  )
}

type FileProps = { kind: ImportKind; onKind: (kind: ImportKind) => void; onFile: (file: File) => void }

function FileChoice({ kind, onKind, onFile }: FileProps) {
  const t = useTexts().access.import
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-48">
        <Select
          label={t.who}
          value={kind}
          onChange={(value) => onKind(value === 'staff' ? 'staff' : 'member')}
          choices={(['member', 'staff'] as const).map((value) => ({ value, label: t.kinds[value] }))}
        />
      </div>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv"
        aria-label={t.file}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
      <Button onPress={() => input.current?.click()}>{t.choose}</Button>
      <p className="text-small text-muted">{t.limits}</p>
    </div>
  )
}

function LinkChoice({ isChecked, onChange }: { isChecked: boolean; onChange: (isChecked: boolean) => void }) {
  const t = useTexts().access.import
  return (
    <label className="flex max-w-[70ch] items-start gap-2">
      <input
        type="checkbox"
        className="mt-0.5 size-5 flex-none accent-accent"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{t.link}</span>
    </label>
  )
}
