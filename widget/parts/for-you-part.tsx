import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ForYou, ForYouReason } from '../../contract/for-you.ts'
import { enForYou } from '../../locales/member/en-for-you.ts'
import { frForYou } from '../../locales/member/fr-for-you.ts'
import { createForYou } from '../client/for-you.ts'
import style from '../style/for-you.css?inline'
import { addStyle } from '../style/style-sheet.ts'
import { useApp } from './app-context.ts'
import { SourceLink } from './source-card.tsx'

addStyle(style)

const TEXTS = { fr: frForYou, en: enForYou }
const AT_FIRST = 3

type Say = (typeof TEXTS)['fr']
type One = ForYou['resources'][number]

function reasonWords(say: Say, reason: ForYouReason, language: 'fr' | 'en'): string {
  switch (reason.kind) {
    case 'audience':
      return say.reasons.audience(reason.audience[language])
    case 'file':
      return say.reasons.file(reason.says[language])
    case 'asked':
    case 'near':
      return say.reasons[reason.kind](reason.question, reason.at)
    default:
      return say.reasons[reason.kind](reason.at)
  }
}

/** What is chosen for her, each with the reason it is there, and what she put aside. */
export function ForYouPart() {
  const { client, state } = useApp()
  const say = TEXTS[state.language]
  const calls = useMemo(() => createForYou(client), [client])
  const [found, show] = useState<ForYou | null>(null)
  const [said, tell] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again in the language she chooses
  useEffect(() => {
    void calls.read().then((one) => {
      show(one)
      if (one) calls.see()
    })
  }, [calls, state.language])
  if (found === null || found.resources.length + found.aside.length === 0) return null
  const put = async ({ documentId, title }: Pick<One, 'documentId' | 'title'>, isAside: boolean) => {
    const after = await calls.putAside(documentId, isAside)
    if (after) show(after)
    tell(after ? (isAside ? say.putAside : say.broughtBack)(title) : say.failed)
  }
  const rest = found.resources.slice(AT_FIRST)
  return (
    <section id="for-you" class="for-you" aria-labelledby="for-you-title">
      <h3 id="for-you-title">{say.heading}</h3>
      <p class="quiet">{say.said}</p>
      <Resources resources={found.resources.slice(0, AT_FIRST)} onAside={(one) => void put(one, true)} />
      {rest.length > 0 && (
        <details>
          <summary>{say.more(rest.length)}</summary>
          <Resources resources={rest} onAside={(one) => void put(one, true)} />
        </details>
      )}
      <p role="status" class="quiet">
        {said}
      </p>
      {found.aside.length > 0 && <Aside aside={found.aside} onBack={(one) => void put(one, false)} />}
    </section>
  )
}

type ResourcesProps = { resources: One[]; onAside: (one: One) => void }

function Resources({ resources, onAside }: ResourcesProps) {
  const { state } = useApp()
  const say = TEXTS[state.language]
  return (
    <ul class="resources">
      {resources.map((one) => (
        <li key={one.documentId} class="resource">
          <p class="quiet">{one.isWritten ? say.written : say.authorities[one.authority]}</p>
          <p lang={one.language}>
            <SourceLink url={one.url}>{one.title}</SourceLink>
          </p>
          <ul class="why">
            {one.reasons.map((reason) => (
              <li key={reason.kind}>{reasonWords(say, reason, state.language)}</li>
            ))}
          </ul>
          <button type="button" class="reason" aria-label={say.asideOne(one.title)} onClick={() => onAside(one)}>
            {say.aside}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Aside({ aside, onBack }: { aside: ForYou['aside']; onBack: (one: ForYou['aside'][number]) => void }) {
  const { state } = useApp()
  const say = TEXTS[state.language]
  return (
    <details>
      <summary>{say.asides(aside.length)}</summary>
      <ul class="asides">
        {aside.map((one) => (
          <li key={one.documentId}>
            <span lang={one.language}>{one.title}</span>{' '}
            <button type="button" class="link" aria-label={say.backOne(one.title)} onClick={() => onBack(one)}>
              {say.back}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
