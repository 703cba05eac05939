import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { pageQuery, setsModel, useStaff } from '../people/session.ts'
import { useLanguage, useTexts } from '../platform/language.ts'

const PLACES = [
  ['/access', 'site'],
  ['/access/import', 'import'],
  ['/access/directory', 'directory'],
  ['/access/sign-in', 'signIn'],
  ['/access/mail', 'mail'],
  ['/access/incoming-mail', 'incoming'],
] as const

/** One of the screens that say who gets in; an administrator's. */
export function AccessPage({ title, intro, children }: { title: string; intro: string; children: ReactNode }) {
  const t = useTexts()
  const staff = useStaff()
  const language = useLanguage()
  const name = useQuery(pageQuery).data?.name[language]
  useEffect(() => {
    document.title = [title, name].filter(Boolean).join(' · ')
  }, [title, name])
  const isAllowed = setsModel(staff)
  return (
    <main id="content" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[60rem] space-y-6 px-4 py-6">
        {isAllowed && <AccessNav />}
        <div className="space-y-2">
          <h1 className="font-serif text-title font-semibold">{title}</h1>
          <p className="max-w-[70ch] text-muted">{isAllowed ? intro : t.access.notYours}</p>
        </div>
        {isAllowed && children}
      </div>
    </main>
  )
}

function AccessNav() {
  const t = useTexts().access
  const { pathname } = useLocation()
  return (
    <nav aria-label={t.heading} className="flex flex-wrap gap-x-5 gap-y-1">
      {PLACES.map(([to, name]) => {
        const isHere = pathname.endsWith(to)
        return (
          <Link
            key={to}
            to={to}
            aria-current={isHere ? 'page' : undefined}
            className={`inline-flex min-h-9 items-center ${isHere ? 'font-semibold text-ink' : 'link'}`}
          >
            {t.places[name]}
          </Link>
        )
      })}
    </nav>
  )
}
