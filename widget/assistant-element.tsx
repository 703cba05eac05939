import { render } from 'preact'
import { memberTexts } from '../locales/member/index.ts'
import { accentsFor } from './accent.ts'
import { type Client, createClient } from './client/client.ts'
import type { IdentitySource } from './client/identity.ts'
import { languageAmong } from './host-language.ts'
import type { Display } from './parts/app-context.ts'
import { Root } from './parts/root.tsx'
import { styleSheet } from './style/style-sheet.ts'

/**
 * `<relais-assistant association="demo" server="https://host" language="fr" display="floating|inline|page">`.
 * `token`, or `token-url` (an address of the site that answers with one), signs the member in: docs/identity.md.
 * `server` defaults to where the script came from, `language` to the page's, then to the browser's.
 */
export function defineAssistant(defaultServer: string): void {
  if (customElements.get('relais-assistant')) return
  customElements.define(
    'relais-assistant',
    class extends AssistantElement {
      protected override readonly defaultServer = defaultServer
    },
  )
}

class AssistantElement extends HTMLElement {
  protected readonly defaultServer: string = location.origin
  client: Client | null = null
  private readonly root = this.attachShadow({ mode: 'open' })

  connectedCallback(): void {
    const association = this.getAttribute('association')
    if (!association || this.client) return
    const server = new URL(this.getAttribute('server') ?? this.defaultServer, location.href).origin
    const wishes = [this.getAttribute('language'), document.documentElement.lang, ...navigator.languages]
    // The member page speaks the browser's language: it has no author who chose one.
    const language = languageAmong(this.display === 'page' ? navigator.languages : wishes)
    const identity = this.identitySource()
    const client = createClient({ server, association, language, ...(identity && { identity }) })
    this.client = client
    this.tellRefusal(client)
    this.root.adoptedStyleSheets = [styleSheet()]
    client.store.subscribe(() => this.colour(client))
    render(<Root client={client} display={this.display} />, this.root)
    if (this.display !== 'floating' || client.memory.kept().held) void client.begin(this.fragment())
  }

  disconnectedCallback(): void {
    this.client?.end()
    this.client = null
    render(null, this.root)
  }

  /** For pages that sign in and out without being loaded again: a new token, or null. */
  async identify(token: string | null): Promise<boolean> {
    return (await this.client?.identify(token)) ?? false
  }

  /** The member page has its own sign-in; a token in its address would be anybody's. */
  private identitySource(): IdentitySource | null {
    const token = this.getAttribute('token')
    const url = this.getAttribute('token-url')
    if (this.display === 'page') return null
    // It is spent by its first use.
    if (token) this.removeAttribute('token')
    return token || url ? { token, url: url ? new URL(url, location.href).href : null } : null
  }

  /** Back from the association's provider without a session: the reason is in the address, for this page only. */
  private tellRefusal(client: Client): void {
    const reason = new URLSearchParams(location.search).get('sign-in')
    if (this.display !== 'page' || reason === null) return
    history.replaceState(null, '', location.pathname + location.hash)
    const { account } = memberTexts[client.store.get().language]
    const message = reason === 'no-account' ? account.noAccount : account.providerFailed
    client.store.tell({ kind: 'sign-in-failed', problem: { code: reason, message } })
  }

  private get display(): Display {
    const wish = this.getAttribute('display')
    return wish === 'page' || wish === 'inline' ? wish : 'floating'
  }

  /** A resume link is for the association's own page; its key leaves the address bar at once. */
  private fragment(): string {
    const { hash, pathname, search } = location
    if (this.display !== 'page' || !hash.startsWith('#resume=')) return ''
    history.replaceState(null, '', pathname + search)
    return hash
  }

  private colour(client: Client): void {
    const accent = client.store.get().page?.accent
    if (accent === undefined) return
    const { light, dark } = accentsFor(accent)
    this.style.setProperty('--accent-light', light)
    this.style.setProperty('--accent-dark', dark)
  }
}
