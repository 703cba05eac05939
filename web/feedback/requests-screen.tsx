import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import { RequestLog, type ReviewRequest } from '../../contract/heard.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { FeedbackPage } from './feedback-page.tsx'

const requestsQuery = queryOptions({
  queryKey: ['requests'],
  queryFn: () => call(RequestLog, '/feedback/requests'),
  refetchOnWindowFocus: false,
})

/** The log of those who object, or ask that a person look again; each is answered by a person. */
export function RequestsScreen() {
  const { requests: t } = useTexts()
  const query = useQuery(requestsQuery)
  return (
    <FeedbackPage heading={t.heading} intro={t.intro}>
      <Loaded query={query}>
        {({ requests }) =>
          requests.length === 0 ? (
            <p className="text-muted">{t.none}</p>
          ) : (
            <ul className="max-w-[60rem] divide-y divide-line border-y border-line">
              {requests.map((request) => (
                <RequestLine key={request.requestId} request={request} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </FeedbackPage>
  )
}

function RequestLine({ request }: { request: ReviewRequest }) {
  const { requests: t, reviews } = useTexts()
  const { answer, answeredAt, isLate } = request
  return (
    <li className="space-y-2 py-4">
      <h2 className="font-semibold">
        {t.number(request.number)} · {t.kinds[request.kind]}
      </h2>
      <p className="text-small text-muted wrap-anywhere">{t.asked(request.name, request.contact, request.askedAt)}</p>
      <p lang={request.language} className="max-w-[70ch] wrap-anywhere whitespace-pre-wrap">
        {request.words}
      </p>
      {answer && answeredAt ? (
        <div className="border-l-4 border-edge pl-3">
          <p className="text-small text-muted">{t.answered(request.answeredBy, answeredAt)}</p>
          <p className="max-w-[70ch] wrap-anywhere whitespace-pre-wrap">{answer}</p>
        </div>
      ) : (
        <>
          <p className={`text-small ${isLate ? 'font-semibold text-alarm' : 'text-muted'}`}>
            {isLate && `${reviews.late} · `}
            {t.due(request.owner, request.dueAt)}
          </p>
          <AnswerForm request={request} />
        </>
      )}
    </li>
  )
}

function AnswerForm({ request }: { request: ReviewRequest }) {
  const { requests: t } = useTexts()
  const client = useQueryClient()
  const [answer, setAnswer] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async () => {
    const path = `/feedback/requests/${request.requestId}/answer`
    try {
      client.setQueryData(requestsQuery.queryKey, await call(RequestLog, path, { method: 'POST', body: { answer } }))
      announce(t.sent, { shown: true })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <form
      className="max-w-[40rem] space-y-2"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextArea label={t.answer} lang={request.language} maxLength={4000} value={answer} onChange={setAnswer} />
      <p className="text-small text-muted">{t.answerHint}</p>
      {problem && <ProblemNotice problem={problem} />}
      <Button type="submit" isDisabled={answer.trim().length < 3}>
        {t.send}
      </Button>
    </form>
  )
}
