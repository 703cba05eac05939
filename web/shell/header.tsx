import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PresenceMenu } from '../people/presence-menu.tsx'
import { pageQuery, useSignOut, useStaff } from '../people/session.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { AssistantSwitch } from './assistant-switch.tsx'
import { showKeys } from './key-list.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { RoomNav } from './room-nav.tsx'

export function Header() {
  const t = useTexts()
  const language = useLanguage()
  const staff = useStaff()
  const name = useQuery(pageQuery).data?.name[language] ?? ''
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b two:gap-x-6 border-line bg-surface px-4 py-1.5">
      <p className="line-clamp-2 min-w-0 basis-full font-serif text-body leading-5 font-semibold two:min-w-48 two:flex-1 two:basis-0 three:text-large three:leading-6">
        {name}
      </p>
      <RoomNav />
      <AssistantSwitch />
      <PresenceMenu />
      <div className="ml-auto flex items-center gap-x-1 two:gap-x-3">
        <Link to="/account" className="text-right text-small leading-4 hover:underline">
          <span className="font-semibold three:hidden" aria-hidden="true">
            {staff.initials}
          </span>
          <span className="max-three:sr-only">
            <span className="font-semibold">{staff.name}</span>
            <br />
            <span className="text-muted">{staff.role[language]}</span>
          </span>
          <span className="sr-only">, {t.secondFactor.heading}</span>
        </Link>
        <Button look="quiet" small className="max-two:hidden" aria-label={t.header.keys} onPress={showKeys}>
          <span aria-hidden="true" className="key">
            ?
          </span>
        </Button>
        <LanguageSwitch />
        <SignOut />
      </div>
    </header>
  )
}

function SignOut() {
  const t = useTexts()
  const signOut = useSignOut()
  const leave = () => signOut().catch((error) => announce(problemOf(error).message, { shown: true }))
  return (
    <Button look="quiet" small onPress={leave}>
      {t.header.signOut}
    </Button>
  )
}
