import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EpisodeOutcome, RatingFigures, type SpeakerFigures } from '../../contract/ratings.ts'
import { call } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Loaded } from '../ui/loaded.tsx'
import { FeedbackPage } from './feedback-page.tsx'

const ratingsQuery = queryOptions({
  queryKey: ['ratings'],
  queryFn: () => call(RatingFigures, '/feedback/ratings'),
})

/** What became of each matter, the assistant and people apart; silence is its own line. */
export function RatingsScreen() {
  const { ratings: t } = useTexts()
  return (
    <FeedbackPage heading={t.heading} intro={t.intro}>
      <Figures />
    </FeedbackPage>
  )
}

function Figures() {
  return (
    <Loaded query={useQuery(ratingsQuery)}>
      {(figures) => (
        <>
          <div className="grid gap-6 two:grid-cols-2">
            {figures.speakers.map((one) => (
              <Speaker key={one.speaker} one={one} figures={figures} />
            ))}
          </div>
          <Words figures={figures} />
        </>
      )}
    </Loaded>
  )
}

function Speaker({ one, figures }: { one: SpeakerFigures; figures: RatingFigures }) {
  const { ratings: t } = useTexts()
  const given = one.said.yes + one.said.partly + one.said.no
  const names = t.outcomes(figures.windowDays)
  return (
    <section aria-labelledby={`speaker-${one.speaker}`} className="rounded-small border border-line bg-surface p-4">
      <h2 id={`speaker-${one.speaker}`} className="text-large font-semibold">
        {t.speakers[one.speaker]}
      </h2>
      <p>{t.episodes(one.episodes, figures.days)}</p>
      <p className="font-semibold">{one.share === null ? t.noShare : t.share(one.share, one.low, one.high, given)}</p>
      <table className="mt-3 w-full border-collapse tabular-nums">
        <thead>
          <tr className="text-small text-muted">
            <th scope="col" className="text-left font-normal">
              {t.outcome}
            </th>
            <th scope="col" className="pl-4 text-right font-normal">
              {t.number}
            </th>
          </tr>
        </thead>
        <tbody>
          {EpisodeOutcome.options.map((outcome) => (
            <tr key={outcome} className="border-t border-line">
              <th scope="row" className="py-1 text-left font-normal">
                {names[outcome]}
              </th>
              <td className="py-1 pl-4 text-right">{one.outcomes[outcome]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Words({ figures }: { figures: RatingFigures }) {
  const t = useTexts()
  return (
    <section aria-labelledby="rating-words" className="space-y-2">
      <h2 id="rating-words" className="text-large font-semibold">
        {t.ratings.words}
      </h2>
      {figures.words.length === 0 && <p className="text-muted">{t.ratings.noWords}</p>}
      <ul className="max-w-[60rem] divide-y divide-line">
        {figures.words.map((one) => (
          <li key={`${one.conversationId} ${one.at}`} className="py-2">
            <p className="wrap-anywhere">{t.app.quote(one.words)}</p>
            <p className="text-small text-muted">
              {[t.ratings.speakers[one.speaker], t.ratings.said[one.said], t.app.moment(one.at)].join(' · ')}{' '}
              <Link to="/c/$conversationId" params={{ conversationId: one.conversationId }} className="link">
                {t.reviews.openConversation}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
