import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { PaletteHost } from '../desk/palette-host.tsx'
import { pageQuery } from '../people/session.ts'
import { useTexts } from '../platform/language.ts'
import { applyAccent } from '../ui/accent.ts'
import { Announcer } from '../ui/announcer.tsx'
import { Header } from './header.tsx'
import { KeyList } from './key-list.tsx'
import { SettingsNav } from './room-nav.tsx'

/** What surrounds every screen. The window never scrolls; panes do. */
export function Shell() {
  const t = useTexts()
  const accent = useQuery(pageQuery).data?.accent
  useEffect(() => {
    if (accent) applyAccent(accent)
  }, [accent])
  return (
    <div className="flex h-dvh min-h-0 flex-col">
      <a href="#content" className="sr-only bg-surface p-2 focus:not-sr-only">
        {t.app.skipToContent}
      </a>
      <Header />
      <SettingsNav />
      <Outlet />
      <KeyList />
      <PaletteHost />
      <Announcer />
    </div>
  )
}
