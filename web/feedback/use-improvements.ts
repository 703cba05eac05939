import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { ImprovementBook, type WriteImprovement } from '../../contract/heard.ts'
import { call } from '../platform/client.ts'

const improvementsQuery = queryOptions({
  queryKey: ['improvements'],
  queryFn: () => call(ImprovementBook, '/feedback/improvements'),
  // One is being written: what was typed is not taken away by a fresh read.
  refetchOnWindowFocus: false,
})

export const useImprovements = () => useQuery(improvementsQuery)

/** @throws CallRefused. */
export function useWriteImprovement() {
  const client = useQueryClient()
  return async (improvementId: string, written: WriteImprovement) => {
    const body = { improvementId, ...written }
    const book = await call(ImprovementBook, '/feedback/improvements', { method: 'POST', body })
    client.setQueryData(improvementsQuery.queryKey, book)
  }
}
