import type { Answer } from '../../contract/answers.ts'
import type { Brief } from '../../contract/desk.ts'
import { useTexts } from '../platform/language.ts'
import { AnswerPanel, SourceLink } from './answer-panel.tsx'
import { Folded } from './folded.tsx'

type Exchange = Brief['exchanges'][number]
type Props = { exchanges: Exchange[]; language: 'fr' | 'en' }

/** Nothing was quoted for certain. */
const isOpenMatter = ({ answer }: Exchange) => !answer || answer.sentences.length === 0 || answer.tentative

/** Her last question and what was said to it; what stayed without an answer before; the rest, folded. */
export function AskedAnswered({ exchanges, language }: Props) {
  const t = useTexts()
  const last = exchanges.at(-1)
  const earlier = exchanges.slice(0, -1)
  const gaps = earlier.filter(isOpenMatter)
  return (
    <section className="space-y-1">
      <h3 className="font-semibold">{t.brief.exchanges}</h3>
      {!last && <p className="text-muted">{t.brief.noExchange}</p>}
      {last && (
        <>
          <Folded text={last.question} lang={language} className="border-l-2 border-accent pl-2" />
          <Answered answer={last.answer} />
        </>
      )}
      {gaps.length > 0 && (
        <p className="text-small">
          <span className="text-muted">{t.help.gaps} </span>
          {gaps.map(({ question }) => t.app.quote(question)).join(' ')}
        </p>
      )}
      {earlier.length > 0 && (
        <details className="text-small">
          <summary className="cursor-pointer py-0.5 text-muted">{t.help.before(earlier.length)}</summary>
          <ol className="space-y-3">
            {earlier.map((one) => (
              <li key={one.at} className="space-y-1">
                <p lang={language} className="wrap-anywhere whitespace-pre-wrap">
                  {one.question} <span className="text-muted">{t.app.moment(one.at)}</span>
                </p>
                <Answered answer={one.answer} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

function Answered({ answer }: { answer: Answer | null }) {
  const t = useTexts()
  if (!answer) return <p className="text-small text-muted">{t.brief.notAnswered}</p>
  return (
    <div className="assistant-voice">
      <p className="text-small font-semibold text-muted">{t.app.assistantLabel}</p>
      <ShortAnswer answer={answer} />
    </div>
  )
}

/** The first words quoted and where they stand; the whole answer, one act away. What found nothing is said in full. */
export function ShortAnswer({ answer }: { answer: Answer }) {
  const t = useTexts()
  const [first] = answer.sentences
  if (!first) return <AnswerPanel answer={answer} dense />
  const citation = first.citations[0]
  const more = answer.sentences.length - 1 + answer.further.length
  return (
    <div className="space-y-0.5">
      {answer.tentative && <p className="font-semibold">{t.answer.tentative}</p>}
      <Folded
        text={answer.kind === 'quoted' ? t.app.quote(first.text) : first.text}
        lang={answer.language}
        className={answer.kind === 'quoted' ? 'font-serif' : ''}
      />
      {citation && (
        <p className="text-small">
          <SourceLink citation={citation} />
        </p>
      )}
      {more > 0 && (
        <details className="text-small">
          <summary className="cursor-pointer py-0.5 text-muted">{t.help.rest(more)}</summary>
          <AnswerPanel answer={answer} dense />
        </details>
      )}
    </div>
  )
}
