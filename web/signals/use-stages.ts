import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { StageBook, type StepStage } from '../../contract/stages.ts'
import { pageQuery } from '../people/session.ts'
import { call } from '../platform/client.ts'

const stagesQuery = queryOptions({ queryKey: ['stages'], queryFn: () => call(StageBook, '/stages') })

export const useStages = () => useQuery(stagesQuery)

/** @throws CallRefused: reason-needed, audience-needed. */
export function useStep() {
  const client = useQueryClient()
  return async (body: StepStage) => {
    client.setQueryData(stagesQuery.queryKey, await call(StageBook, '/stages', { method: 'POST', body }))
    await client.invalidateQueries({ queryKey: pageQuery.queryKey })
  }
}
