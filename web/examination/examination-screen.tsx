import { useState } from 'react'
import type { ExaminationBook, GoldenQuestion } from '../../contract/examination.ts'
import { KnowledgePage } from '../knowledge/knowledge-page.tsx'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { History } from './history.tsx'
import { ImportPanel } from './import-panel.tsx'
import { QuestionForm } from './question-form.tsx'
import { QuestionTable } from './question-table.tsx'
import { ReportView } from './report-view.tsx'
import { useExamination, useExaminationActs } from './use-examination.ts'

export function ExaminationScreen() {
  const { examination: e } = useTexts()
  return (
    <KnowledgePage heading={e.heading} intro={e.intro}>
      <Examination />
    </KnowledgePage>
  )
}

function Examination() {
  const query = useExamination()
  return (
    <Loaded query={query}>
      {(book) => (
        <>
          {book.questions.length > 0 && <Standing book={book} />}
          <Questions book={book} />
          {book.runs.length > 0 && <History runs={book.runs} />}
        </>
      )}
    </Loaded>
  )
}

/** The one sentence that matters, then what is not as it should be. */
function Standing({ book: { latest } }: { book: ExaminationBook }) {
  const { examination: e } = useTexts()
  const acts = useExaminationActs()
  const [isBusy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      const { latest: done } = await acts.run()
      announce(e.ran(done?.report.broken ?? 0), { shown: true })
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
    } finally {
      setBusy(false)
    }
  }
  const all = latest?.report.findings.length ?? 0
  return (
    <section aria-label={e.report} className="rounded-small border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-[20rem]">
          <p className="text-large font-semibold">{latest ? e.summary(all - latest.report.broken, all) : e.never}</p>
          {latest && <p className="text-small text-muted">{e.asked(latest.run.at, latest.run.by)}</p>}
        </div>
        <Button look="main" isDisabled={isBusy} onPress={run}>
          {isBusy ? e.running : e.run}
        </Button>
      </div>
      {latest && latest.report.broken + latest.report.changed > 0 && (
        <div className="mt-2 border-t border-line pt-1">
          <ReportView report={latest.report} />
        </div>
      )}
    </section>
  )
}

function Questions({ book }: { book: ExaminationBook }) {
  const { examination: e } = useTexts()
  const acts = useExaminationActs()
  const [changing, setChanging] = useState<GoldenQuestion | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const askRemove = (one: GoldenQuestion) =>
    setQuestion({
      title: e.removeTitle,
      body: <p>{e.removeBody(one.question)}</p>,
      act: e.remove,
      alarming: true,
      onConfirm: async () => {
        await acts.remove(one.questionId)
        if (changing?.questionId === one.questionId) setChanging(null)
        announce(e.removed, { shown: true })
      },
    })
  return (
    <>
      <section aria-label={e.list} className="space-y-3">
        {book.questions.length === 0 ? (
          <p className="max-w-[70ch]">{e.none}</p>
        ) : (
          <QuestionTable book={book} onChange={setChanging} onRemove={askRemove} />
        )}
      </section>
      <div className="grid items-start gap-6 two:grid-cols-[minmax(0,1fr)_20rem]">
        <QuestionForm
          key={changing?.questionId ?? 'new'}
          book={book}
          changing={changing}
          onDone={() => setChanging(null)}
        />
        <ImportPanel />
      </div>
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </>
  )
}
