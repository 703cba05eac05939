import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Sentence } from '../../contract/answers.ts'
import type { ConversationView } from '../../contract/conversations.ts'
import type { Brief } from '../../contract/desk.ts'
import { DeskHelp, type PastCase } from '../../contract/desk-help.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { quoted } from './ask-box.tsx'
import { ShortAnswer } from './asked-answered.tsx'
import { addToDraft } from './drafts.ts'

/** `seq` of the member's last words: help is looked for again when she writes, and only then. */
const lastAsked = (events: ConversationView['events']): number =>
  events.findLast((event) => event.kind === 'message' && event.message.author.kind === 'member')?.seq ?? 0

type Props = { conversation: ConversationView; exchange: Brief['exchanges'][number] | undefined }

/** The very words the member was already given. */
const isSame = (one: Sentence[], other: Sentence[]) =>
  one.length > 0 && one.map((each) => each.text).join() === other.map((each) => each.text).join()

/** A draft from the documents, to be edited, and what a person answered to others. */
export function HelpBox({ conversation: { conversationId, events }, exchange }: Props) {
  const t = useTexts()
  const asked = lastAsked(events)
  const { data, error } = useQuery({
    queryKey: ['help', conversationId, asked],
    queryFn: ({ signal }) => call(DeskHelp, `/desk/conversations/${conversationId}/help`, { signal }),
    enabled: asked > 0,
  })
  if (asked === 0) return null
  const sentences = data?.answer?.sentences ?? []
  const insert = () => {
    addToDraft(conversationId, quoted(sentences, t))
    announce(t.brief.inserted, { shown: true })
  }
  return (
    <section className="space-y-1">
      <div className="flex flex-wrap items-center justify-between gap-x-2">
        <h3 className="font-semibold">{t.help.draft}</h3>
        {sentences.length > 0 && (
          <Button small onPress={insert}>
            {t.help.insert}
          </Button>
        )}
      </div>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {!data && !error && <p className="text-muted">{t.help.searching}</p>}
      {data && sentences.length === 0 && <p className="text-muted">{t.help.none}</p>}
      {data?.answer &&
        sentences.length > 0 &&
        (isSame(sentences, exchange?.answer?.sentences ?? []) ? (
          <p className="text-small text-muted">{t.help.same}</p>
        ) : (
          <div className="assistant-voice">
            <p className="text-small font-semibold text-muted">{t.app.assistantLabel}</p>
            <ShortAnswer answer={data.answer} />
          </div>
        ))}
      {data && data.cases.length > 0 && <Cases cases={data.cases} />}
    </section>
  )
}

function Cases({ cases }: { cases: PastCase[] }) {
  const t = useTexts()
  return (
    <details>
      <summary className="cursor-pointer py-1 font-semibold">{t.help.cases(cases.length)}</summary>
      <ol className="space-y-3">
        {cases.map((one) => (
          <li key={one.conversationId} className="border-l-2 border-line pl-3">
            <p className="whitespace-pre-wrap wrap-anywhere">{t.app.quote(one.question)}</p>
            <p className="text-small text-muted">{t.help.answeredOn(t.app.day(one.at))}</p>
            <p className="whitespace-pre-wrap wrap-anywhere">{one.reply}</p>
            <Link to="/c/$conversationId" params={{ conversationId: one.conversationId }} className="link text-small">
              {t.help.open}
            </Link>
          </li>
        ))}
      </ol>
    </details>
  )
}
