import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { answersForHouse, pageQuery, useStaff } from '../people/session.ts'
import { useLanguage, useTexts } from '../platform/language.ts'

const PARTS = ['/signals', '/signals/opening'] as const

function SignalsNav() {
  const { stages: t, signals } = useTexts()
  const { pathname } = useLocation()
  const names = { '/signals': t.figures, '/signals/opening': t.link }
  return (
    <nav aria-label={signals.link} className="no-print flex flex-wrap gap-x-1 border-b border-line">
      {PARTS.map((to) => {
        const isHere = pathname.endsWith(to)
        const look = isHere ? 'border-accent text-accent' : 'border-transparent text-muted hover:text-ink'
        return (
          <Link
            key={to}
            to={to}
            aria-current={isHere ? 'page' : undefined}
            className={`-mb-px inline-flex min-h-9 items-center border-b-2 px-3 font-semibold ${look}`}
          >
            {names[to]}
          </Link>
        )
      })}
    </nav>
  )
}

type Props = { heading: string; intro: string; notYours: string; children: ReactNode }

/** The frame of the screens of those who answer for the house; whoever does not is told so, and nothing is asked for her. */
export function SignalsPage({ heading, intro, notYours, children }: Props) {
  const isAllowed = answersForHouse(useStaff())
  const language = useLanguage()
  const name = useQuery(pageQuery).data?.name[language]
  useEffect(() => {
    document.title = [heading, name].filter(Boolean).join(' · ')
  }, [heading, name])
  return (
    <main id="content" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[96rem] space-y-6 px-4 py-6">
        {isAllowed && <SignalsNav />}
        <div>
          <h1 className="font-serif text-title font-semibold">{heading}</h1>
          <p className="print-only">{name}</p>
          <p className="max-w-[70ch] text-muted">{isAllowed ? intro : notYours}</p>
        </div>
        {isAllowed && children}
      </div>
    </main>
  )
}
