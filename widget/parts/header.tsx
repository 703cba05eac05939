import { useState } from 'preact/hooks'
import { memberTexts } from '../../locales/member/index.ts'
import { useApp } from './app-context.ts'
import { later } from './later.tsx'

const AccountPanel = later(() => import('./account-panel.tsx').then((part) => part.AccountPanel))
const MenuPanel = later(() => import('./menu-panel.tsx').then((part) => part.MenuPanel))

type Panel = 'menu' | 'account' | null

/** Whose desk this is, the other language, what can be done with the conversation, and the member's own door. */
export function Header() {
  const { state, texts, display, close } = useApp()
  const [panel, setPanel] = useState<Panel>(state.signInProblem ? 'account' : null)
  const Top = display === 'page' ? 'header' : 'div'
  const Name = display === 'page' ? 'h1' : 'p'
  const toggle = (which: Panel) => setPanel(panel === which ? null : which)
  const { session } = state
  const hasMenu = state.held !== null || state.mine.length > 0
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || panel === null) return
    event.stopPropagation()
    setPanel(null)
  }
  return (
    <Top class="header" onKeyDown={closeOnEscape}>
      <div class="header-inside">
        <Name class="name">{state.page?.name[state.language] ?? ''}</Name>
        <div class="actions">
          <LanguageSwitch />
          {hasMenu && <Toggle name={texts.menu.open} isOpen={panel === 'menu'} onToggle={() => toggle('menu')} />}
          {display === 'page' && state.page && (
            <Toggle
              name={session.kind === 'none' ? texts.account.open : session.name}
              isOpen={panel === 'account'}
              onToggle={() => toggle('account')}
            />
          )}
          {display !== 'page' && session.kind === 'member' && <span class="quiet signed-in">{session.name}</span>}
          {close && (
            <button type="button" class="link" onClick={close}>
              {texts.menu.close}
            </button>
          )}
        </div>
      </div>
      {panel === 'menu' && hasMenu && <MenuPanel onDone={() => setPanel(null)} />}
      {panel === 'account' && <AccountPanel onDone={() => setPanel(null)} />}
    </Top>
  )
}

function Toggle({ name, isOpen, onToggle }: { name: string; isOpen: boolean; onToggle: () => void }) {
  return (
    <button type="button" class="link" aria-expanded={isOpen} onClick={onToggle}>
      {name}
    </button>
  )
}

/** The other language, named in itself, for whoever does not read this one. */
function LanguageSwitch() {
  const { state, client } = useApp()
  const other = state.language === 'fr' ? 'en' : 'fr'
  if (state.page && !state.page.languages.includes(other)) return null
  return (
    <button type="button" class="link" lang={other} onClick={() => client.chooseLanguage(other)}>
      {memberTexts[other].languageName}
    </button>
  )
}
