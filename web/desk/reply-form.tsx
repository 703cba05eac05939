import { useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import type { SavedReply } from '../../contract/desk.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { LineInput } from '../ui/line-input.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { REPLY_VARIABLES, unknownVariables } from './fill-reply.ts'
import { useReplyActs } from './use-replies.ts'

const LANGUAGES = ['fr', 'en'] as const

/** A reply in both languages; what stands in braces is filled in when it is inserted. */
export function ReplyForm({ reply, onDone }: { reply: SavedReply | null; onDone: () => void }) {
  const { replies: t, app } = useTexts()
  const acts = useReplyActs()
  const [title, setTitle] = useState(reply?.title ?? { fr: '', en: '' })
  const [text, setText] = useState(reply?.text ?? { fr: '', en: '' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const unknown = unknownVariables(`${text.fr} ${text.en}`)
  const isWhole = [...Object.values(title), ...Object.values(text)].every((one) => one.trim() !== '')
  const save = async () => {
    if (!isWhole) return setProblem({ code: 'both', message: t.both })
    try {
      await acts.keep({ replyId: reply?.replyId ?? crypto.randomUUID(), title, text })
      announce(t.saved, { shown: true })
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <form
      className="space-y-3 rounded-small border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="grid gap-3 two:grid-cols-2">
        {LANGUAGES.map((one) => (
          <LineInput
            key={one}
            label={t.title[one]}
            value={title[one]}
            maxLength={120}
            onChange={(value) => setTitle((now) => ({ ...now, [one]: value }))}
          />
        ))}
        {LANGUAGES.map((one) => (
          <TextArea
            key={one}
            label={t.text[one]}
            lang={one}
            rows={6}
            maxLength={4000}
            value={text[one]}
            onChange={(value) => setText((now) => ({ ...now, [one]: value }))}
          />
        ))}
      </div>
      <p className="text-small text-muted">
        {t.variables} {REPLY_VARIABLES.map((name) => `{${name}} ${t.means[name]}`).join(' · ')}
      </p>
      {unknown.length > 0 && <p className="text-small font-semibold">{t.unknown(unknown.join(', '))}</p>}
      {problem && <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap gap-2">
        <Button look="main" type="submit">
          {t.save}
        </Button>
        <Button onPress={onDone}>{app.cancel}</Button>
      </div>
    </form>
  )
}
