import type { LiveFigures, Underlined } from '../../contract/announcements.ts'
import { useTexts } from '../platform/language.ts'

/** Each passage underlined: its words, why, another wording, and for a promise of a person, today's figure. */
export function UnderlinedList({
  id,
  underlined,
  figures,
}: {
  id: string
  underlined: Underlined[]
  figures: LiveFigures
}) {
  const { announcements: t } = useTexts()
  const { kept, ended, days, promisedMinutes } = figures
  return (
    <section id={id} aria-live="polite" className="space-y-2">
      <p className="font-semibold">{underlined.length === 0 ? t.nothingUnderlined : t.underlined(underlined.length)}</p>
      <ul className="space-y-2">
        {underlined.map((one) => (
          <li key={`${one.language}${one.part}${one.start}${one.concern}`} className="border-l-2 border-alarm pl-3">
            <p>
              <span className="tag mr-2">{t.languages[one.language]}</span>
              <strong lang={one.language} className="font-semibold wrap-anywhere">
                {one.language === 'fr' ? `«\u00a0${one.words}\u00a0»` : `“${one.words}”`}
              </strong>
            </p>
            <p>
              {t.why[one.concern]} {one.concern === 'access' && t.today(kept, ended, days, promisedMinutes)}
            </p>
            <p className="text-muted">{t.instead[one.concern]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
