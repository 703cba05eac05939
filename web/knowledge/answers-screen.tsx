import { useState } from 'react'
import type { ApprovedAnswer } from '../../contract/approved-answers.ts'
import { questionOfChange } from '../examination/change-question.tsx'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { AnswerCard, titleOf } from './answer-card.tsx'
import { AnswerForm } from './answer-form.tsx'
import { KnowledgePage } from './knowledge-page.tsx'
import { useAnswerActs, useAnswers } from './use-answers.ts'
import { useLibrary } from './use-library.ts'

export function AnswersScreen() {
  const { answers } = useTexts()
  return (
    <KnowledgePage heading={answers.heading} intro={answers.intro}>
      <Answers />
    </KnowledgePage>
  )
}

function Answers() {
  const { answers: a } = useTexts()
  const query = useAnswers()
  const audiences = useLibrary().data?.audiences ?? []
  const [changing, setChanging] = useState<ApprovedAnswer | null>(null)
  const { question, ask, askDiscard, close } = useQuestions()
  return (
    <Loaded query={query}>
      {({ answers }) => (
        <>
          <AnswerForm
            key={changing?.answerId ?? 'new'}
            changing={changing}
            audiences={audiences}
            onDone={() => setChanging(null)}
          />
          {answers.length === 0 && <p className="max-w-[70ch]">{a.none}</p>}
          {answers.length > 0 && (
            <ul aria-label={a.heading} className="space-y-3">
              {answers.map((one) => (
                <AnswerCard
                  key={one.answerId}
                  answer={one}
                  audiences={audiences}
                  onChange={setChanging}
                  onAct={ask}
                  onDiscard={askDiscard}
                />
              ))}
            </ul>
          )}
          <Confirm question={question} onClose={close} />
        </>
      )}
    </Loaded>
  )
}

/** Approving and withdrawing change what members read: what golden questions make of it is said first. */
function useQuestions() {
  const { answers: a, knowledge: k, waiting } = useTexts()
  const acts = useAnswerActs()
  const [question, setQuestion] = useState<Question | null>(null)
  const ask = (act: 'approve' | 'withdraw', one: ApprovedAnswer) => {
    const name = titleOf(one)
    const approving = act === 'approve'
    const change = { act, documentIds: one.documents.map(({ documentId }) => documentId) }
    questionOfChange(change, {
      name,
      title: approving ? a.approveTitle : a.withdrawTitle,
      body: <p>{approving ? a.approveBody(name) : a.withdrawBody(name)}</p>,
      act: approving ? k.approve : k.withdraw,
      onConfirm: async () => {
        await acts[act](one.answerId)
        announce(approving ? a.approved : a.withdrawn, { shown: true })
      },
    }).then(setQuestion, (error) => announce(problemOf(error).message, { shown: true }))
  }
  const askDiscard = (one: ApprovedAnswer) =>
    setQuestion({
      title: waiting.discardTitle,
      body: <p>{waiting.discardBody(titleOf(one))}</p>,
      act: waiting.discard,
      alarming: true,
      onConfirm: async () => {
        await acts.discard(one.answerId)
        announce(waiting.discarded, { shown: true })
      },
    })
  return { question, ask, askDiscard, close: () => setQuestion(null) }
}
