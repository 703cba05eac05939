import { type FormEvent, type RefObject, useId, useState } from 'react'
import { type Brief, Done } from '../../contract/desk.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'

type Props = {
  conversationId: string
  notes: Brief['notes']
  box?: RefObject<HTMLTextAreaElement | null>
  onAdded: () => void
}

/** Between colleagues; drawn apart from everything the member reads, so that nobody writes in the wrong box. */
export function Notes({ conversationId, notes, box, onAdded }: Props) {
  const t = useTexts()
  const id = useId()
  const [text, setText] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim()) return
    try {
      const body = { noteId: crypto.randomUUID(), text: text.trim() }
      await call(Done, `/desk/conversations/${conversationId}/note`, { method: 'POST', body })
      setText('')
      announce(t.work.noted, { shown: true })
      onAdded()
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
    }
  }
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="font-semibold">
        {t.work.notes}
      </h3>
      <p className="mb-1 text-small text-muted">{t.work.notesHint}</p>
      <ul className="space-y-2">
        {notes.map((note) => (
          <li key={note.noteId} className="border border-dashed border-edge px-2 py-1">
            <p className="text-small text-muted">
              {note.kind === 'transfer' ? t.work.transferNote(note.name) : note.name} · {t.app.hour(note.at)}
            </p>
            <p className="wrap-anywhere whitespace-pre-wrap">{note.text}</p>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void add(event)} className="mt-1 space-y-2">
        <textarea
          ref={box}
          data-note-box
          rows={1}
          className="input field-sizing-content resize-none border-dashed"
          aria-label={t.work.noteBox}
          placeholder={t.work.noteBox}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        {text.trim() && (
          <Button small type="submit">
            {t.work.addNote}
          </Button>
        )}
      </form>
    </section>
  )
}
