import { type KeyboardEvent, type RefObject, useId } from 'react'
import type { ConversationView } from '../../contract/conversations.ts'
import { MESSAGE_LIMIT } from '../../contract/conversations.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { keepDraft, useDraft } from './drafts.ts'

type Props = {
  view: ConversationView
  box: RefObject<HTMLTextAreaElement | null>
  onSend: (text: string) => void
  /** A key was pressed in the reply, by a person. */
  onType: () => void
  onSavedReplies: () => void
}

/** What is written stays with its conversation until it is sent. */
export function Composer({ view, box, onSend, onType, onSavedReplies }: Props) {
  const t = useTexts()
  const id = useId()
  const draft = useDraft(view.conversationId)
  const over = draft.trim().length - MESSAGE_LIMIT
  const canSend = draft.trim().length > 0 && over <= 0
  const send = () => canSend && onSend(draft.trim())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') box.current?.blur()
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  return (
    <div className="border-t border-line bg-surface px-4 py-2 two:py-3">
      <div className="mx-auto max-w-[46rem]">
        <label htmlFor={id} className="mb-1 block text-small font-semibold">
          {t.conversation.composer}
        </label>
        <textarea
          id={id}
          ref={box}
          rows={2}
          className="input field-sizing-content max-h-[30vh] min-h-14 two:min-h-20 resize-none leading-6"
          placeholder={t.conversation.placeholder}
          aria-describedby={`${id}-hint`}
          value={draft}
          onChange={(event) => {
            keepDraft(view.conversationId, event.target.value)
            onType()
          }}
          onKeyDown={onKeyDown}
        />
        <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p id={`${id}-hint`} className="text-small text-muted">
            {over > 0 ? <span className="text-alarm">{t.conversation.tooLong(over)}</span> : <Hint view={view} />}
          </p>
          <span className="flex gap-2">
            <Button look="quiet" onPress={onSavedReplies}>
              {t.work.savedReplies}
            </Button>
            <Button look="main" isDisabled={!canSend} onPress={send}>
              {t.conversation.send}
            </Button>
          </span>
        </div>
      </div>
    </div>
  )
}

function Hint({ view }: { view: ConversationView }) {
  const t = useTexts()
  if (view.state === 'closed') return <>{t.conversation.closedHint}</>
  return <>{view.owner.kind === 'staff' ? t.conversation.sendHint : t.conversation.takesHint}</>
}
