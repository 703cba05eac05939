import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { Preview } from '../../contract/examination.ts'
import { type ApplySurvey, type OpenSurvey, SurveyBook, type WriteSurvey } from '../../contract/surveys.ts'
import type { SurveyTopic } from '../../contract/wishes.ts'
import { call } from '../platform/client.ts'

const BASE = '/feedback/surveys'

const bookQuery = queryOptions({
  queryKey: ['surveys'],
  queryFn: () => call(SurveyBook, BASE),
  // One is being written: what was typed is not taken away by a fresh read.
  refetchOnWindowFocus: false,
})

export const useSurveys = () => useQuery(bookQuery)

/** Each throws CallRefused. */
export function useSurveyActs() {
  const client = useQueryClient()
  const act = async (path: string, body: unknown) =>
    void client.setQueryData(bookQuery.queryKey, await call(SurveyBook, `${BASE}${path}`, { method: 'POST', body }))
  return {
    write: (written: WriteSurvey) => act('', written),
    open: (id: string, dates: OpenSurvey) => act(`/${id}/open`, dates),
    close: (id: string) => act(`/${id}/close`, {}),
    discard: (id: string) => act(`/${id}/discard`, {}),
    apply: (id: string, application: ApplySurvey) => act(`/${id}/apply`, application),
    /** What the change would do to the golden questions; null when there are none. */
    preview: async (id: string, topics: SurveyTopic[]) =>
      (await call(Preview, `${BASE}/${id}/preview`, { method: 'POST', body: { topics } })).report,
  }
}
