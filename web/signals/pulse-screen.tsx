import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { PulseBook, type PulseMonth, STATEMENTS, type Statement } from '../../contract/pulse.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'

const KEY = ['pulse']
const SCORES = [1, 2, 3, 4, 5] as const

/** The staff's own page: five statements a month, and the months that are over. */
export function PulseScreen() {
  const { pulse: t } = useTexts()
  const query = useQuery({ queryKey: KEY, queryFn: () => call(PulseBook, '/pulse') })
  useEffect(() => {
    document.title = t.heading
  }, [t])
  return (
    <main id="content" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[60rem] space-y-8 px-4 py-6">
        <div>
          <h1 className="font-serif text-title font-semibold">{t.heading}</h1>
          <p className="max-w-[70ch] text-muted">{t.intro}</p>
        </div>
        <Loaded query={query}>
          {(book) => (
            <>
              {book.hasAnswered ? <p className="font-semibold">{t.thanks}</p> : <Form />}
              <Months months={book.months} />
            </>
          )}
        </Loaded>
      </div>
    </main>
  )
}

function Form() {
  const { pulse: t } = useTexts()
  const client = useQueryClient()
  const [scores, setScores] = useState<Partial<Record<Statement, number>>>({})
  const isWhole = STATEMENTS.every((one) => scores[one] !== undefined)
  const send = async () => {
    try {
      client.setQueryData(KEY, await call(PulseBook, '/pulse', { method: 'POST', body: { scores } }))
      announce(t.thanks)
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
    }
  }
  return (
    <div className="space-y-5">
      {STATEMENTS.map((statement) => (
        <fieldset key={statement} className="rounded-small border border-line bg-surface p-4">
          <legend className="px-1 font-semibold">{t.statements[statement]}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {SCORES.map((score) => (
              <label key={score} className="flex min-h-9 items-center gap-2">
                <input
                  type="radio"
                  name={statement}
                  checked={scores[statement] === score}
                  onChange={() => setScores((before) => ({ ...before, [statement]: score }))}
                />
                {t.scores[score]}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Button look="main" isDisabled={!isWhole} onPress={send}>
        {t.send}
      </Button>
    </div>
  )
}

function Months({ months }: { months: PulseMonth[] }) {
  const { pulse: t } = useTexts()
  return (
    <section aria-labelledby="pulse-months" className="space-y-3">
      <h2 id="pulse-months" className="text-large font-semibold">
        {t.months}
      </h2>
      {months.length === 0 ? (
        <p>{t.noMonth}</p>
      ) : (
        months.toReversed().map((month) => <Month key={month.month} month={month} />)
      )}
    </section>
  )
}

function Month({ month }: { month: PulseMonth }) {
  const { pulse: t } = useTexts()
  return (
    <table className="documents">
      <caption className="py-2 text-left font-semibold">{t.month(month.month, month.respondents)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.statement}</th>
          {SCORES.map((score) => (
            <th key={score} scope="col">
              {t.scores[score]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.statements.map(({ statement, counts }) => (
          <tr key={statement}>
            <th scope="row">{t.statements[statement]}</th>
            {SCORES.map((score) => (
              <td key={score}>{counts[score - 1]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
