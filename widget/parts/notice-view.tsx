import type { Message, Notice } from '../../contract/conversations.ts'
import { useApp } from './app-context.ts'
import { Label } from './label.tsx'

type Props = { message: Message; notice: Notice; at: string }

/** What the association owes the member: the outcome of a report, a correction, what came of her words. Signed by a person. */
export function NoticeView({ message, notice, at }: Props) {
  const { texts, state } = useApp()
  const heading = texts.feedback.notices[notice.kind]
  const { by } = notice
  return (
    <article class={`owed owed-${notice.kind}`} data-origin="person" data-notice={notice.kind}>
      <Label seen={heading} spoken={`${heading}${texts.feedback.colon}`} at={at} />
      <p class="text" lang={message.language}>
        {message.text}
      </p>
      {by && <p class="signed">{texts.speakers.person(by.name, by.role[state.language])}</p>}
    </article>
  )
}
