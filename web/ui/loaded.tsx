import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from './button.tsx'
import { ProblemNotice } from './problem-notice.tsx'

/** What was asked for, once it is there; meanwhile that it comes, or why it does not. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const t = useTexts()
  if (query.data !== undefined) return children(query.data)
  if (!query.error) return <p className="text-muted">{t.app.loading}</p>
  return (
    <ProblemNotice problem={problemOf(query.error)}>
      <Button small className="mt-2" onPress={() => void query.refetch()}>
        {t.app.retry}
      </Button>
    </ProblemNotice>
  )
}
