import { type ReactNode, useState } from 'react'
import type { DocumentLine, Library } from '../../contract/knowledge.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'

/** Rows drawn at once: a thousand rows of twelve cells take a second to lay out. */
const STEP = 100

type Props = {
  documents: DocumentLine[]
  audiences: Library['audiences']
  onApprove: (document: DocumentLine) => void
  onWithdraw: (document: DocumentLine) => void
  onDiscard: (document: DocumentLine) => void
}

/** A table where there is room; on a narrow screen each row becomes a card with its labels. */
export function DocumentTable({ documents, audiences, ...acts }: Props) {
  const t = useTexts()
  const [limit, setLimit] = useState(STEP)
  const rest = documents.length - limit
  const { knowledge: k } = t
  const heads = [k.title, k.state, k.authority, k.audience, k.inForce, k.version, k.pages, k.passages, k.kept]
  return (
    <>
      <table className="documents" aria-label={k.table}>
        <thead>
          <tr>
            {[...heads, k.warnings].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{k.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.slice(0, limit).map((document) => (
            <Row key={document.documentId} document={document} audiences={audiences} {...acts} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button className="mt-3" onPress={() => setLimit(limit + STEP)}>
          {k.more(Math.min(rest, STEP))}
        </Button>
      )}
    </>
  )
}

type RowProps = Omit<Props, 'documents'> & { document: DocumentLine }

function Row({ document, audiences, ...acts }: RowProps) {
  const { knowledge: k, answer } = useTexts()
  const language = useLanguage()
  const audience = audiences.find(({ key }) => key === document.audience)?.name[language] ?? document.audience
  return (
    <tr>
      <th scope="row" lang={document.language}>
        <a className="link" href={document.url} target="_blank" rel="noreferrer">
          {document.title}
        </a>
        <span className="block text-small font-normal text-muted wrap-anywhere">{document.fileName}</span>
      </th>
      <Cell label={k.state}>
        <DocumentStanding document={document} />
      </Cell>
      <Cell label={k.authority}>{answer.authority[document.authority]}</Cell>
      <Cell label={k.audience}>{audience}</Cell>
      <Cell label={k.inForce}>
        <Dates document={document} />
      </Cell>
      <Cell label={k.version} figure>
        {k.number(document.versionNumber)}
      </Cell>
      <Cell label={k.pages} figure>
        {k.number(document.pages)}
      </Cell>
      <Cell label={k.passages} figure>
        {k.number(document.passages)}
      </Cell>
      <Cell label={k.kept} figure>
        <span className={document.kept < 0.95 ? 'font-semibold text-alarm' : ''}>{k.percent(document.kept)}</span>
      </Cell>
      <Cell label={k.warnings} figure>
        <span className={document.warnings > 0 ? 'font-semibold' : 'text-muted'}>{k.number(document.warnings)}</span>
      </Cell>
      <td className="acts">
        <Acts document={document} {...acts} />
      </td>
    </tr>
  )
}

function Acts({ document, onApprove, onWithdraw, onDiscard }: Omit<RowProps, 'audiences'>) {
  const { knowledge: k, waiting } = useTexts()
  return (
    <span className="inline-flex flex-wrap justify-end gap-1">
      {(document.state !== 'approved' || document.pending) && (
        <Button small aria-label={k.actOn(k.approve, document.title)} onPress={() => onApprove(document)}>
          {k.approve}
        </Button>
      )}
      {document.pending && (
        <Button small aria-label={waiting.discardOne(document.title)} onPress={() => onDiscard(document)}>
          {waiting.discardShort}
        </Button>
      )}
      {document.state === 'approved' && (
        <Button small aria-label={k.actOn(k.withdraw, document.title)} onPress={() => onWithdraw(document)}>
          {k.withdraw}
        </Button>
      )}
    </span>
  )
}

function Cell({ label, figure, children }: { label: string; figure?: boolean; children: ReactNode }) {
  return (
    <td data-label={label} className={figure ? 'figure' : undefined}>
      <span>{children}</span>
    </td>
  )
}

function DocumentStanding({ document }: { document: DocumentLine }) {
  const { knowledge: k, waiting, app } = useTexts()
  return (
    <>
      <span className="font-semibold">{k.states[document.state]}</span>
      <span className={`block text-small ${document.answers ? 'text-good' : 'text-muted'}`}>
        {document.answers ? k.answers : k.doesNotAnswer}
      </span>
      {document.approvedBy && <span className="block text-small text-muted">{k.approvedBy(document.approvedBy)}</span>}
      {document.pending && (
        <a
          className="link mt-1 block text-small font-semibold"
          href={document.pending.url}
          target="_blank"
          rel="noreferrer"
        >
          {waiting.newText(document.pending.versionNumber)}
          <span className="sr-only"> {app.opensInNewTab}</span>
        </a>
      )}
    </>
  )
}

function Dates({ document }: { document: DocumentLine }) {
  const { knowledge: k } = useTexts()
  const { inForceFrom, inForceUntil } = document
  if (!inForceFrom && !inForceUntil) return <span className="text-muted">{k.always}</span>
  return [inForceFrom && k.since(inForceFrom), inForceUntil && k.until(inForceUntil)].filter(Boolean).join(' ')
}
