import type { CitedPassage } from '../../contract/feedback.ts'
import { useTexts } from '../platform/language.ts'

/** The passages the answer rests on, whole, with the words it took marked. */
export function SourcePart({ passages }: { passages: CitedPassage[] }) {
  const { reviews: t, app } = useTexts()
  return (
    <section aria-labelledby="review-sources" className="space-y-3">
      <h2 id="review-sources" className="text-large font-semibold">
        {t.sources}
      </h2>
      {passages.length === 0 && <p className="text-muted">{t.noSource}</p>}
      {passages.map((passage) => (
        <article key={passage.passageId} className="rounded-small border border-line bg-surface p-3">
          <h3 className="font-semibold">{passage.title}</h3>
          <p className="text-small text-muted">
            {[passage.headingPath.at(-1), app.page(passage.page), t.standing[passage.standing]]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p lang={passage.language} className="mt-2 max-w-[70ch] font-serif wrap-anywhere whitespace-pre-line">
            {piecesOf(passage).map((piece) =>
              piece.isCited ? (
                <mark key={piece.start} className="border-b-2 border-accent bg-wash text-ink">
                  {piece.text}
                </mark>
              ) : (
                <span key={piece.start}>{piece.text}</span>
              ),
            )}
          </p>
          <a href={passage.url} target="_blank" rel="noreferrer" className="link text-small">
            {t.openSource}
            <span className="sr-only"> {app.opensInNewTab}</span>
          </a>
        </article>
      ))}
    </section>
  )
}

type Piece = { start: number; text: string; isCited: boolean }

/** The passage cut where its cited stretches begin and end. */
function piecesOf({ text, cited }: CitedPassage): Piece[] {
  const cuts = [...new Set([0, text.length, ...cited.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? text.length
    const isCited = cited.some((one) => one.start <= start && end <= one.end)
    return { start, text: text.slice(start, end), isCited }
  })
}
