import type { Answer, Citation } from '../../contract/answers.ts'
import { useTexts } from '../platform/language.ts'

/** What the assistant said: quoted words look quoted, and each carries its source. */
export function AnswerPanel({ answer, dense = false }: { answer: Answer; dense?: boolean }) {
  const t = useTexts()
  const isQuoted = answer.kind === 'quoted'
  return (
    <div lang={answer.language} className="space-y-2">
      {answer.tentative && (dense || !answer.lead) && <p className="font-semibold">{t.answer.tentative}</p>}
      <Outcome answer={answer} />
      {answer.lead && !dense && <p className="max-w-[70ch]">{answer.lead}</p>}
      {answer.sentences.map((sentence) => (
        <div key={sentence.text}>
          <p className={`max-w-[70ch] ${isQuoted ? 'font-serif' : ''}`}>
            {isQuoted ? t.app.quote(sentence.text) : sentence.text}
          </p>
          <Sources citations={sentence.citations} />
        </div>
      ))}
      {answer.provenance && !dense && <p className="text-small text-muted">{answer.provenance}</p>}
      <Standings answer={answer} />
      <Others answer={answer} />
    </div>
  )
}

function Outcome({ answer }: { answer: Answer }) {
  const t = useTexts()
  if (answer.kind === 'abstained')
    return <p className="font-semibold">{t.answer.foundNothing(answer.searchedDocuments)}</p>
  if (answer.kind === 'referred') return <p className="font-semibold">{t.answer.referred}</p>
  if (answer.kind === 'clarify') return <p className="font-semibold">{t.answer.clarify}</p>
  return null
}

function Sources({ citations }: { citations: Citation[] }) {
  if (citations.length === 0) return null
  return (
    <ul className="mt-0.5 text-small">
      {citations.map((citation) => (
        <li key={`${citation.passageId}-${citation.start}`}>
          <SourceLink citation={citation} />
        </li>
      ))}
    </ul>
  )
}

export function SourceLink({ citation }: { citation: Citation }) {
  const t = useTexts()
  const where = citation.headingPath.at(-1) ?? ''
  const page = t.app.page(citation.page)
  return (
    <>
      <span className="text-muted">{t.answer.source} </span>
      <a className="link" href={citation.url} target="_blank" rel="noreferrer">
        {citation.title}, {page}
        <span className="sr-only"> {t.app.opensInNewTab}</span>
      </a>
      {where && <span className="text-muted"> — {where}</span>}
    </>
  )
}

function Standings({ answer }: { answer: Answer }) {
  const t = useTexts()
  const lines = answer.standing.map((one) =>
    [
      `${t.answer.authority[one.authority]}`,
      one.inForceFrom && t.answer.inForce(one.inForceFrom),
      one.approvedBy && t.answer.approvedBy(one.approvedBy),
    ]
      .filter(Boolean)
      .join(', '),
  )
  return [...new Set(lines)].map((line) => (
    <p key={line} className="text-small text-muted">
      {line}
    </p>
  ))
}

/** What bears on the question without answering it, folded. */
function Others({ answer }: { answer: Answer }) {
  const t = useTexts()
  return (
    <>
      {answer.further.length > 0 && (
        <details className="text-small">
          <summary className="cursor-pointer py-1 text-muted">{t.answer.further(answer.further.length)}</summary>
          <Sources citations={answer.further} />
        </details>
      )}
      {answer.nearest.length > 0 && (
        <div className="text-small">
          <p className="text-muted">{t.answer.nearest}</p>
          <ul>
            {answer.nearest.map((near) => (
              <li key={near.documentId}>
                <a className="link" href={near.url} target="_blank" rel="noreferrer">
                  {near.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
