import { useApp } from './app-context.ts'
import { SourceLink } from './source-card.tsx'

/** Where everybody may read what is true of the assistant, and what was done about what was said. */
export function PublicLinks() {
  const { state, texts, client } = useApp()
  const { transparency, improvements } = texts.feedback.publicPages
  const to = (page: string) =>
    `${client.server}/${encodeURIComponent(client.association)}/${page}?lang=${state.language}`
  return (
    <p class="public-links">
      <SourceLink url={to('transparency')}>{transparency}</SourceLink>
      <SourceLink url={to('improvements')}>{improvements}</SourceLink>
    </p>
  )
}
