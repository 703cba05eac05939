import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { sessionCut, sessionQuery } from './people/session.ts'
import { isPassing, problemOf, whenSessionOver } from './platform/client.ts'
import { useLanguage, useTexts } from './platform/language.ts'
import { useStore } from './platform/store.ts'
import { router } from './router.tsx'
import { Button } from './ui/button.tsx'
import { ProblemNotice } from './ui/problem-notice.tsx'

const SignInScreen = lazy(() => import('./people/sign-in-screen.tsx').then((file) => ({ default: file.SignInScreen })))

const client: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, error) => isPassing(error) && failures < 3, refetchOnWindowFocus: true },
  },
})

// The sign-in appears; drafts stay where they are.
whenSessionOver(() => {
  sessionCut.set(() => true)
  client.setQueryData(sessionQuery.queryKey, { kind: 'none' })
})

export function App() {
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <QueryClientProvider client={client}>
      <I18nProvider locale={language === 'fr' ? 'fr-FR' : 'en-US'}>
        <Gate />
      </I18nProvider>
    </QueryClientProvider>
  )
}

/** Nothing of the desk is drawn, or asked for, before somebody of the staff is known. */
function Gate() {
  const t = useTexts()
  const session = useQuery(sessionQuery)
  const wasCut = useStore(sessionCut)
  const isStaff = session.data?.kind === 'staff'
  if (session.error && !session.data) {
    return (
      <main className="mx-auto max-w-[32rem] p-8">
        <ProblemNotice problem={problemOf(session.error)}>
          <Button className="mt-2" onPress={() => void session.refetch()}>
            {t.app.retry}
          </Button>
        </ProblemNotice>
      </main>
    )
  }
  if (!session.data) return <p className="p-8 text-muted">{t.app.loading}</p>
  if (!isStaff) {
    return (
      <Suspense fallback={null}>
        <SignInScreen ended={wasCut} />
      </Suspense>
    )
  }
  return <RouterProvider router={router} context={{ client }} />
}
