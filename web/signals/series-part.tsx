import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Alarm, SeriesName, SignalDay } from '../../contract/signals.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { keepFile, pngOf, svgText } from './keep-file.ts'
import { RateChart } from './rate-chart.tsx'
import { interval, total, worstWeekday } from './rolling.ts'
import { ToleratedForm } from './tolerated-form.tsx'
import { useCases } from './use-signals.ts'

type Series = { name: SeriesName; tolerated: number; worse: number; days: SignalDay[] }

/** One figure: its sentence, its chart, its table, its conversations. */
export function SeriesPart({ series, alarms }: { series: Series; alarms: Alarm[] }) {
  const { signals: t } = useTexts()
  const holder = useRef<HTMLDivElement>(null)
  const { name, days, tolerated } = series
  const { events, cases } = total(days)
  const words = t.series[name]
  const sentence = cases === 0 ? t.noCase : words.sentence(events, cases)
  const weekday = worstWeekday(days)
  const chart = () => holder.current?.querySelector('svg') ?? undefined
  const savePng = async () => {
    const drawn = chart()
    const picture = drawn && (await pngOf(drawn))
    if (picture) keepFile(`${name}.png`, picture, 'image/png')
  }
  const saveSvg = () => {
    const drawn = chart()
    if (drawn) keepFile(`${name}.svg`, svgText(drawn), 'image/svg+xml')
  }
  return (
    <section aria-label={words.title} className="series min-w-0 rounded-small border border-line bg-surface p-4">
      <h3 className="font-semibold">{words.title}</h3>
      <p>
        {sentence} {weekday !== null && events > 0 && t.mostOn(weekday)}
      </p>
      {cases > 0 && (
        <>
          <p className="text-small text-muted">{t.between(...interval(events, cases))}</p>
          <div ref={holder}>
            <RateChart
              days={days}
              tolerated={name === 'automation' ? null : tolerated}
              alarms={alarms}
              label={`${words.title}. ${sentence}`}
            />
          </div>
          <div className="no-print flex flex-wrap gap-2">
            <Button small look="quiet" onPress={saveSvg}>
              SVG
            </Button>
            <Button small look="quiet" onPress={savePng}>
              PNG
            </Button>
          </div>
          <DayTable series={series} />
        </>
      )}
      <ToleratedForm key={tolerated} series={name} tolerated={tolerated} worse={series.worse} />
    </section>
  )
}

const SHOWN_DAYS = 31

function DayTable({ series: { name, days } }: { series: Series }) {
  const { signals: t } = useTexts()
  const [open, setOpen] = useState<string | null>(null)
  const shown = days.filter((one) => one.cases > 0).slice(-SHOWN_DAYS)
  return (
    <details className="no-print mt-2">
      <summary className="cursor-pointer text-small font-semibold text-accent">{t.table}</summary>
      <table className="documents mt-2">
        <thead>
          <tr>
            <th scope="col">{t.columns.day}</th>
            <th scope="col">{t.columns.figure}</th>
            <th scope="col">{t.columns.behind}</th>
          </tr>
        </thead>
        <tbody>
          {shown.toReversed().map((one) => (
            <tr key={one.day}>
              <th scope="row">{t.day(one.day)}</th>
              <td>{t.of(one.events, one.cases)}</td>
              <td>
                {open === one.day ? (
                  <Cases series={name} day={one.day} />
                ) : (
                  <Button small look="quiet" aria-label={t.showCasesOf(one.day)} onPress={() => setOpen(one.day)}>
                    {t.showCases}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Cases({ series, day }: { series: SeriesName; day: string }) {
  const { signals: t, app } = useTexts()
  const { data } = useCases(series, day)
  if (!data) return <p className="text-muted">{app.loading}</p>
  const linked = data.cases.filter((one) => one.conversationId !== null)
  if (linked.length === 0) return <p className="text-muted">{t.noConversation}</p>
  return (
    <ul className="space-y-1">
      {linked.map((one) => (
        <li key={`${one.conversationId} ${one.at}`}>
          <Link to="/c/$conversationId" params={{ conversationId: one.conversationId! }} className="link">
            {t.conversationAt(one.at)}
          </Link>
          {one.isEvent && <span className="font-semibold text-alarm"> {t.series[series].event}</span>}
        </li>
      ))}
    </ul>
  )
}
