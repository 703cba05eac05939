import { Link } from '@tanstack/react-router'
import type { CorrectionLine } from '../../contract/corrections.ts'
import { useTexts } from '../platform/language.ts'
import { Loaded } from '../ui/loaded.tsx'
import { FeedbackPage } from './feedback-page.tsx'
import { useCorrections } from './use-corrections.ts'

export const stateOf = (one: CorrectionLine): 'open' | 'sending' | 'sent' =>
  one.sentAt === null ? 'open' : one.finishedAt === null ? 'sending' : 'sent'

/** What was taken back, and how far those concerned have been told. */
export function CorrectionsScreen() {
  const { corrections: t } = useTexts()
  return (
    <FeedbackPage heading={t.heading} intro={t.intro}>
      <List />
    </FeedbackPage>
  )
}

function List() {
  const { corrections: t } = useTexts()
  const { columns } = t
  return (
    <Loaded query={useCorrections()}>
      {({ corrections }) =>
        corrections.length === 0 ? (
          <p className="text-muted">{t.none}</p>
        ) : (
          <table className="documents questions">
            <thead>
              <tr>
                <th scope="col">{columns.what}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col">{columns.concerned}</th>
                <th scope="col">{columns.told}</th>
                <th scope="col">{columns.read}</th>
              </tr>
            </thead>
            <tbody>
              {corrections.map((one) => (
                <Row key={one.correctionId} one={one} />
              ))}
            </tbody>
          </table>
        )
      }
    </Loaded>
  )
}

function Row({ one }: { one: CorrectionLine }) {
  const { corrections: t } = useTexts()
  const { columns } = t
  const state = stateOf(one)
  return (
    <tr>
      <th scope="row">
        <Link to="/feedback/corrections/$correctionId" params={{ correctionId: one.correctionId }} className="link">
          {one.title}
        </Link>
        <span className="block text-small font-normal text-muted">{t.acts[one.act]}</span>
      </th>
      <td data-label={columns.state}>
        {t.states[state]}
        <span className="block text-small text-muted">
          {one.sentAt && one.sentBy ? t.sentBy(one.sentBy, one.sentAt) : t.opened(one.openedBy, one.openedAt)}
        </span>
      </td>
      <td data-label={columns.concerned}>{one.cited}</td>
      <td data-label={columns.told}>{one.told}</td>
      <td data-label={columns.read}>{one.read}</td>
    </tr>
  )
}
