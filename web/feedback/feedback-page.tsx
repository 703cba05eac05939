import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { pageQuery, reviews, useStaff } from '../people/session.ts'
import { useLanguage, useTexts } from '../platform/language.ts'

const PARTS = [
  { to: '/feedback', name: 'reviews' },
  { to: '/feedback/corrections', name: 'corrections' },
  { to: '/feedback/ratings', name: 'ratings' },
  { to: '/feedback/surveys', name: 'surveys' },
  { to: '/feedback/improvements', name: 'improvements' },
  { to: '/feedback/announcements', name: 'announcements' },
  { to: '/feedback/requests', name: 'requests' },
  { to: '/feedback/values', name: 'values' },
] as const

function FeedbackNav() {
  const { feedback } = useTexts()
  const { pathname } = useLocation()
  const last = pathname.split('/feedback')[1] ?? ''
  const isHere = (name: string) =>
    name === 'reviews' ? last === '' || last.startsWith('/reviews') : last.startsWith(`/${name}`)
  return (
    <nav aria-label={feedback.nav} className="flex flex-wrap gap-x-1 border-b border-line">
      {PARTS.map(({ to, name }) => {
        const look = isHere(name) ? 'border-accent text-accent' : 'border-transparent text-muted hover:text-ink'
        return (
          <Link
            key={to}
            to={to}
            aria-current={isHere(name) ? 'page' : undefined}
            className={`-mb-px inline-flex min-h-9 items-center border-b-2 px-3 font-semibold ${look}`}
          >
            {feedback.parts[name]}
          </Link>
        )
      })}
    </nav>
  )
}

type Props = { heading: string; intro?: string; children: ReactNode }

/** The frame of the screens of what is heard; whoever does not review is told so, and nothing is asked for her. */
export function FeedbackPage({ heading, intro, children }: Props) {
  const t = useTexts()
  const isAllowed = reviews(useStaff())
  const language = useLanguage()
  const name = useQuery(pageQuery).data?.name[language]
  useEffect(() => {
    document.title = [heading, name].filter(Boolean).join(' · ')
  }, [heading, name])
  return (
    <main id="content" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[96rem] space-y-6 px-4 py-6">
        {isAllowed && <FeedbackNav />}
        <div>
          <h1 className="font-serif text-title font-semibold">{heading}</h1>
          <p className="max-w-[70ch] text-muted">{isAllowed ? intro : t.feedback.notYours}</p>
        </div>
        {isAllowed && children}
      </div>
    </main>
  )
}
