import { useState } from 'react'
import type { Announcement, AnnouncementBook } from '../../contract/announcements.ts'
import { FeedbackPage } from '../feedback/feedback-page.tsx'
import { answersForHouse, useStaff } from '../people/session.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { AnnouncementForm } from './announcement-form.tsx'
import { useAnnouncementActs, useAnnouncements } from './use-announcements.ts'

/** What is told to members and staff, and what came of it. */
export function AnnouncementsScreen() {
  const { announcements: t } = useTexts()
  const isAllowed = answersForHouse(useStaff())
  return (
    <FeedbackPage heading={t.heading} intro={isAllowed ? t.intro : t.notYours}>
      {isAllowed && <Parts />}
    </FeedbackPage>
  )
}

function Parts() {
  const { announcements: t } = useTexts()
  const [changing, setChanging] = useState<Announcement | 'new' | null>(null)
  return (
    <Loaded query={useAnnouncements()}>
      {(book) => (
        <>
          {changing === null ? (
            <Button look="main" onPress={() => setChanging('new')}>
              {t.write}
            </Button>
          ) : (
            <AnnouncementForm
              key={changing === 'new' ? 'new' : changing.announcementId}
              changing={changing === 'new' ? null : changing}
              book={book}
              onDone={() => setChanging(null)}
            />
          )}
          {book.announcements.length === 0 && <p className="text-muted">{t.none}</p>}
          <ul className="max-w-[60rem] divide-y divide-line">
            {book.announcements.map((one) => (
              <Line key={one.announcementId} one={one} book={book} onChange={() => setChanging(one)} />
            ))}
          </ul>
        </>
      )}
    </Loaded>
  )
}

function Line({ one, book, onChange }: { one: Announcement; book: AnnouncementBook; onChange: () => void }) {
  const { announcements: t } = useTexts()
  const language = useLanguage()
  const acts = useAnnouncementActs()
  const audience = book.audiences.find((each) => each.key === one.audience)?.name[language] ?? one.audience
  const hasLeft = one.state === 'sent' || one.state === 'sending'
  const takeBack = async () => {
    try {
      await acts.cancel(one.announcementId)
      announce(t.cancelled, { shown: true })
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
    }
  }
  return (
    <li className="space-y-1 py-4">
      <h2 className="font-semibold wrap-anywhere">{one.title[language] || t.states.draft}</h2>
      <p>
        <span className="tag mr-2">{t.states[one.state]}</span>
        {audience} ·{' '}
        {one.sentBy && one.sendAt ? t.sendsAt(one.sentBy, one.sendAt) : t.written(one.writtenBy, one.writtenAt)}
      </p>
      {hasLeft && (
        <p>
          {t.results(one.results)}. {t.readers(one.results.read, one.results.answered)}.
        </p>
      )}
      {one.reason && <p className="max-w-[70ch] text-muted wrap-anywhere">{t.keptReason(one.reason)}</p>}
      <TextToCopy one={one} />
      <div className="flex flex-wrap gap-2">
        {!hasLeft && (
          <Button small onPress={onChange}>
            {t.change}
          </Button>
        )}
        {one.state === 'scheduled' && (
          <Button small onPress={() => void takeBack()}>
            {t.cancel}
          </Button>
        )}
      </div>
    </li>
  )
}

function TextToCopy({ one }: { one: Announcement }) {
  const { announcements: t } = useTexts()
  return (
    <details>
      <summary className="min-h-9 cursor-pointer py-1 text-small text-muted">
        {t.preview} · {t.copy}
      </summary>
      <div className="grid gap-4 two:grid-cols-2">
        {(['fr', 'en'] as const).map((language) => (
          <section key={language} lang={language} className="max-w-[70ch] rounded-small border border-line p-3">
            <h3 className="font-semibold wrap-anywhere">{one.title[language]}</h3>
            <p className="wrap-anywhere whitespace-pre-wrap">{one.body[language]}</p>
          </section>
        ))}
      </div>
    </details>
  )
}
