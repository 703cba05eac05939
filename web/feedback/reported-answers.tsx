import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { reviews, useStaff } from '../people/session.ts'
import { useTexts } from '../platform/language.ts'
import { flagsQuery } from './use-reviews.ts'

/** In the brief: which answers of this thread were reported, by whom, and who looks at them. Nothing when none was. */
export function ReportedAnswers({ conversationId }: { conversationId: string }) {
  const t = useTexts()
  const mayOpen = reviews(useStaff())
  const flags = useQuery(flagsQuery(conversationId)).data?.flags ?? []
  if (flags.length === 0) return null
  return (
    <section>
      <h3 className="mb-2 font-semibold">{t.flags.heading}</h3>
      <ul className="space-y-2">
        {flags.map((flag) => (
          <li key={`${flag.reviewId} ${flag.by}`} className="border-l-4 border-edge pl-3">
            <p>{t.flags.said(flag.by ?? t.flags.byMember, t.flags.reasons[flag.reason], flag.at)}</p>
            {flag.words && <p className="wrap-anywhere">{t.app.quote(flag.words)}</p>}
            <p className="text-small text-muted">
              {flag.verdict
                ? `${t.reviews.verdicts[flag.verdict]} · ${t.reviews.decidedBy(flag.decidedBy, flag.decidedAt ?? flag.at)}`
                : t.flags.due(flag.owner, flag.dueAt)}
            </p>
            {mayOpen && (
              <Link to="/feedback/reviews/$reviewId" params={{ reviewId: flag.reviewId }} className="link text-small">
                {t.flags.open}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
