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
        <span className="font-semibold">{member.name ?? t.app.unnamedMember}</span>{' '}
        <span className="text-small text-muted">{member.kind === 'member' ? t.brief.memberKind : t.brief.visitor}</span>
      </p>
      <dl className="flex flex-wrap gap-x-3 text-small">
        {member.attributes.map(({ name, value }) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
        <Fact name={t.brief.language}>{t.app.languageName[member.language]}</Fact>
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
    <div className="flex max-w-full min-w-0 gap-1">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  )
}
