import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  ExaminationBook,
  type ExaminationReport,
  ExaminationRunView,
  ImportedQuestions,
  type NewGoldenQuestion,
  Preview,
  type PreviewChange,
} from '../../contract/examination.ts'
import { call } from '../platform/client.ts'

export const examinationQuery = queryOptions({
  queryKey: ['examination'],
  queryFn: () => call(ExaminationBook, '/examination'),
})

export const useExamination = () => useQuery(examinationQuery)

export const runQuery = (runId: string) =>
  queryOptions({
    queryKey: ['examination', runId],
    queryFn: () => call(ExaminationRunView, `/examination/runs/${runId}`),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What a change would do to the golden questions; null when there are none. */
export async function previewChange(change: PreviewChange): Promise<ExaminationReport | null> {
  return (await call(Preview, '/examination/preview', { method: 'POST', body: change })).report
}

/** Each act shows the set as the server gave it back. */
export function useExaminationActs() {
  const client = useQueryClient()
  const act = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => {
    const book = await call(ExaminationBook, `/examination/${path}`, { method, body })
    client.setQueryData(examinationQuery.queryKey, book)
    return book
  }
  return {
    add: (question: NewGoldenQuestion) => act('POST', 'questions', question),
    change: (questionId: string, question: NewGoldenQuestion) => act('PUT', `questions/${questionId}`, question),
    remove: (questionId: string) => act('DELETE', `questions/${questionId}`),
    run: () => act('POST', 'run', {}),
    importCsv: async (csv: string) => {
      const done = await call(ImportedQuestions, '/examination/questions/csv', { method: 'POST', body: { csv } })
      await client.invalidateQueries({ queryKey: examinationQuery.queryKey })
      return done
    },
  }
}
