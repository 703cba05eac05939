import type { ReactNode } from 'react'
import type { Brief } from '../../contract/desk.ts'
import { useMinutesSince } from '../platform/clock.ts'
import { useTexts } from '../platform/language.ts'

/** Who she is, and what she was promised: one fact after the other, so that they take little room. */
export function BriefFacts({ brief }: { brief: Brief }) {
  const t = useTexts()
  const since = useMinutesSince()
  const { member, requestedAt, reason, promised, adviser, snoozedUntil } = brief
  const asked = requestedAt ? t.brief.askedAgo(since(requestedAt), requestedAt) : t.brief.notAsked
  return (
    <section>
      <p>
        <span className="font-semibold">{member.name ?? t.brief.visitor}</span>{' '}
        {member.name && <span className="text-small text-muted">{t.brief.memberKind}</span>}
      </p>
      <dl className="flex flex-wrap gap-x-3 text-small">
        {member.attributes.map(({ name, value }) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
        <Fact name={t.brief.language}>{t.app.languageName[member.language]}</Fact>
        {member.wish && <Fact name={t.surveys.wants}>{t.surveys.wishes[member.wish]}</Fact>}
        {adviser && <Fact name={t.work.adviser}>{adviser.name}</Fact>}
        <Fact name={t.brief.earlier}>{t.brief.earlierCount(member.earlierConversations)}</Fact>
        <Fact name={t.brief.askedPerson}>
          {asked}
          {reason && reason !== 'asked' && <span className="text-muted"> {t.reason[reason]}</span>}
        </Fact>
        {promised && <Fact name={t.promised.title}>{t.promised.by(promised.dueAt)}</Fact>}
        {snoozedUntil && <Fact name={t.work.snoozed}>{t.work.snoozedUntil(snoozedUntil)}</Fact>}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="wrap-anywhere">
      <dt className="inline text-muted">{name} </dt>
      <dd className="inline">{children}</dd>
    </div>
  )
}
