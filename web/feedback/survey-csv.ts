// The result of a survey as a file that spreadsheets open. Pure.
import type { OptionResult, QuestionResult } from '../../contract/surveys.ts'

type Names = {
  question: (one: QuestionResult) => string
  option: (one: QuestionResult, option: string) => string
}

/** A cell; one that a spreadsheet would take for a formula is made text. */
function cell(value: string | number): string {
  const said = typeof value === 'number' ? String(Math.round(value * 10_000) / 10_000) : value
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(said) ? `'${said}` : said
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The mean of a scale. */
export function meanOf(options: OptionResult[]): number {
  const answers = options.reduce((sum, one) => sum + one.answers, 0)
  return answers === 0 ? 0 : options.reduce((sum, one) => sum + Number(one.option) * one.answers, 0) / answers
}

/** One line an option, then one line for each words written, and for each named answer. Begins with a byte order mark: spreadsheets then read the accents. */
export function surveyCsv(results: QuestionResult[], columns: string[], name: Names): string {
  const lines = results.flatMap((one) => {
    const { options = [], words = [] } = one.found ?? {}
    const asked = name.question(one)
    return [
      ...options.map(({ option, answers, share, low, high }) => [
        asked,
        name.option(one, option),
        answers,
        share,
        low,
        high,
        '',
        '',
      ]),
      ...words.map(({ text, by }) => {
        const [option, written] = one.kind === 'words' ? ['', text] : [name.option(one, text), '']
        return [asked, option, '', '', '', '', written, by ?? '']
      }),
    ]
  })
  return `\uFEFF${[columns, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
