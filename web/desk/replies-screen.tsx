import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SavedReply } from '../../contract/desk.ts'
import { pageQuery } from '../people/session.ts'
import { announce } from '../platform/announce.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ReplyForm } from './reply-form.tsx'
import { useReplies, useReplyActs } from './use-replies.ts'

/** Replies kept for everybody at the desk: written, changed, removed. */
export function RepliesScreen() {
  const { replies: t } = useTexts()
  const language = useLanguage()
  const name = useQuery(pageQuery).data?.name[language]
  const query = useReplies()
  const [open, setOpen] = useState<SavedReply | 'new' | null>(null)
  useEffect(() => {
    document.title = [t.heading, name].filter(Boolean).join(' · ')
  }, [t, name])
  return (
    <main id="content" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[64rem] space-y-6 px-4 py-6">
        <div>
          <h1 className="font-serif text-title font-semibold">{t.heading}</h1>
          <p className="max-w-[70ch] text-muted">{t.intro}</p>
        </div>
        {open === 'new' ? (
          <ReplyForm reply={null} onDone={() => setOpen(null)} />
        ) : (
          <Button look="main" onPress={() => setOpen('new')}>
            {t.write}
          </Button>
        )}
        <Loaded query={query}>
          {({ replies }) => (
            <>
              {replies.length === 0 && <p className="text-muted">{t.none}</p>}
              <ul className="divide-y divide-line">
                {replies.map((reply) => (
                  <li key={reply.replyId} className="py-4">
                    {open === reply ? (
                      <ReplyForm reply={reply} onDone={() => setOpen(null)} />
                    ) : (
                      <Reply reply={reply} onChange={() => setOpen(reply)} />
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Loaded>
      </div>
    </main>
  )
}

function Reply({ reply, onChange }: { reply: SavedReply; onChange: () => void }) {
  const { replies: t } = useTexts()
  const language = useLanguage()
  const acts = useReplyActs()
  const [question, ask] = useState<Question | null>(null)
  const title = reply.title[language]
  const remove = () =>
    ask({
      title: t.removeTitle,
      body: <p>{t.removeSays}</p>,
      act: t.remove,
      alarming: true,
      onConfirm: async () => {
        await acts.remove(reply.replyId)
        announce(t.removed, { shown: true })
      },
    })
  return (
    <>
      <h2 className="font-semibold">{title}</h2>
      <div className="mt-1 grid gap-4 two:grid-cols-2">
        {(['fr', 'en'] as const).map((one) => (
          <p key={one} lang={one} className="whitespace-pre-wrap text-small">
            {reply.text[one]}
          </p>
        ))}
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button small aria-label={t.changeOne(title)} onPress={onChange}>
          {t.change}
        </Button>
        <Button small look="quiet" aria-label={t.removeOne(title)} onPress={remove}>
          {t.remove}
        </Button>
      </div>
      <Confirm question={question} onClose={() => ask(null)} />
    </>
  )
}
