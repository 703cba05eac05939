import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { answersForHouse, managesKnowledge, reviews, setsModel, useStaff } from '../people/session.ts'
import { useTexts } from '../platform/language.ts'

const SETTINGS = ['/office', '/replies', '/pulse', '/referral', '/access', '/model'] as const
const ROOMS = ['/feedback', '/knowledge', '/signals', ...SETTINGS] as const
type Room = (typeof ROOMS)[number]

/** The room the address is in; undefined for what is in none. */
function useRoom(): Room | '/' | undefined {
  const { pathname } = useLocation()
  const room = ROOMS.find((one) => pathname.endsWith(one) || pathname.includes(`${one}/`))
  return room ?? (pathname.endsWith('/account') ? undefined : '/')
}

const isSetting = (room: Room | '/' | undefined) => SETTINGS.some((one) => one === room)

/** The rooms somebody of the staff works in; what is set once and for long is one of them. */
export function RoomNav() {
  const t = useTexts()
  const staff = useStaff()
  const room = useRoom()
  return (
    <nav aria-label={t.header.nav} className="flex flex-wrap gap-1">
      <RoomLink to="/" isHere={room === '/'}>
        {t.header.desk}
      </RoomLink>
      {managesKnowledge(staff) && (
        <RoomLink to="/knowledge" isHere={room === '/knowledge'}>
          {t.header.knowledge}
        </RoomLink>
      )}
      {reviews(staff) && (
        <RoomLink to="/feedback" isHere={room === '/feedback'}>
          {t.feedback.link}
        </RoomLink>
      )}
      {answersForHouse(staff) && (
        <RoomLink to="/signals" isHere={room === '/signals'}>
          {t.signals.link}
        </RoomLink>
      )}
      <RoomLink to="/office" isHere={isSetting(room)}>
        {t.header.settings}
      </RoomLink>
    </nav>
  )
}

/** The parts of the settings, while one of them is open. */
export function SettingsNav() {
  const t = useTexts()
  const staff = useStaff()
  const room = useRoom()
  const parts = [
    { to: '/office', name: t.office.title, isShown: true },
    { to: '/replies', name: t.replies.link, isShown: true },
    { to: '/pulse', name: t.pulse.link, isShown: true },
    { to: '/referral', name: t.referral.link, isShown: managesKnowledge(staff) },
    { to: '/access', name: t.accessHeader.link, isShown: setsModel(staff) },
    { to: '/model', name: t.modelHeader.link, isShown: setsModel(staff) },
  ] as const
  const shown = parts.filter((one) => one.isShown)
  if (!isSetting(room) || shown.length < 2) return null
  return (
    <nav aria-label={t.header.settings} className="flex flex-wrap gap-1 border-b border-line bg-surface px-4">
      {shown.map(({ to, name }) => (
        <RoomLink key={to} to={to} isHere={room === to}>
          {name}
        </RoomLink>
      ))}
    </nav>
  )
}

function RoomLink({ to, isHere, children }: { to: Room | '/'; isHere: boolean; children: ReactNode }) {
  const look = isHere ? 'border-accent text-accent' : 'border-transparent text-muted hover:text-ink'
  return (
    <Link
      to={to}
      aria-current={isHere ? 'page' : undefined}
      className={`inline-flex min-h-9 items-center border-b-2 px-2 font-semibold ${look}`}
    >
      {children}
    </Link>
  )
}
