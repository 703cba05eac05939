import type { QuestionResult, Survey } from '../../contract/surveys.ts'
import type { StaffTexts } from '../../locales/staff/en.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { keepFile } from '../signals/keep-file.ts'
import { Button } from '../ui/button.tsx'
import { meanOf, surveyCsv } from './survey-csv.ts'

type Language = 'fr' | 'en'
type Texts = StaffTexts['surveys']

/** What a question asks, and what an option says, in the reader's words. */
export const nameOf = (t: Texts, { question, text }: QuestionResult, language: Language): string =>
  text?.[language] ?? t.topics[question as keyof Texts['topics']] ?? question

export function optionName(t: Texts, { kind, choices }: QuestionResult, option: string, language: Language): string {
  if (kind === 'topic') return t.wishes[option as keyof Texts['wishes']] ?? option
  return kind === 'scale' ? t.scale(option) : (choices[Number(option)]?.[language] ?? option)
}

type Props = { survey: Survey; results: QuestionResult[] }

/** Each question with its shares and their intervals, as bars and as a table; and the whole as a file. */
export function SurveyResults({ survey, results }: Props) {
  const { surveys: t } = useTexts()
  const language = useLanguage()
  const keep = () => {
    const named = {
      question: (one: QuestionResult) => nameOf(t, one, language),
      option: (one: QuestionResult, option: string) => optionName(t, one, option, language),
    }
    keepFile(`${survey.title[language]}.csv`, surveyCsv(results, t.csvColumns, named), 'text/csv;charset=utf-8')
  }
  return (
    <section aria-label={t.resultsOf(survey.title[language])} className="space-y-4">
      <div className="grid gap-x-8 gap-y-5 two:grid-cols-2">
        {results.map((one) =>
          one.kind === 'words' ? <Words key={one.question} one={one} /> : <Shares key={one.question} one={one} />,
        )}
      </div>
      <Button small onPress={keep}>
        {t.csv}
      </Button>
    </section>
  )
}

function Shares({ one }: { one: QuestionResult }) {
  const { surveys: t } = useTexts()
  const language = useLanguage()
  if (!one.found) return <TooFew one={one} />
  return (
    <table className="w-full border-collapse self-start tabular-nums">
      <caption className="pb-1 text-left">
        <span className="font-semibold">{nameOf(t, one, language)}</span>{' '}
        <span className="text-small text-muted">
          {t.answers(one.found.answers)}
          {one.kind === 'scale' &&
            `. ${t.mean(meanOf(one.found.options).toLocaleString(language, { maximumFractionDigits: 1 }))}`}
        </span>
      </caption>
      <thead>
        <tr className="text-small text-muted">
          <th scope="col" className="text-left font-normal">
            {t.columns.answer}
          </th>
          <th scope="col" className="pl-3 text-right font-normal">
            {t.columns.share}
          </th>
          <th scope="col" className="pl-3 text-right font-normal">
            {t.columns.interval}
          </th>
        </tr>
      </thead>
      <tbody>
        {one.found.options.map((option) => (
          <tr key={option.option} className="border-t border-line align-top">
            <th scope="row" className="w-1/2 py-1 text-left font-normal">
              {optionName(t, one, option.option, language)}
              <Bar {...option} />
            </th>
            <td className="py-1 pl-3 text-right font-semibold">{t.share(option.share)}</td>
            <td className="py-1 pl-3 text-right text-small text-muted">{t.between(option.low, option.high)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The share as a bar, the interval as a line over it; the half is marked, since more than half decides. */
function Bar({ share, low, high }: { share: number; low: number; high: number }) {
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="mt-0.5 block h-2.5 w-full" aria-hidden="true">
      <rect x="0" y="1" width="100" height="4" className="fill-tint" />
      <rect x="0" y="1" width={share * 100} height="4" className="fill-accent" />
      <line
        x1="50"
        x2="50"
        y1="0"
        y2="6"
        vectorEffect="non-scaling-stroke"
        className="stroke-edge"
        strokeDasharray="2 2"
      />
      <line
        x1={low * 100}
        x2={high * 100}
        y1="3"
        y2="3"
        vectorEffect="non-scaling-stroke"
        className="stroke-ink"
        strokeWidth="1.5"
      />
    </svg>
  )
}

function Words({ one }: { one: QuestionResult }) {
  const { surveys: t, app } = useTexts()
  const language = useLanguage()
  if (!one.found) return <TooFew one={one} />
  return (
    <details className="two:col-span-2">
      <summary className="min-h-9 cursor-pointer py-1">
        <span className="font-semibold">{nameOf(t, one, language)}</span>{' '}
        <span className="text-small text-muted">{t.answers(one.found.answers)}</span>
      </summary>
      <ul className="divide-y divide-line">
        {one.found.words.map(({ text, by }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same
          <li key={at} className="py-1 wrap-anywhere">
            {app.quote(text)} {by && <span className="text-small text-muted">{by}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function TooFew({ one }: { one: QuestionResult }) {
  const { surveys: t } = useTexts()
  const language = useLanguage()
  return (
    <p>
      <span className="block font-semibold">{nameOf(t, one, language)}</span>
      <span className="text-muted">{t.fewFor}</span>
    </p>
  )
}
