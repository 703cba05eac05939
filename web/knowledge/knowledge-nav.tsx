import { Link, useLocation } from '@tanstack/react-router'
import { useTexts } from '../platform/language.ts'

const PARTS = [
  { to: '/knowledge', name: 'documents' },
  { to: '/knowledge/answers', name: 'answers' },
  { to: '/knowledge/questions', name: 'examination' },
] as const

/** Documents, written answers, golden questions: what answers, and what must be answered. */
export function KnowledgeNav() {
  const { rooms } = useTexts()
  const { pathname } = useLocation()
  return (
    <nav aria-label={rooms.nav} className="flex flex-wrap gap-x-1 border-b border-line">
      {PARTS.map(({ to, name }) => {
        const isHere = pathname.endsWith(to)
        const look = isHere ? 'border-accent text-accent' : 'border-transparent text-muted hover:text-ink'
        return (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true }}
            aria-current={isHere ? 'page' : undefined}
            className={`-mb-px inline-flex min-h-9 items-center border-b-2 px-3 font-semibold ${look}`}
          >
            {rooms[name]}
          </Link>
        )
      })}
    </nav>
  )
}
