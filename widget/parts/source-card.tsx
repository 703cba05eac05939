import type { ComponentChildren } from 'preact'
import type { Sentence, Standing } from '../../contract/answers.ts'
import type { MemberTexts } from '../../locales/member/index.ts'
import { useApp } from './app-context.ts'

type SourceCardProps = { sentences: Sentence[]; standing: Standing | undefined; texts: MemberTexts }

/** Where the words stand: document, heading, page, in force since, approved by, and the way to read them there. */
export function SourceCard({ sentences, standing, texts }: SourceCardProps) {
  const citations = sentences.flatMap((sentence) => sentence.citations.slice(0, 1))
  const first = citations[0]
  if (first === undefined) return null
  const language = standing?.language
  const place = `${first.title}, ${texts.answer.page(first.page)}`
  return (
    <div class="source">
      <p class="source-title" lang={language}>
        {first.title}
      </p>
      <p class="source-place">
        {standing && <span>{texts.answer.authorities[standing.authority]}</span>}
        {first.headingPath.length > 0 && <span lang={language}>{first.headingPath.join(' › ')}</span>}
        <span>{texts.answer.page(first.page)}</span>
      </p>
      {standing && <Weight standing={standing} texts={texts} />}
      <p class="source-links">
        {citations.map((citation, at) => (
          <SourceLink key={`${citation.start}-${citation.end}`} url={citation.url} about={place}>
            {at === 0 ? texts.answer.seeSource : texts.answer.seeSentence(at + 1)}
          </SourceLink>
        ))}
      </p>
    </div>
  )
}

function Weight({ standing, texts }: { standing: Standing; texts: MemberTexts }) {
  const { inForceFrom, approvedBy, approvedOn } = standing
  if (inForceFrom === null && approvedBy === null) return null
  return (
    <p class="source-weight">
      {inForceFrom && <span>{texts.answer.inForce(inForceFrom)}</span>}
      {approvedBy && <span>{texts.answer.approvedBy(approvedBy, approvedOn)}</span>}
    </p>
  )
}

/** A link to one of the association's own documents, in a new tab; an address elsewhere is shown as words only. */
export function SourceLink({ url, about, children }: { url: string; about?: string; children: ComponentChildren }) {
  const { client, texts } = useApp()
  const address = addressOn(client.server, url)
  if (address === null) return <span>{children}</span>
  return (
    <a class="link" href={address} target="_blank" rel="noopener">
      {children}
      <span class="spoken">
        {about ? ` ${about}` : ''} {texts.answer.newTab}
      </span>
    </a>
  )
}

function addressOn(server: string, url: string): string | null {
  try {
    const address = new URL(url, server)
    return address.origin === new URL(server).origin ? address.href : null
  } catch {
    return null
  }
}
