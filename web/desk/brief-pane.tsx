import type { DeskConversation } from '../../contract/desk.ts'
import { ReportedAnswers } from '../feedback/reported-answers.tsx'
import { useTexts } from '../platform/language.ts'
import { AskBox } from './ask-box.tsx'
import { AskedAnswered } from './asked-answered.tsx'
import { BriefFacts } from './brief-facts.tsx'
import { HelpBox } from './help-box.tsx'
import { Notes } from './notes.tsx'
import { WhyCalled } from './why-called.tsx'

/** What the person reads first, on one screen, so that the member repeats nothing. */
type Props = { conversation: DeskConversation; onChanged: () => void }

export function BriefPane({ conversation: { brief, conversation }, onChanged }: Props) {
  const t = useTexts()
  const { conversationId, language } = conversation
  return (
    <div className="space-y-2 px-4 py-2 leading-snug">
      <h2 className="sr-only">{t.brief.heading}</h2>
      <BriefFacts brief={brief} />
      <WhyCalled decisions={brief.decisions} />
      <ReportedAnswers conversationId={conversationId} />
      <AskedAnswered exchanges={brief.exchanges} language={brief.member.language} />
      <HelpBox conversation={conversation} exchange={brief.exchanges.at(-1)} />
      <Notes conversationId={conversationId} notes={brief.notes} onAdded={onChanged} />
      <AskBox conversationId={conversationId} language={language} />
    </div>
  )
}
