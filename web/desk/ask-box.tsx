import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Answer, type Sentence } from '../../contract/answers.ts'
import type { Language } from '../../contract/common.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { type StaffTexts, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { AnswerPanel } from './answer-panel.tsx'
import { addToDraft } from './drafts.ts'

type Props = { conversationId: string; language: Language }

/** The assistant at the staff's service; asked in the member's language, so that its words can be quoted to her. */
export function AskBox({ conversationId, language }: Props) {
  const t = useTexts()
  const id = useId()
  const [text, setText] = useState('')
  const ask = useMutation({
    mutationFn: (question: string) => call(Answer, '/desk/ask', { method: 'POST', body: { text: question, language } }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() && !ask.isPending) ask.mutate(text.trim())
  }
  const insert = (answer: Answer) => {
    addToDraft(conversationId, quoted(answer.sentences, t))
    announce(t.brief.inserted, { shown: true })
  }
  return (
    <details>
      <summary id={`${id}-title`} className="cursor-pointer py-0.5 font-semibold">
        {t.brief.ask}
      </summary>
      <p id={`${id}-hint`} className="mb-1 text-small text-muted">
        {t.brief.askHint}
      </p>
      <form onSubmit={submit} className="flex gap-2">
        <input
          className="input"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-hint`}
          placeholder={t.brief.askPlaceholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit">{t.brief.askDo}</Button>
      </form>
      <div aria-live="polite" className="mt-2 space-y-2 empty:mt-0">
        {ask.isPending && <p className="text-muted">{t.brief.asking}</p>}
        {ask.error && <ProblemNotice problem={problemOf(ask.error)} />}
        {ask.data && <Found answer={ask.data} onInsert={insert} onClear={ask.reset} />}
      </div>
    </details>
  )
}

type FoundProps = { answer: Answer; onInsert: (answer: Answer) => void; onClear: () => void }

function Found({ answer, onInsert, onClear }: FoundProps) {
  const t = useTexts()
  return (
    <>
      <div className="assistant-voice">
        <p className="mb-1 text-small font-semibold text-muted">{t.app.assistantLabel}</p>
        <AnswerPanel answer={answer} />
      </div>
      <div className="flex gap-2">
        {answer.sentences.length > 0 && (
          <Button small onPress={() => onInsert(answer)}>
            {t.brief.insert}
          </Button>
        )}
        <Button small look="quiet" onPress={onClear}>
          {t.brief.clear}
        </Button>
      </div>
    </>
  )
}

/** « Words. » « More words. » — Title, p. 3, then the address that opens them; the source once per document. */
export function quoted(sentences: Sentence[], t: StaffTexts): string {
  return sentences
    .map(({ text, citations: [citation] }, at) => {
      const next = sentences[at + 1]?.citations[0]
      if (!citation || next?.documentId === citation.documentId) return `${t.app.quote(text)}\n`
      const source = `— ${citation.title}, ${t.app.page(citation.page)}`
      return `${t.app.quote(text)}\n${source}\n${location.origin}${citation.url}\n\n`
    })
    .join('')
    .trimEnd()
}
