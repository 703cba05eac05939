import type { Brief } from '../../contract/desk.ts'
import { useLanguage, useTexts } from '../platform/language.ts'

/** Why this person was called, in words; the decisions before it, folded. */
export function WhyCalled({ decisions }: { decisions: Brief['decisions'] }) {
  const t = useTexts()
  const language = useLanguage()
  const last = decisions.at(-1)
  if (!last) return null
  const earlier = decisions.slice(0, -1)
  return (
    <section>
      <h3 className="inline font-semibold">{t.work.why}</h3> <p className="inline text-small">{last.why[language]}</p>
      {earlier.length > 0 && (
        <details className="text-small text-muted">
          <summary className="cursor-pointer py-1">{t.work.earlier(earlier.length)}</summary>
          <ol className="space-y-1">
            {earlier.map((one) => (
              <li key={one.at + one.why.en}>
                {t.app.hour(one.at)} — {one.why[language]}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
