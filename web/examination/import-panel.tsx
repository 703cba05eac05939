import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { Problem } from '../../contract/common.ts'
import type { ImportedQuestions } from '../../contract/examination.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useExaminationActs } from './use-examination.ts'

/** The server takes 64 kB a call. */
const SIZE_LIMIT = 60_000
const NAMED = 10

/** Golden questions from a file, with what became of each line that could not be used. */
export function ImportPanel() {
  const { examination: e } = useTexts()
  const acts = useExaminationActs()
  const [done, setDone] = useState<ImportedQuestions | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (file: File | undefined) => {
    if (!file) return
    setDone(null)
    setProblem(file.size > SIZE_LIMIT ? { code: 'too-large', message: e.importTooLarge } : null)
    if (file.size > SIZE_LIMIT) return
    await acts.importCsv(await file.text()).then(setDone, (error) => setProblem(problemOf(error)))
  }
  return (
    <section aria-labelledby="import-title" className="space-y-2">
      <h2 id="import-title" className="text-large font-semibold">
        {e.importHeading}
      </h2>
      <p className="text-small text-muted">{e.importHint}</p>
      <FileTrigger acceptedFileTypes={['.csv', 'text/csv']} onSelect={(files) => void send(files?.[0])}>
        <Button>{e.importChoose}</Button>
      </FileTrigger>
      {problem && <ProblemNotice problem={problem} />}
      <div role="status">{done && <Outcome done={done} />}</div>
    </section>
  )
}

function Outcome({ done: { added, problems } }: { done: ImportedQuestions }) {
  const { examination: e } = useTexts()
  return (
    <div className="space-y-1 text-small">
      <p className="font-semibold text-good">{e.importDone(added)}</p>
      {problems.length > 0 && (
        <>
          <p className="text-alarm">{e.importProblems(problems.length)}</p>
          <ul className="list-disc pl-5">
            {problems.slice(0, NAMED).map((one) => (
              <li key={one.line}>
                {e.importLine(one.line)}, {e.reasons[one.reason]} <span className="text-muted">{one.question}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
