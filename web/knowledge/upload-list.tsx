import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useTexts } from '../platform/language.ts'
import { useStore } from '../platform/store.ts'
import { Button } from '../ui/button.tsx'
import { ReportLines } from './report-lines.tsx'
import { cancelAll, cancelUpload, clearFinished, isFinished, retryUpload, type Upload, uploads } from './uploads.ts'

/** Lines drawn at most; the sums above count every file. */
const SHOWN = 100

export function UploadList() {
  const t = useTexts()
  const all = useStore(uploads)
  if (all.length === 0) return null
  const done = all.filter(isFinished)
  const refused = done.filter(isRefused)
  // What needs the reader's eye first, then what moves, then what is done.
  const lines = [...refused, ...all.filter((one) => !isFinished(one)), ...done.filter((one) => !isRefused(one))]
  return (
    <section aria-labelledby="uploads-title" className="rounded-small border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2">
        <h2 id="uploads-title" className="font-semibold">
          {t.upload.list}
        </h2>
        <p role="status" className="text-small text-muted">
          {t.upload.summary(done.length, all.length, refused.length)}
        </p>
        <div className="ml-auto flex gap-2">
          {done.length < all.length && (
            <Button small onPress={cancelAll}>
              {t.upload.cancelAll}
            </Button>
          )}
          {done.length > 0 && (
            <Button small look="quiet" onPress={clearFinished}>
              {t.upload.clear}
            </Button>
          )}
        </div>
      </div>
      <ul className="max-h-[45vh] overflow-y-auto">
        {lines.slice(0, SHOWN).map((upload) => (
          <UploadLine key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
  )
}

const isRefused = ({ state }: Upload) =>
  state.kind === 'failed' || (state.kind === 'done' && state.report.outcome === 'refused')

function UploadLine({ upload }: { upload: Upload }) {
  const t = useTexts()
  const { file, name, state, id } = upload
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line px-4 py-2 last:border-0">
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">
          {name} <span className="text-small font-normal text-muted">{t.upload.size(file.size)}</span>
        </p>
        <State upload={upload} />
      </div>
      <div>
        {!isFinished(upload) && (
          <Button small aria-label={t.upload.cancelOne(name)} onPress={() => cancelUpload(id)}>
            {t.upload.cancel}
          </Button>
        )}
        {(state.kind === 'cancelled' || (state.kind === 'failed' && state.canRetry)) && (
          <Button small aria-label={t.upload.againOne(name)} onPress={() => retryUpload(id)}>
            {t.upload.again}
          </Button>
        )}
      </div>
    </li>
  )
}

function State({ upload }: { upload: Upload }): ReactNode {
  const t = useTexts()
  const { state } = upload
  const name = t.upload.progress(upload.name)
  switch (state.kind) {
    case 'waiting':
      return <p className="text-small text-muted">{t.upload.waiting}</p>
    case 'sending':
      return <Progress name={name} share={state.share} text={t.upload.sending(state.share)} />
    case 'reading':
      return <Progress name={name} share={1} text={t.upload.reading} />
    case 'cancelled':
      return <p className="text-small text-muted">{t.upload.cancelled}</p>
    case 'failed':
      return (
        <p className="text-small text-alarm">
          <span className="font-semibold">{state.problem.message}</span> {state.problem.detail}
        </p>
      )
    case 'done':
      return <ReportLines report={state.report} />
  }
}

function Progress({ name, share, text }: { name: string; share: number; text: string }) {
  return (
    <ProgressBar aria-label={name} value={share * 100} valueLabel={text} className="flex items-center gap-3">
      {/* An element the browser draws: its width needs no style the security policy would refuse. */}
      <progress aria-hidden="true" value={share} className="h-1.5 w-40 flex-none accent-accent" />
      <span className="text-small text-muted">{text}</span>
    </ProgressBar>
  )
}
