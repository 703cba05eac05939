import { useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import type { ExaminationReport } from '../../contract/examination.ts'
import type { Proposal, Survey } from '../../contract/surveys.ts'
import type { SurveyTopic } from '../../contract/wishes.ts'
import { ReportView } from '../examination/report-view.tsx'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useSurveyActs } from './use-surveys.ts'

/** What the result would make of each topic, and the act that makes it so: previewed, reasoned, signed. */
export function SurveyApply({ survey, mayRun }: { survey: Survey; mayRun: boolean }) {
  const { apply: t } = useTexts().surveys
  const changing = survey.proposals.filter((one) => one.proposed !== one.now).map((one) => one.topic)
  const [left, setLeft] = useState<SurveyTopic[]>([])
  const taken = changing.filter((topic) => !left.includes(topic))
  const toggle = (topic: SurveyTopic) =>
    setLeft((one) => (one.includes(topic) ? one.filter((each) => each !== topic) : [...one, topic]))
  const id = `apply-${survey.surveyId}`
  return (
    <section aria-labelledby={id} className="space-y-3 rounded-small border border-line bg-surface p-4">
      <div>
        <h3 id={id} className="font-semibold">
          {t.heading}
        </h3>
        <p className="max-w-[70ch] text-muted">{t.intro}</p>
      </div>
      <Proposals proposals={survey.proposals} taken={taken} onToggle={mayRun ? toggle : null} />
      <p className="max-w-[70ch] text-small text-muted">{t.fixed}</p>
      {changing.length === 0 && <p className="font-semibold">{t.nothing}</p>}
      {mayRun && taken.length > 0 && <ApplyForm key={taken.join()} survey={survey} topics={taken} />}
      <Applications survey={survey} />
    </section>
  )
}

type ProposalsProps = {
  proposals: Proposal[]
  taken: SurveyTopic[]
  onToggle: ((topic: SurveyTopic) => void) | null
}

function Proposals({ proposals, taken, onToggle }: ProposalsProps) {
  const { surveys, referral } = useTexts()
  const { apply: t } = surveys
  return (
    <div className="overflow-x-auto">
      <table className="documents">
        <thead>
          <tr>
            <th scope="col">{t.columns.topic}</th>
            <th scope="col">{t.columns.now}</th>
            <th scope="col">{t.columns.proposed}</th>
            <th scope="col">{t.columns.why}</th>
            {onToggle && <th scope="col">{t.columns.take}</th>}
          </tr>
        </thead>
        <tbody>
          {proposals.map((one) => (
            <tr key={one.topic}>
              <th scope="row">{surveys.topics[one.topic]}</th>
              <td data-label={t.columns.now}>{referral.treatments[one.now]}</td>
              <td data-label={t.columns.proposed} className={one.proposed === one.now ? 'text-muted' : 'font-semibold'}>
                {one.proposed === one.now ? t.same : referral.treatments[one.proposed]}
                {one.effective !== one.proposed && (
                  <span className="block text-small text-muted">{t.values(referral.treatments[one.effective])}</span>
                )}
              </td>
              <td data-label={t.columns.why}>{t.because[one.because]}</td>
              {onToggle && (
                <td data-label={one.proposed === one.now ? '' : t.columns.take}>
                  {one.proposed !== one.now && (
                    <input
                      type="checkbox"
                      className="size-5"
                      aria-label={`${t.columns.take} – ${surveys.topics[one.topic]}`}
                      checked={taken.includes(one.topic)}
                      onChange={() => onToggle(one.topic)}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ApplyForm({ survey, topics }: { survey: Survey; topics: SurveyTopic[] }) {
  const { apply: t } = useTexts().surveys
  const acts = useSurveyActs()
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState<ExaminationReport | null | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | null>(null)
  const attempt = async (act: () => Promise<void>) => {
    setProblem(null)
    await act().catch((error: unknown) => setProblem(problemOf(error)))
  }
  const preview = () => attempt(async () => setSeen(await acts.preview(survey.surveyId, topics)))
  const apply = () =>
    attempt(async () => {
      await acts.apply(survey.surveyId, { topics, reason })
      announce(t.acted, { shown: true })
    })
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        void apply()
      }}
    >
      <Previewed report={seen} />
      <TextArea label={t.reason} rows={2} maxLength={1000} value={reason} onChange={setReason} />
      {problem && <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => void preview()}>{t.preview}</Button>
        <Button look="main" type="submit" isDisabled={reason.trim().length < 3}>
          {t.act}
        </Button>
      </div>
    </form>
  )
}

function Previewed({ report }: { report: ExaminationReport | null | undefined }) {
  const { apply: t } = useTexts().surveys
  const isTouched = report && report.changed + report.broken > 0
  return (
    <div role="status">
      {report === undefined ? null : isTouched ? (
        <>
          <p className="font-semibold">{t.previewed(report.kept, report.changed, report.broken)}</p>
          <ReportView report={report} isPreview />
        </>
      ) : (
        <p className="font-semibold">{t.noQuestions}</p>
      )}
    </div>
  )
}

function Applications({ survey }: { survey: Survey }) {
  const { surveys, referral } = useTexts()
  const { apply: t } = surveys
  if (survey.applications.length === 0) return null
  return (
    <div>
      <h4 className="font-semibold">{t.history}</h4>
      <ul className="divide-y divide-line">
        {survey.applications.map((one) => (
          <li key={one.at} className="py-2">
            {one.changes.map(({ topic, from, to }) => (
              <p key={topic}>{t.changed(surveys.topics[topic], referral.treatments[from], referral.treatments[to])}</p>
            ))}
            <p className="max-w-[70ch] wrap-anywhere">{one.reason}</p>
            <p className="text-small text-muted">{t.signed(one.by, one.at)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
