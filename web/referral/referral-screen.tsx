import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { managesKnowledge, pageQuery, useStaff } from '../people/session.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Loaded } from '../ui/loaded.tsx'
import { ExamplePart } from './example-part.tsx'
import { FirmnessPart } from './firmness-part.tsx'
import { PolicyForm } from './policy-form.tsx'
import { TryPart } from './try-part.tsx'
import { useReferral } from './use-referral.ts'

/** What goes to a person: the policy by topic, the help lines, a trial, the association's own examples. */
export function ReferralScreen() {
  const t = useTexts()
  const staff = useStaff()
  const language = useLanguage()
  const name = useQuery(pageQuery).data?.name[language]
  useEffect(() => {
    document.title = [t.referral.heading, name].filter(Boolean).join(' · ')
  }, [t, name])
  const isAllowed = managesKnowledge(staff)
  return (
    <main id="content" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[60rem] space-y-8 px-4 py-6">
        <div>
          <h1 className="font-serif text-title font-semibold">{t.referral.heading}</h1>
          <p className="max-w-[70ch] text-muted">{isAllowed ? t.referral.intro : t.referral.notYours}</p>
        </div>
        {isAllowed && <Parts />}
      </div>
    </main>
  )
}

function Parts() {
  const query = useReferral()
  return (
    <Loaded query={query}>
      {(book) => (
        <>
          <TryPart />
          <PolicyForm book={book} />
          <FirmnessPart />
          <ExamplePart examples={book.examples} />
        </>
      )}
    </Loaded>
  )
}
