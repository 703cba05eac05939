import type { Client } from './client/client.ts'

/** The tab's title and the document's language follow what the component shows. */
export function showPageLanguage(element: HTMLElement): void {
  const { client } = element as HTMLElement & { client: Client | null }
  if (!client) return
  const show = () => {
    const { language, page } = client.store.get()
    document.documentElement.lang = language
    if (page) document.title = page.name[language]
  }
  show()
  client.store.subscribe(show)
}
