import { useState } from 'react'
import type { AlarmName, SeriesName, Signals } from '../../contract/signals.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { AlarmCard } from './alarm-card.tsx'
import { keepFile } from './keep-file.ts'
import { csvOf } from './rolling.ts'
import { SeriesPart } from './series-part.tsx'
import { SignalsPage } from './signals-page.tsx'
import { PERIODS, type Period, useSignals } from './use-signals.ts'

/** Each alarm with the series that may raise it. */
const GROUPS: { name: AlarmName; series: SeriesName[] }[] = [
  { name: 'wall', series: ['unmet', 'asked-twice', 'unreachable'] },
  { name: 'errors', series: ['errors'] },
  { name: 'divergence', series: ['dissatisfied-assistant', 'dissatisfied-person', 'automation'] },
  { name: 'staff', series: ['staff'] },
]

/** The figures that say early when the assistant harms trust, for those who answer for the house. */
export function SignalsScreen() {
  const { signals: t } = useTexts()
  const [period, setPeriod] = useState<Period>(90)
  return (
    <SignalsPage heading={t.heading} intro={t.intro} notYours={t.notYours}>
      <Figures period={period} onPeriod={setPeriod} />
    </SignalsPage>
  )
}

function Figures({ period, onPeriod }: { period: Period; onPeriod: (period: Period) => void }) {
  const query = useSignals(period)
  return (
    <Loaded query={query}>
      {(signals) => (
        <>
          <Toolbar period={period} onPeriod={onPeriod} signals={signals} />
          <Alarms signals={signals} />
          {GROUPS.map((group) => (
            <Group key={group.name} {...group} signals={signals} />
          ))}
        </>
      )}
    </Loaded>
  )
}

function Toolbar({ period, onPeriod, signals }: Parameters<typeof Figures>[0] & { signals: Signals }) {
  const { signals: t } = useTexts()
  const saveCsv = () => keepFile(`signals-${signals.today}.csv`, csvOf(signals.series, t.csvHead), 'text/csv')
  return (
    <div className="no-print flex flex-wrap items-center justify-between gap-3">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{t.period}</legend>
        {PERIODS.map((one) => (
          <Button
            key={one}
            small
            look={one === period ? 'main' : 'plain'}
            aria-pressed={one === period}
            onPress={() => onPeriod(one)}
          >
            {t.lastDays(one)}
          </Button>
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <Button small onPress={saveCsv}>
          {t.csv}
        </Button>
        <Button small onPress={() => window.print()}>
          {t.print}
        </Button>
      </div>
    </div>
  )
}

function Alarms({ signals }: { signals: Signals }) {
  const { signals: t } = useTexts()
  const open = signals.alarms.filter((one) => one.closed === null)
  const closed = signals.alarms.filter((one) => one.closed !== null)
  return (
    <section aria-label={t.alarmsHeading} className="space-y-3">
      <h2 className="text-large font-semibold">{t.alarmsHeading}</h2>
      {open.length === 0 && <p>{t.noAlarm}</p>}
      {open.map((one) => (
        <AlarmCard key={one.alarmId} alarm={one} />
      ))}
      {closed.length > 0 && (
        <details>
          <summary className="cursor-pointer font-semibold text-accent">{t.closedAlarms(closed.length)}</summary>
          <div className="mt-3 space-y-3">
            {closed.map((one) => (
              <AlarmCard key={one.alarmId} alarm={one} />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

function Group({ name, series, signals }: { name: AlarmName; series: SeriesName[]; signals: Signals }) {
  const { signals: t, correcting } = useTexts()
  const { hours, corrections } = signals.correcting
  const shown = series.flatMap((one) => signals.series.find((each) => each.name === one) ?? [])
  return (
    <section aria-label={t.alarms[name].group} className="space-y-3">
      <h2 className="text-large font-semibold">{t.alarms[name].group}</h2>
      {name === 'errors' && (
        <p>{hours === null ? correcting.none : correcting.said(Math.max(1, Math.round(hours)), corrections)}</p>
      )}
      <div className="grid gap-4 two:grid-cols-2 three:grid-cols-3">
        {shown.map((one) => (
          <SeriesPart key={one.name} series={one} alarms={signals.alarms.filter((each) => each.series === one.name)} />
        ))}
      </div>
    </section>
  )
}
