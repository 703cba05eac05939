import { useState } from 'react'
import type { Improvement } from '../../contract/heard.ts'
import { slug } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { FeedbackPage } from './feedback-page.tsx'
import { ImprovementForm } from './improvement-form.tsx'
import { useImprovements } from './use-improvements.ts'

/** What was heard and what was decided; what is published is public at once. */
export function ImprovementsScreen() {
  const { improvements: t } = useTexts()
  const language = useLanguage()
  return (
    <FeedbackPage heading={t.heading} intro={t.intro}>
      <a href={`/${slug}/improvements?lang=${language}`} className="link inline-block" target="_blank" rel="noreferrer">
        {t.publicPage}
      </a>
      <Parts />
    </FeedbackPage>
  )
}

function Parts() {
  const { improvements: t } = useTexts()
  const [changing, setChanging] = useState<Improvement | 'new' | null>(null)
  const close = () => setChanging(null)
  return (
    <Loaded query={useImprovements()}>
      {({ improvements, sources }) => (
        <>
          {changing === null ? (
            <Button look="main" onPress={() => setChanging('new')}>
              {t.write}
            </Button>
          ) : (
            <ImprovementForm
              key={changing === 'new' ? 'new' : changing.improvementId}
              changing={changing === 'new' ? null : changing}
              sources={sources}
              onDone={close}
            />
          )}
          {improvements.length === 0 && <p className="text-muted">{t.none}</p>}
          <ul className="max-w-[60rem] divide-y divide-line">
            {improvements.map((one) => (
              <Line key={one.improvementId} one={one} onChange={() => setChanging(one)} />
            ))}
          </ul>
        </>
      )}
    </Loaded>
  )
}

function Line({ one, onChange }: { one: Improvement; onChange: () => void }) {
  const { improvements: t } = useTexts()
  const language = useLanguage()
  const heard = one.heard[language]
  const facts = [
    one.publishedAt ? t.since(one.publishedAt) : t.draft,
    t.said(one.flags, one.ratings),
    one.told > 0 && t.told(one.told),
    t.signed(one.by, one.at),
  ]
  return (
    <li className="space-y-1 py-4">
      <h2 className="font-semibold wrap-anywhere">{heard}</h2>
      <p className="max-w-[70ch] wrap-anywhere whitespace-pre-wrap">
        <span className="tag mr-2">{t.states[one.state]}</span>
        {one.decided[language]}
      </p>
      <p className="text-small text-muted">{facts.filter(Boolean).join(' · ')}</p>
      <Button small aria-label={t.changeOne(heard)} onPress={onChange}>
        {t.change}
      </Button>
    </li>
  )
}
