import { useEffect, useState } from 'preact/hooks'
import type { Message } from '../../contract/conversations.ts'
import { FLAG_REASONS, type FlagReason, type FlagState } from '../../contract/feedback.ts'
import { useApp } from './app-context.ts'
import { WordsForm } from './words-form.tsx'

function useFlag(messageId: string): FlagState | undefined {
  const { feedback } = useApp().client
  const [flags, show] = useState(feedback.flags())
  useEffect(() => {
    show(feedback.flags())
    return feedback.subscribe(() => show(feedback.flags()))
  }, [feedback])
  return flags.findLast((one) => one.messageId === messageId)
}

/** Under an answer: what is wrong with it, in one press; then who looks at it and by when; then what was found. */
export function FlagPart({ message }: { message: Message }) {
  const flag = useFlag(message.messageId)
  const [isSending, setSending] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const { texts, client, state } = useApp()
  const say = texts.feedback
  if (!state.held?.started) return null
  const send = async (reason: FlagReason, words: string | null) => {
    setSending(true)
    setFailed(!(await client.feedback.flag(message.messageId, reason, words)))
    setSending(false)
  }
  return (
    <div class="flag">
      {flag ? (
        <Reported flag={flag} isSending={isSending} onWords={(words) => send(flag.reason, words)} />
      ) : (
        <details>
          <summary>{say.report}</summary>
          <ul class="reasons" aria-label={say.reasonsLabel}>
            {FLAG_REASONS.map((reason) => (
              <li key={reason}>
                <button type="button" class="reason" disabled={isSending} onClick={() => send(reason, null)}>
                  {say.reasons[reason]}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p role="alert" class="problem">
        {hasFailed ? say.failed : ''}
      </p>
    </div>
  )
}

type ReportedProps = { flag: FlagState; isSending: boolean; onWords: (words: string) => void }

function Reported({ flag, isSending, onWords }: ReportedProps) {
  const say = useApp().texts.feedback
  const { verdict, owner, dueAt, decidedBy } = flag
  return (
    <>
      <p role="status" class="reported">
        <strong>{say.reported(say.reasons[flag.reason])}</strong>{' '}
        {verdict ? say.decided[verdict](decidedBy) : say.looking(owner, dueAt)}
      </p>
      {flag.words && <p class="quiet">{say.yourWords(flag.words)}</p>}
      {!verdict && !flag.words && <WordsForm isSending={isSending} onWords={onWords} />}
    </>
  )
}

/** Above an answer that the association has corrected since: nobody reads it unaware. */
export function CorrectedMark({ message }: { message: Message }) {
  const { state, texts } = useApp()
  const seq = state.thread.find((one) => one.kind === 'message' && one.message.messageId === message.messageId)?.seq
  const correction = state.thread.find(
    (one) =>
      one.kind === 'message' &&
      one.message.notice?.kind === 'correction' &&
      seq !== undefined &&
      one.message.notice.about.includes(seq),
  )
  return correction ? <p class="mark corrected">{texts.feedback.corrected(correction.at)}</p> : null
}
