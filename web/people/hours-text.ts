// A day's opening hours as people write them: "8:30-12:00, 13:00-16:30".

export type Period = { from: string; to: string }

const PERIOD = /^(\d{1,2})[:h](\d{2})\s*[-–]\s*(\d{1,2})[:h](\d{2})$/

/** The text of a day's periods; empty when closed. */
export const hoursText = (periods: Period[] | undefined): string =>
  (periods ?? []).map(({ from, to }) => `${from.replace(/^0/, '')}-${to.replace(/^0/, '')}`).join(', ')

/** The periods of a text; undefined when it cannot be read, or when one ends before it begins. */
export function readHours(text: string): Period[] | undefined {
  const periods: Period[] = []
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '') continue
    const found = PERIOD.exec(part)
    if (!found) return undefined
    const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = found
    const period = { from: `${fromHour.padStart(2, '0')}:${fromMinute}`, to: `${toHour.padStart(2, '0')}:${toMinute}` }
    if (period.from >= period.to || period.to > '24:00' || fromMinute > '59' || toMinute > '59') return undefined
    periods.push(period)
  }
  return periods
}
