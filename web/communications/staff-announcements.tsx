import { useQuery } from '@tanstack/react-query'
import { StaffAnnouncements as Shape } from '../../contract/announcements.ts'
import { call } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'

/** What the direction tells those who work here, folded under its title; nothing when it has told nothing. */
export function StaffAnnouncements() {
  const { announcements: t } = useTexts()
  const language = useLanguage()
  const queryFn = () => call(Shape, '/communications/staff')
  const { data } = useQuery({ queryKey: ['announcements', 'staff'], queryFn })
  if (!data || data.announcements.length === 0) return null
  return (
    <section aria-labelledby="for-staff" className="mx-auto mt-6 w-full max-w-[44rem] space-y-2 text-start">
      <h2 id="for-staff" className="text-small font-semibold">
        {t.forStaff}
      </h2>
      {data.announcements.map(({ announcementId, title, body, by, at }) => (
        <details key={announcementId} className="rounded-small border border-line bg-surface px-4 py-2">
          <summary className="cursor-pointer font-semibold">{title[language]}</summary>
          <p className="text-small text-muted">{t.signed(by, at)}</p>
          <p className="mt-1 whitespace-pre-wrap">{body[language]}</p>
        </details>
      ))}
    </section>
  )
}
