import { AnnouncedPart } from './announced-part.tsx'
import { useApp } from './app-context.ts'
import { SurveyPart } from './survey-part.tsx'

/** What the start shows below the doors: what a member is asked, and what is announced. One fetch brings all of it. */
export function StartParts() {
  const { session } = useApp().state
  return (
    <>
      {session.kind === 'member' && <SurveyPart />}
      <AnnouncedPart />
    </>
  )
}
