import { lazy, Suspense, useRef, useState } from 'react'
import type { Attention } from '../../contract/conversations.ts'
import type { DeskConversation } from '../../contract/desk.ts'
import { useStaff } from '../people/session.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { useKeys } from '../platform/use-keys.ts'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { AttentionLine } from './attention-line.tsx'
import { Composer } from './composer.tsx'
import { type Acts, actLines, ConversationBar } from './conversation-bar.tsx'
import { keepDraft, useDraft } from './drafts.ts'
import { sendReply } from './outbox.ts'
import { useCommands } from './palette-state.ts'
import { ThreadPane } from './thread-pane.tsx'
import { useActs } from './use-acts.ts'
import { useAttentionReports } from './use-attention.ts'
import type { Service } from './use-queue.ts'
import { useWork } from './use-work.tsx'

const TransferDialog = lazy(() => import('./transfer-dialog.tsx').then((file) => ({ default: file.TransferDialog })))

type Props = { conversation: DeskConversation; service: Service; attention: Attention; onBrief: () => void }

export function ConversationPane({ conversation, service, attention, onBrief }: Props) {
  const view = conversation.conversation
  const { conversationId, language } = view
  const box = useRef<HTMLTextAreaElement>(null)
  const { acts, send, question, closeQuestion, refresh } = useConduct(conversation, () => box.current?.focus())
  const work = useWork({ conversationId, brief: conversation.brief, language, refresh })
  const onType = useAttentionReports(conversationId, view.lastSeq)
  const { transfer, snooze, note, savedReplies } = work
  const isOpen = view.state === 'open'
  const all: Acts = { ...acts, note, savedReplies, ...(isOpen && { transfer, snooze }) }
  useKeys({
    t: all.take,
    o: all.reopen,
    r: all.reply,
    g: all.giveBack,
    c: all.close,
    x: all.transfer,
    z: all.snooze,
    n: all.note,
    s: all.savedReplies,
  })
  useConversationCommands(all)
  return (
    <>
      <ConversationBar conversation={conversation} acts={all} onBrief={onBrief} />
      <ThreadPane view={view} />
      <AttentionLine attention={attention} lastStaffSeq={lastStaffSeq(view.events)} />
      <Composer view={view} box={box} onSend={send} onType={onType} onSavedReplies={savedReplies} />
      <Confirm question={question} onClose={closeQuestion} />
      {work.isTransferring && (
        <Suspense fallback={null}>
          <TransferDialog
            conversationId={conversationId}
            service={service}
            onDone={() => void refresh()}
            onClose={work.closeTransfer}
          />
        </Suspense>
      )}
    </>
  )
}

/** `seq` of the last words of a person of the staff; 0 when there are none. */
const lastStaffSeq = (events: DeskConversation['conversation']['events']): number =>
  events.findLast((event) => event.kind === 'message' && event.message.author.kind === 'staff')?.seq ?? 0

function useConversationCommands(acts: Acts): void {
  const t = useTexts()
  const named = actLines(acts, t)
  useCommands('conversation', {
    title: t.conversation.backToThread,
    commands: named.flatMap(({ key, label, act }) => (act ? [{ id: key, label, keyName: key, act }] : [])),
  })
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
    reopen: isOpen ? undefined : () => void takeFree().catch(tell),
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
  return { acts, send, question, closeQuestion: () => setQuestion(null), refresh: verbs.refresh }
}
