import type { Answer, Citation, Sentence, Standing } from '../../contract/answers.ts'
import type { Message } from '../../contract/conversations.ts'
import { useApp } from './app-context.ts'
import { ComposedView } from './composed-view.tsx'
import { CorrectedMark, FlagPart } from './flag-part.tsx'
import { Label } from './label.tsx'
import { PassOn } from './pass-on.tsx'
import { PersonOfferView } from './person-offer.tsx'
import { SourceCard, SourceLink } from './source-card.tsx'

type AnswerViewProps = { message: Message; at: string; isLatest: boolean }

/** The assistant's words: a ruled, tinted panel, labelled, read from the top down. */
export function AnswerView({ message, at, isLatest }: AnswerViewProps) {
  const { texts } = useApp()
  const { answer } = message
  const isEmpty = answer === null || (answer.lead === null && answer.sentences.length === 0)
  return (
    <article class={`assistant ${standOf(answer)}`} data-origin="ai-assistant" data-kind={answer?.kind}>
      <Label seen={texts.assistant.label} spoken={texts.assistant.spoken} at={at} />
      <CorrectedMark message={message} />
      {answer && <Mark answer={answer} />}
      {isEmpty && (
        <p class="text" lang={message.language}>
          {message.text}
        </p>
      )}
      {answer && <Body answer={answer} isLatest={isLatest} />}
      <FlagPart message={message} />
    </article>
  )
}

function standOf(answer: Answer | null): string {
  if (answer === null) return ''
  return answer.tentative ? 'tentative' : answer.kind
}

/** What kind of answer this is, when it is not a plain quotation: in words, never by colour alone. */
function Mark({ answer }: { answer: Answer }) {
  const { approved, tentative, abstained, referred, composed } = useApp().texts.answer
  const marks: Partial<Record<string, string>> = { approved, tentative, abstained, referred, composed }
  // A composed answer may be uncertain too: both are said.
  const all = [...new Set([marks[standOf(answer)], marks[answer.kind]])]
  return all.flatMap((text) =>
    text ? (
      <p class="mark" key={text}>
        {text}
      </p>
    ) : (
      []
    ),
  )
}

function Body({ answer, isLatest }: { answer: Answer; isLatest: boolean }) {
  const { texts } = useApp()
  const { language } = answer
  // A person first; what may be read while waiting stands below.
  const isReferred = answer.kind === 'referred'
  return (
    <>
      {answer.referral && <HelpLines lines={answer.referral.helpLines} />}
      {answer.lead && (
        <p class="lead" lang={language}>
          {answer.lead}
        </p>
      )}
      {isReferred && isLatest && <PassOn answer={answer} passOn={answer.referral?.passOn ?? ''} />}
      {isReferred ? <Reading answer={answer} /> : <Words answer={answer} />}
      {answer.provenance && answer.kind !== 'approved' && !isReferred && (
        <p class="provenance" lang={language}>
          {answer.provenance}
        </p>
      )}
      {answer.choices && <Choices choices={answer.choices} isLatest={isLatest} />}
      {answer.kind === 'abstained' && <Searched answer={answer} />}
      {answer.further.length > 0 && (
        <details class="further">
          <summary>{texts.answer.further(answer.further.length)}</summary>
          <ul>
            {answer.further.map((citation) => (
              <li key={`${citation.passageId}-${citation.start}`}>
                <SourceLink url={citation.url}>{placeOf(citation, texts.answer.page)}</SourceLink>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!isReferred && isLatest && <PersonOfferView answer={answer} />}
    </>
  )
}

/** What the assistant says: quoted from one place after another, or put together from several. */
function Words({ answer }: { answer: Answer }) {
  if (answer.kind === 'composed') return <ComposedView answer={answer} />
  return groupsOf(answer.sentences).map((sentences, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an answer never changes
    <Quoted key={at} sentences={sentences} answer={answer} />
  ))
}

/** Second to the person, and not an answer: what the documents say that bears on it. */
function Reading({ answer }: { answer: Answer }) {
  const { texts } = useApp()
  if (answer.sentences.length === 0) return null
  return (
    <details class="further">
      <summary>{texts.answer.reading}</summary>
      <Words answer={answer} />
    </details>
  )
}

type HelpLinesProps = { lines: NonNullable<Answer['referral']>['helpLines'] }

/** Before anything else: where help is, at one touch. */
function HelpLines({ lines }: HelpLinesProps) {
  if (lines.length === 0) return null
  return (
    <ul class="help-lines">
      {lines.map((line) => (
        <li key={line.number} lang={line.language}>
          <a class="button" href={`tel:${line.number.replace(/[^+\d]/g, '')}`}>
            {line.number}
          </a>{' '}
          {line.name}
          {line.hours && ` (${line.hours})`}
        </li>
      ))}
    </ul>
  )
}

type ChoicesProps = { choices: NonNullable<Answer['choices']>; isLatest: boolean }

/** What the question may mean; choosing asks it again, and nothing keeps the member from writing instead. */
function Choices({ choices, isLatest }: ChoicesProps) {
  const { client } = useApp()
  if (!isLatest) return null
  return (
    <ul class="choices">
      {choices.map(({ label, question }) => (
        <li key={label}>
          <button type="button" class="button" onClick={() => client.send(question)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  )
}

const placeOf = (citation: Citation, page: (page: number) => string) =>
  [citation.title, citation.headingPath.at(-1), page(citation.page)].filter(Boolean).join(', ')

/** Neighbouring sentences from one passage stand over one card. */
function groupsOf(sentences: Sentence[]): Sentence[][] {
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    const before = groups.at(-1)?.[0]?.citations[0]?.passageId
    if (before !== undefined && before === sentence.citations[0]?.passageId) groups.at(-1)?.push(sentence)
    else groups.push([sentence])
  }
  return groups
}

function Quoted({ sentences, answer }: { sentences: Sentence[]; answer: Answer }) {
  const { texts } = useApp()
  const citation = sentences[0]?.citations[0]
  const standing = answer.standing.find((each) => each.documentId === citation?.documentId)
  const isVerbatim = answer.kind !== 'composed' && answer.kind !== 'approved' && citation !== undefined
  const text = sentences.map((sentence) => sentence.text).join(' ')
  const language = isVerbatim ? languageOf(standing, answer) : answer.language
  return (
    <div class="passage">
      {isVerbatim ? (
        <blockquote class="quote" lang={language} cite={citation.url}>
          <p>{quoted(text, language)}</p>
        </blockquote>
      ) : (
        <p class="text" lang={language}>
          {text}
        </p>
      )}
      {citation && <SourceCard sentences={sentences} standing={standing} texts={texts} />}
    </div>
  )
}

const languageOf = (standing: Standing | undefined, answer: Answer) => standing?.language ?? answer.language

/** Guillemets around French words, quotation marks around English ones, whichever language the screen is in. */
const quoted = (text: string, language: 'fr' | 'en') => (language === 'fr' ? `«\u00A0${text}\u00A0»` : `“${text}”`)

function Searched({ answer }: { answer: Answer }) {
  const { texts } = useApp()
  return (
    <>
      {answer.lead === null && <p class="provenance">{texts.answer.searched(answer.searchedDocuments)}</p>}
      {answer.nearest.length > 0 && (
        <div class="nearest">
          <p class="label">{texts.answer.nearest}</p>
          <ul>
            {answer.nearest.map((document) => (
              <li key={document.documentId}>
                <SourceLink url={document.url}>{document.title}</SourceLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
