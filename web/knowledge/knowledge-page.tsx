import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { managesKnowledge, pageQuery, useStaff } from '../people/session.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { KnowledgeNav } from './knowledge-nav.tsx'

type Props = { heading: string; intro: string; children: ReactNode }

/** The frame of the steward's screens; whoever does not steward is told so, and nothing is asked for her. */
export function KnowledgePage({ heading, intro, children }: Props) {
  const t = useTexts()
  const isSteward = managesKnowledge(useStaff())
  const language = useLanguage()
  const name = useQuery(pageQuery).data?.name[language]
  useEffect(() => {
    document.title = [heading, name].filter(Boolean).join(' · ')
  }, [heading, name])
  return (
    <main id="content" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[96rem] space-y-6 px-4 py-6">
        {isSteward && <KnowledgeNav />}
        <div>
          <h1 className="font-serif text-title font-semibold">{heading}</h1>
          <p className="max-w-[70ch] text-muted">{isSteward ? intro : t.errors.noKnowledge}</p>
        </div>
        {isSteward && children}
      </div>
    </main>
  )
}
