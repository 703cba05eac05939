import type { ExaminedAnswer, Finding, Verdict } from '../../contract/examination.ts'
import { useTexts } from '../platform/language.ts'

/** Told by its word and its mark; colour only says it again. */
export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const { examination: e } = useTexts()
  const looks = { kept: ['text-good', '✓'], changed: ['text-ink', '≠'], broken: ['text-alarm', '✕'] } as const
  const [look, mark] = looks[verdict]
  return (
    <span className={`font-semibold whitespace-nowrap ${look}`} title={e.meanings[verdict]}>
      <span aria-hidden="true">{mark}</span> {e.verdicts[verdict]}
    </span>
  )
}

type Props = { finding: Finding; audience: string; isPreview: boolean }

/** One question: what was expected, what was said, what is said now. */
export function FindingView({ finding, audience, isPreview }: Props) {
  const { examination: e } = useTexts()
  const { verdict, brokenBefore, expected, before, after } = finding
  const note = brokenBefore && (verdict === 'broken' ? e.brokenBefore : e.mended)
  return (
    <li className="space-y-2 border-b border-line py-3 last:border-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <VerdictTag verdict={verdict} />
        <span lang={finding.language} className="font-semibold">
          {finding.question}
        </span>
        <span className="text-small text-muted">
          {e.asks(audience)}
          {note && ` · ${note}`}
        </span>
      </p>
      <dl className="grid gap-x-4 gap-y-1 two:grid-cols-[6rem_minmax(0,1fr)]">
        {verdict === 'broken' && (
          <Line label={e.expected}>
            {expected.title}
            {expected.words && <span className="text-muted"> — {expected.words}</span>}
          </Line>
        )}
        {before && (
          <Line label={e.before}>
            <Said answer={before} />
          </Line>
        )}
        <Line label={isPreview ? e.after : e.now}>
          <Said answer={after} />
        </Line>
      </dl>
    </li>
  )
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-small text-muted">{label}</dt>
      <dd className="min-w-0 max-two:mb-1">{children}</dd>
    </>
  )
}

function Said({ answer }: { answer: ExaminedAnswer }) {
  const { examination: e, app } = useTexts()
  if (answer.sentences.length === 0) return <span className="text-muted">{e.nothing}</span>
  return answer.sentences.map((sentence, i) => (
    <p key={`${sentence.documentId}-${sentence.text}`} className="max-w-[75ch]">
      <span className="font-serif">{app.quote(sentence.text)}</span>
      {sentence.documentId !== answer.sentences[i + 1]?.documentId && (
        <span className="ml-1 inline-block text-small text-muted">
          — {sentence.title}
          {answer.tentative && `, ${e.tentative}`}
        </span>
      )}
    </p>
  ))
}
