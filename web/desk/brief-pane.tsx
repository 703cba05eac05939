import type { ReactNode } from 'react'
import type { DeskConversation } from '../../contract/desk.ts'
import { ReportedAnswers } from '../feedback/reported-answers.tsx'
import { useMinutesSince } from '../platform/clock.ts'
import { useTexts } from '../platform/language.ts'
import { AnswerPanel } from './answer-panel.tsx'
import { AskBox } from './ask-box.tsx'
import { HelpBox } from './help-box.tsx'
import { Notes } from './notes.tsx'
import { WhyCalled } from './why-called.tsx'

/** What the person reads first, so that the member repeats nothing. */
type Props = { conversation: DeskConversation; onChanged: () => void }

export function BriefPane({ conversation: { brief, conversation }, onChanged }: Props) {
  const t = useTexts()
  return (
    <div className="space-y-6 px-4 py-4">
      <h2 className="text-large font-semibold">{t.brief.heading}</h2>
      <MemberFacts brief={brief} />
      <WhyCalled decisions={brief.decisions} />
      <ReportedAnswers conversationId={conversation.conversationId} />
      <Notes conversationId={conversation.conversationId} notes={brief.notes} onAdded={onChanged} />
      <section>
        <h3 className="mb-2 font-semibold">{t.brief.exchanges}</h3>
        {brief.exchanges.length === 0 && <p className="text-muted">{t.brief.noExchange}</p>}
        <ol className="space-y-5">
          {brief.exchanges.map((exchange) => (
            <li key={exchange.at} className="space-y-2">
              <p lang={brief.member.language} className="wrap-anywhere whitespace-pre-wrap">
                {exchange.question}
                <span className="block text-small text-muted">{t.app.moment(exchange.at)}</span>
              </p>
              <Answered answer={exchange.answer} />
            </li>
          ))}
        </ol>
      </section>
      <HelpBox conversation={conversation} />
      <AskBox conversationId={conversation.conversationId} language={conversation.language} />
    </div>
  )
}

function Answered({ answer }: { answer: DeskConversation['brief']['exchanges'][number]['answer'] }) {
  const t = useTexts()
  if (!answer) return <p className="text-small text-muted">{t.brief.notAnswered}</p>
  return (
    <div className="assistant-voice">
      <p className="mb-1 text-small font-semibold text-muted">{t.app.assistantLabel}</p>
      <AnswerPanel answer={answer} dense />
    </div>
  )
}

function MemberFacts({ brief }: { brief: DeskConversation['brief'] }) {
  const t = useTexts()
  const since = useMinutesSince()
  const { member, requestedAt, reason, promised, adviser, snoozedUntil } = brief
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <Fact name={t.brief.member}>
        <span className="font-semibold">{member.name ?? t.app.unnamedMember}</span>
        <span className="block text-small text-muted">
          {member.kind === 'member' ? t.brief.memberKind : t.brief.visitor}
        </span>
      </Fact>
      {member.attributes.map((attribute) => (
        <Fact key={attribute.name} name={attribute.name}>
          {attribute.value}
        </Fact>
      ))}
      <Fact name={t.brief.language}>{t.app.languageName[member.language]}</Fact>
      <Fact name={t.brief.earlier}>{t.brief.earlierCount(member.earlierConversations)}</Fact>
      <Fact name={t.brief.askedPerson}>
        {requestedAt ? t.brief.askedAgo(since(requestedAt), requestedAt) : t.brief.notAsked}
        {reason && reason !== 'asked' && <span className="block text-small text-muted">{t.reason[reason]}</span>}
      </Fact>
      {promised && <Fact name={t.promised.title}>{t.promised.by(promised.dueAt)}</Fact>}
      {adviser && <Fact name={t.work.adviser}>{adviser.name}</Fact>}
      {snoozedUntil && <Fact name={t.work.snoozed}>{t.work.snoozedUntil(snoozedUntil)}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="max-w-36 text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  )
}
