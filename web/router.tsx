import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  Link,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { DeskScreen } from './desk/desk-screen.tsx'
import { CallRefused, slug } from './platform/client.ts'
import { useTexts } from './platform/language.ts'
import { Shell } from './shell/shell.tsx'
import { Button } from './ui/button.tsx'
import { ProblemNotice } from './ui/problem-notice.tsx'

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Shell, notFoundComponent: NotFound })

// The queue stays in place while conversations come and go.
const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: DeskScreen })
const deskHome = createRoute({ getParentRoute: () => desk, path: '/' })
export const conversationRoute = createRoute({ getParentRoute: () => desk, path: '/c/$conversationId' })

const knowledge = createRoute({
  getParentRoute: () => root,
  path: '/knowledge',
  component: lazyRouteComponent(() => import('./knowledge/knowledge-screen.tsx'), 'KnowledgeScreen'),
})

const answers = createRoute({
  getParentRoute: () => root,
  path: '/knowledge/answers',
  component: lazyRouteComponent(() => import('./knowledge/answers-screen.tsx'), 'AnswersScreen'),
})

const questions = createRoute({
  getParentRoute: () => root,
  path: '/knowledge/questions',
  component: lazyRouteComponent(() => import('./examination/examination-screen.tsx'), 'ExaminationScreen'),
})

const model = createRoute({
  getParentRoute: () => root,
  path: '/model',
  component: lazyRouteComponent(() => import('./models/model-screen.tsx'), 'ModelScreen'),
})

const office = createRoute({
  getParentRoute: () => root,
  path: '/office',
  component: lazyRouteComponent(() => import('./people/office-screen.tsx'), 'OfficeScreen'),
})

const replies = createRoute({
  getParentRoute: () => root,
  path: '/replies',
  component: lazyRouteComponent(() => import('./desk/replies-screen.tsx'), 'RepliesScreen'),
})

const referral = createRoute({
  getParentRoute: () => root,
  path: '/referral',
  component: lazyRouteComponent(() => import('./referral/referral-screen.tsx'), 'ReferralScreen'),
})

const access = createRoute({
  getParentRoute: () => root,
  path: '/access',
  component: lazyRouteComponent(() => import('./access/identity-screen.tsx'), 'IdentityScreen'),
})

const feedback = createRoute({
  getParentRoute: () => root,
  path: '/feedback',
  component: lazyRouteComponent(() => import('./feedback/reviews-screen.tsx'), 'ReviewsScreen'),
})

const review = createRoute({
  getParentRoute: () => root,
  path: '/feedback/reviews/$reviewId',
  component: lazyRouteComponent(() => import('./feedback/review-screen.tsx'), 'ReviewScreen'),
})

const pulse = createRoute({
  getParentRoute: () => root,
  path: '/pulse',
  component: lazyRouteComponent(() => import('./signals/pulse-screen.tsx'), 'PulseScreen'),
})

const signals = createRoute({
  getParentRoute: () => root,
  path: '/signals',
  component: lazyRouteComponent(() => import('./signals/signals-screen.tsx'), 'SignalsScreen'),
})

const opening = createRoute({
  getParentRoute: () => root,
  path: '/signals/opening',
  component: lazyRouteComponent(() => import('./signals/stages-screen.tsx'), 'StagesScreen'),
})

const corrections = createRoute({
  getParentRoute: () => root,
  path: '/feedback/corrections',
  component: lazyRouteComponent(() => import('./feedback/corrections-screen.tsx'), 'CorrectionsScreen'),
})

const correction = createRoute({
  getParentRoute: () => root,
  path: '/feedback/corrections/$correctionId',
  component: lazyRouteComponent(() => import('./feedback/correction-screen.tsx'), 'CorrectionScreen'),
})

const ratings = createRoute({
  getParentRoute: () => root,
  path: '/feedback/ratings',
  component: lazyRouteComponent(() => import('./feedback/ratings-screen.tsx'), 'RatingsScreen'),
})

const announcements = createRoute({
  getParentRoute: () => root,
  path: '/feedback/announcements',
  component: lazyRouteComponent(() => import('./communications/announcements-screen.tsx'), 'AnnouncementsScreen'),
})

const surveys = createRoute({
  getParentRoute: () => root,
  path: '/feedback/surveys',
  component: lazyRouteComponent(() => import('./feedback/surveys-screen.tsx'), 'SurveysScreen'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./people/account-screen.tsx'), 'AccountScreen'),
})

const accessImport = createRoute({
  getParentRoute: () => root,
  path: '/access/import',
  component: lazyRouteComponent(() => import('./access/import-screen.tsx'), 'ImportScreen'),
})

const accessDirectory = createRoute({
  getParentRoute: () => root,
  path: '/access/directory',
  component: lazyRouteComponent(() => import('./access/directory-screen.tsx'), 'DirectoryScreen'),
})

const accessMail = createRoute({
  getParentRoute: () => root,
  path: '/access/mail',
  component: lazyRouteComponent(() => import('./access/mail-screen.tsx'), 'MailScreen'),
})
const incomingRoute = createRoute({
  getParentRoute: () => root,
  path: '/access/incoming-mail',
  component: lazyRouteComponent(() => import('./access/incoming-screen.tsx'), 'IncomingScreen'),
})

const accessSignIn = createRoute({
  getParentRoute: () => root,
  path: '/access/sign-in',
  component: lazyRouteComponent(() => import('./access/sign-in-settings-screen.tsx'), 'SignInSettingsScreen'),
})

const values = createRoute({
  getParentRoute: () => root,
  path: '/feedback/values',
  component: lazyRouteComponent(() => import('./feedback/values-screen.tsx'), 'ValuesScreen'),
})

const improvements = createRoute({
  getParentRoute: () => root,
  path: '/feedback/improvements',
  component: lazyRouteComponent(() => import('./feedback/improvements-screen.tsx'), 'ImprovementsScreen'),
})

const requests = createRoute({
  getParentRoute: () => root,
  path: '/feedback/requests',
  component: lazyRouteComponent(() => import('./feedback/requests-screen.tsx'), 'RequestsScreen'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    desk.addChildren([deskHome, conversationRoute]),
    knowledge,
    answers,
    questions,
    model,
    office,
    referral,
    replies,
    access,
    accessImport,
    accessDirectory,
    accessSignIn,
    accessMail,
    incomingRoute,
    account,
    announcements,
    surveys,
    feedback,
    review,
    signals,
    opening,
    pulse,
    corrections,
    correction,
    ratings,
    values,
    improvements,
    requests,
  ]),
  basepath: `/${encodeURIComponent(slug)}/desk`,
  context: { client: undefined! },
  defaultErrorComponent: ScreenFailed,
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

function NotFound() {
  const t = useTexts()
  return (
    <main id="content" className="p-8">
      <h1 className="text-large font-semibold">{t.errors.notFound}</h1>
      <Link to="/" className="link">
        {t.errors.backToDesk}
      </Link>
    </main>
  )
}

function ScreenFailed({ error }: ErrorComponentProps) {
  const t = useTexts()
  const problem = error instanceof CallRefused ? error.problem : { code: 'screen', message: t.errors.screenFailed }
  return (
    <main id="content" className="p-8">
      <ProblemNotice problem={problem}>
        <Button className="mt-2" onPress={() => location.reload()}>
          {t.errors.reload}
        </Button>
      </ProblemNotice>
    </main>
  )
}
