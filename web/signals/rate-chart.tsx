import type { Alarm, SignalDay } from '../../contract/signals.ts'
import { useTexts } from '../platform/language.ts'
import { ceilingOf, type Point, rolling } from './rolling.ts'

const WIDTH = 400
const HEIGHT = 140
const LEFT = 42
const RIGHT = 66
const TOP = 10
const BOTTOM = 22

type Place = { x: (at: number) => number; y: (share: number) => number }

/** A series over time: the line, what is tolerated, and where alarms were raised. Labels stand on what they name. */
export function RateChart({ days, tolerated, alarms, label }: Props) {
  const { signals: t } = useTexts()
  const points = rolling(days)
  const shares = points.flatMap((one) => one.share ?? [])
  const most = ceilingOf([...shares, (tolerated ?? 0) * 1.2])
  const x = (at: number) => LEFT + (at * (WIDTH - LEFT - RIGHT)) / Math.max(1, points.length - 1)
  const y = (share: number) => TOP + (1 - share / most) * (HEIGHT - TOP - BOTTOM)
  const last = points.findLast((one) => one.share !== null)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="signal-chart">
      <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} className="axis" />
      <text x={LEFT - 6} y={y(0)} className="tick end">
        {t.share(0)}
      </text>
      <text x={LEFT - 6} y={y(most) + 4} className="tick end">
        {t.share(most)}
      </text>
      {tolerated !== null && <Tolerated share={tolerated} last={last} y={y} />}
      <path d={pathOf(points, { x, y })} className="rate" />
      {last?.share != null && (
        <text x={WIDTH - RIGHT + 6} y={y(last.share) + 4} className="now">
          {t.share(last.share)}
        </text>
      )}
      {alarms.map((one) => (
        <AlarmMark key={one.alarmId} at={points.findIndex(({ day }) => day === one.reachedOn)} place={{ x, y }} />
      ))}
      <Ends points={points} x={x} />
    </svg>
  )
}

/** `tolerated`: none where no share is better or worse by itself. */
type Props = { days: SignalDay[]; tolerated: number | null; alarms: Alarm[]; label: string }

function Tolerated({ share, last, y }: { share: number; last: Point | undefined; y: Place['y'] }) {
  const { signals: t } = useTexts()
  return (
    <>
      <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(share)} y2={y(share)} className="tolerated" />
      <text x={WIDTH - RIGHT + 6} y={y(share) + labelShift(last, share, y)} className="tick">
        {t.tolerated}
      </text>
    </>
  )
}

/** Two labels at the same height would hide each other. */
const labelShift = (last: Point | undefined, tolerated: number, y: Place['y']): number => {
  const gap = last?.share == null ? 99 : y(tolerated) - y(last.share)
  return Math.abs(gap) >= 14 ? 4 : gap >= 0 ? 18 - gap : -10 - gap
}

function pathOf(points: Point[], { x, y }: Place): string {
  let isDown = false
  return points
    .map(({ share }, at) => {
      if (share === null) {
        isDown = false
        return ''
      }
      const step = `${isDown ? 'L' : 'M'}${x(at).toFixed(1)} ${y(share).toFixed(1)}`
      isDown = true
      return step
    })
    .join('')
}

function AlarmMark({ at, place: { x, y } }: { at: number; place: Place }) {
  const { signals: t } = useTexts()
  if (at < 0) return null
  return (
    <g className="alarm-mark">
      <line x1={x(at)} x2={x(at)} y1={TOP} y2={y(0)} />
      <text x={x(at) - 4} y={TOP + 8} className="tick end">
        {t.alarmMark}
      </text>
    </g>
  )
}

function Ends({ points, x }: { points: Point[]; x: Place['x'] }) {
  const { signals: t } = useTexts()
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  return (
    <>
      <text x={x(0)} y={HEIGHT - 6} className="tick">
        {t.shortDay(first.day)}
      </text>
      <text x={x(points.length - 1)} y={HEIGHT - 6} className="tick end">
        {t.shortDay(last.day)}
      </text>
    </>
  )
}
