import { useId } from 'react'
import { ANNOUNCEMENT_TEMPLATES, type Announcement, type AnnouncementBook } from '../../contract/announcements.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { UnderlinedList } from './underlined-list.tsx'
import { UnderlinedText } from './underlined-text.tsx'
import { useAnnouncements, useUnderlined } from './use-announcements.ts'
import { type Drafted, useDraft } from './use-draft.ts'

const LANGUAGES = ['fr', 'en'] as const
const PARTS = [
  { part: 'title', rows: 2, longest: 150 },
  { part: 'body', rows: 12, longest: 6000 },
] as const

type Props = { changing: Announcement | null; book: AnnouncementBook; onDone: () => void }

export function AnnouncementForm({ changing, book, onDone }: Props) {
  const { announcements: t, app } = useTexts()
  const drafted = useDraft(changing, book, onDone)
  const { draft, set } = drafted
  const underlined = useUnderlined(draft)
  const list = useId()
  return (
    <form
      className="max-w-[76rem] space-y-4 rounded-small border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void drafted.send()
      }}
    >
      <Choices drafted={drafted} book={book} />
      <p className="text-small text-muted">{t.blanks}</p>
      {PARTS.map(({ part, rows, longest }) => (
        <div key={part} className="grid gap-3 two:grid-cols-2">
          {LANGUAGES.map((language) => (
            <UnderlinedText
              key={language}
              label={t[part][language]}
              lang={language}
              rows={rows}
              maxLength={longest}
              value={draft[part][language]}
              underlined={underlined.filter((one) => one.language === language && one.part === part)}
              describedBy={list}
              onChange={(text) => set({ [part]: { ...draft[part], [language]: text } })}
            />
          ))}
        </div>
      ))}
      <UnderlinedList id={list} underlined={underlined} figures={book.figures} />
      {underlined.length > 0 && (
        <div>
          <TextArea label={t.reason} rows={2} maxLength={1000} value={drafted.reason} onChange={drafted.setReason} />
          <p className="text-small text-muted">{t.reasonHint}</p>
        </div>
      )}
      <Sending drafted={drafted} />
      {drafted.problem && <ProblemNotice problem={drafted.problem} />}
      <div className="flex flex-wrap gap-2">
        <Button look="main" type="submit">
          {t.send}
        </Button>
        <Button onPress={() => void drafted.keep()}>{t.save}</Button>
        <Button onPress={() => void drafted.tryOut()}>{t.try}</Button>
        <Button onPress={onDone}>{app.cancel}</Button>
      </div>
    </form>
  )
}

function Choices({ drafted, book }: { drafted: Drafted; book: AnnouncementBook }) {
  const { announcements: t } = useTexts()
  const language = useLanguage()
  return (
    <div className="grid max-w-[40rem] gap-3 two:grid-cols-2">
      <Select
        label={t.start}
        value={drafted.draft.template}
        onChange={drafted.startFrom}
        choices={ANNOUNCEMENT_TEMPLATES.map((value) => ({ value, label: t.templates[value] }))}
      />
      <Select
        label={t.audience}
        value={drafted.draft.audience}
        onChange={(audience) => drafted.set({ audience })}
        choices={book.audiences.map((one) => ({ value: one.key, label: one.name[language] }))}
      />
    </div>
  )
}

function Sending({ drafted }: { drafted: Drafted }) {
  const { announcements: t } = useTexts()
  const { draft, set } = drafted
  const id = useId()
  const sendsMail = useAnnouncements().data?.sendsMail ?? false
  return (
    <div className="space-y-2">
      {(['onPage', 'byEmail'] as const).map((way) => (
        <label key={way} className="flex min-h-9 items-center gap-2">
          <input type="checkbox" checked={draft[way]} onChange={(event) => set({ [way]: event.target.checked })} />
          {t[way]}
        </label>
      ))}
      {draft.byEmail && !sendsMail && <p className="text-small text-muted">{t.noMail}</p>}
      <label htmlFor={id} className="block text-small font-semibold">
        {t.when}
      </label>
      <input
        id={id}
        type="datetime-local"
        className="input max-w-72"
        value={drafted.when}
        onChange={(event) => drafted.setWhen(event.target.value)}
      />
    </div>
  )
}
