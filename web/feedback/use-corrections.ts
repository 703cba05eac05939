import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type ChooseCandidates,
  CorrectionList,
  type CorrectionTexts,
  CorrectionView,
  type OpenCorrection,
} from '../../contract/corrections.ts'
import { call } from '../platform/client.ts'

const listQuery = queryOptions({
  queryKey: ['corrections'],
  queryFn: () => call(CorrectionList, '/feedback/corrections'),
})

/** While it is being sent, its progress is read anew. */
const PROGRESS_MS = 1500

const isOnItsWay = (view: CorrectionView | undefined) =>
  view !== undefined && view.correction.sentAt !== null && view.correction.finishedAt === null

const correctionQuery = (correctionId: string) =>
  queryOptions({
    queryKey: ['corrections', correctionId],
    queryFn: () => call(CorrectionView, `/feedback/corrections/${correctionId}`),
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (isOnItsWay(state.data) ? PROGRESS_MS : false),
  })

export const useCorrections = () => useQuery(listQuery)
export const useCorrection = (correctionId: string) => useQuery(correctionQuery(correctionId))

/** @throws CallRefused. */
export function useCorrectionActs() {
  const client = useQueryClient()
  const act = async (correctionId: string, path: string, body: unknown) => {
    const view = await call(CorrectionView, `/feedback/corrections${path}`, { method: 'POST', body })
    client.setQueryData(correctionQuery(correctionId).queryKey, view)
    await client.invalidateQueries({ queryKey: ['corrections'], exact: true })
  }
  return {
    open: (input: OpenCorrection) => act(input.correctionId, '', input),
    choose: (id: string, input: ChooseCandidates) => act(id, `/${id}/choose`, input),
    send: (id: string, texts: CorrectionTexts) => act(id, `/${id}/send`, { texts }),
  }
}
