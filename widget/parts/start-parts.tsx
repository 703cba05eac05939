import { AnnouncedPart } from './announced-part.tsx'
import { useApp } from './app-context.ts'
import { ForYouPart } from './for-you-part.tsx'
import { PublicLinks } from './public-links.tsx'
import { SurveyPart } from './survey-part.tsx'
import { VolunteerPart } from './volunteer-part.tsx'

/** What the start shows below the doors: what a member is asked, what is announced, what is chosen for her, what is public. One fetch brings all of it. */
export function StartParts() {
  const { session } = useApp().state
  return (
    <>
      {session.kind === 'member' && <VolunteerPart />}
      {session.kind === 'member' && <SurveyPart />}
      <AnnouncedPart />
      {session.kind === 'member' && <ForYouPart key={session.memberId} />}
      <PublicLinks />
    </>
  )
}
