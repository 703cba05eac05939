import { type ReactNode, useState } from 'react'
import type { ExaminationBook, GoldenQuestion, Verdict } from '../../contract/examination.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { VerdictTag } from './finding-view.tsx'
import { useAudienceName } from './report-view.tsx'

/** Rows drawn at once. */
const STEP = 100

type Props = {
  book: ExaminationBook
  onChange: (question: GoldenQuestion) => void
  onRemove: (question: GoldenQuestion) => void
}

export function QuestionTable({ book, ...acts }: Props) {
  const { examination: e, knowledge } = useTexts()
  const [limit, setLimit] = useState(STEP)
  const rest = book.questions.length - limit
  const verdicts = new Map(book.latest?.report.findings.map((one) => [one.questionId, one.verdict]))
  return (
    <>
      <table className="documents questions" aria-label={e.list}>
        <thead>
          <tr>
            {[e.question, e.source, e.audience, e.verdict].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{e.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {book.questions.slice(0, limit).map((one) => (
            <Row key={one.questionId} one={one} verdict={verdicts.get(one.questionId)} {...acts} />
          ))}
        </tbody>
      </table>
      {rest > 0 && <Button onPress={() => setLimit(limit + STEP)}>{knowledge.more(Math.min(rest, STEP))}</Button>}
    </>
  )
}

type RowProps = Omit<Props, 'book'> & { one: GoldenQuestion; verdict: Verdict | undefined }

function Row({ one, verdict, onChange, onRemove }: RowProps) {
  const { examination: e } = useTexts()
  const nameOf = useAudienceName()
  return (
    <tr>
      <th scope="row">
        <span lang={one.language}>{one.question}</span>
        <span className="block text-small font-normal text-muted">{e.origins[one.origin]}</span>
      </th>
      <Cell label={e.source}>
        {one.title}
        <span lang={one.language} className="block text-small text-muted wrap-anywhere">
          {one.words ?? e.anyWords}
        </span>
      </Cell>
      <Cell label={e.audience}>{nameOf(one.audience)}</Cell>
      <Cell label={e.verdict}>
        {verdict ? <VerdictTag verdict={verdict} /> : <span className="text-muted">{e.never}</span>}
      </Cell>
      <td className="acts">
        <span className="inline-flex gap-1">
          <Button small aria-label={e.changeOne(one.question)} onPress={() => onChange(one)}>
            {e.change}
          </Button>
          <Button small look="quiet" aria-label={e.removeOne(one.question)} onPress={() => onRemove(one)}>
            {e.remove}
          </Button>
        </span>
      </td>
    </tr>
  )
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td data-label={label}>
      <span>{children}</span>
    </td>
  )
}
