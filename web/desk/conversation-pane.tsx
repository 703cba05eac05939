import { useRef, useState } from 'react'
import type { DeskConversation } from '../../contract/desk.ts'
import { useStaff } from '../people/session.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { useKeys } from '../platform/use-keys.ts'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { Composer } from './composer.tsx'
import { type Acts, ConversationBar } from './conversation-bar.tsx'
import { keepDraft, useDraft } from './drafts.ts'
import { sendReply } from './outbox.ts'
import { ThreadPane } from './thread-pane.tsx'
import { useActs } from './use-acts.ts'

type Props = { conversation: DeskConversation; onBrief: () => void }

export function ConversationPane({ conversation, onBrief }: Props) {
  const view = conversation.conversation
  const box = useRef<HTMLTextAreaElement>(null)
  const { acts, send, question, closeQuestion } = useConduct(conversation, () => box.current?.focus())
  useKeys({ t: acts.take, r: acts.reply, g: acts.giveBack, c: acts.close })
  return (
    <>
      <ConversationBar conversation={conversation} acts={acts} onBrief={onBrief} />
      <ThreadPane view={view} />
      <Composer view={view} box={box} onSend={send} />
      <Confirm question={question} onClose={closeQuestion} />
    </>
  )
}

/** What may be done now, and what is asked before doing it. */
function useConduct({ conversation: view }: DeskConversation, focusBox: () => void) {
  const t = useTexts()
  const staff = useStaff()
  const verbs = useActs(view.conversationId)
  const draft = useDraft(view.conversationId)
  const [question, setQuestion] = useState<Question | null>(null)
  const { owner } = view
  const isOpen = view.state === 'open'
  const isMine = owner.kind === 'staff' && owner.staffId === staff.staffId
  const colleague = owner.kind === 'staff' && !isMine ? owner.name : null
  const tell = (error: unknown) => announce(problemOf(error).message, { shown: true })

  const askTakeOver = (name: string, body: string, then: () => void) =>
    setQuestion({
      title: t.conversation.takeOverTitle(name),
      body: <p>{body}</p>,
      act: t.conversation.takeOverDo,
      onConfirm: async () => {
        await verbs.take(true)
        then()
      },
    })
  const takeFree = async () => {
    const taking = await verbs.take(false)
    if (taking.ok) return focusBox()
    setQuestion({
      title: taking.message,
      body: <p>{t.conversation.takeOverAnyway}</p>,
      act: t.conversation.takeOverDo,
      onConfirm: async () => void (await verbs.take(true)),
    })
  }
  const deliver = async (text: string) => {
    keepDraft(view.conversationId, '')
    await sendReply(view.conversationId, text)
    await verbs.refresh()
  }
  const acts: Acts = {
    take: isOpen && !isMine ? () => takeOrAsk() : undefined,
    reply: focusBox,
    giveBack: isOpen && isMine ? () => void verbs.giveBack().catch(tell) : undefined,
    close: isOpen && (isMine || owner.kind === 'waiting') ? () => askClose() : undefined,
  }
  const takeOrAsk = () => {
    if (colleague) return askTakeOver(colleague, t.conversation.takeOver(colleague), focusBox)
    takeFree().catch(tell)
  }
  const askClose = () =>
    setQuestion({
      title: t.conversation.closeTitle,
      body: (
        <>
          <p>{t.conversation.closeBody}</p>
          {draft.trim() && <p className="font-semibold">{t.conversation.closeUnsent}</p>}
        </>
      ),
      act: t.conversation.closeDo,
      onConfirm: verbs.close,
    })
  const send = (text: string) => {
    if (!colleague) return void deliver(text).catch(tell)
    askTakeOver(colleague, t.conversation.takeOver(colleague), () => void deliver(text).catch(tell))
  }
  return { acts, send, question, closeQuestion: () => setQuestion(null) }
}
