import { useState } from 'react'
import type { SeriesName } from '../../contract/signals.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { LineInput } from '../ui/line-input.tsx'
import { useSignalActs } from './use-signals.ts'

type Props = { series: SeriesName; tolerated: number; worse: number }

/** The share an association lives with, and what choosing it means for the alarm. */
export function ToleratedForm({ series, tolerated, worse }: Props) {
  const { tolerated: t, signals } = useTexts()
  const acts = useSignalActs()
  const [percent, setPercent] = useState(String(Number((tolerated * 100).toFixed(2))))
  const save = async () => {
    const share = Number(percent.replace(',', '.')) / 100
    if (!(share > 0 && share < 0.5)) return announce(t.wrong, { shown: true })
    try {
      await acts.tolerate({ series, tolerated: share })
      announce(t.saved, { shown: true })
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
    }
  }
  return (
    <details className="no-print mt-2">
      <summary className="cursor-pointer text-small font-semibold text-accent">
        {t.summary(signals.share(tolerated))}
      </summary>
      <form
        className="mt-2 space-y-2"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className="text-small text-muted">{t.says(signals.share(worse))}</p>
        <LineInput label={t.label} value={percent} onChange={setPercent} maxLength={6} />
        <Button small type="submit">
          {t.save}
        </Button>
      </form>
    </details>
  )
}
