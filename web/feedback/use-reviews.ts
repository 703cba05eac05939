import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type DecideReview, ReviewList, ReviewView, ThreadFlags } from '../../contract/feedback.ts'
import { call } from '../platform/client.ts'

export type ReviewState = 'open' | 'decided'

const listQuery = (state: ReviewState) =>
  queryOptions({ queryKey: ['reviews', state], queryFn: () => call(ReviewList, `/feedback/reviews?state=${state}`) })

const reviewQuery = (reviewId: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', reviewId],
    queryFn: () => call(ReviewView, `/feedback/reviews/${reviewId}`),
    // A decision is being written: what is read is not moved under it.
    refetchOnWindowFocus: false,
  })

export const useReviews = (state: ReviewState) => useQuery(listQuery(state))
export const useReview = (reviewId: string) => useQuery(reviewQuery(reviewId))

/** @throws CallRefused. */
export function useReviewActs(reviewId: string) {
  const client = useQueryClient()
  const act = async (path: string, body: unknown) => {
    const view = await call(ReviewView, `/feedback/reviews/${reviewId}/${path}`, { method: 'POST', body })
    client.setQueryData(reviewQuery(reviewId).queryKey, view)
    await client.invalidateQueries({ queryKey: ['reviews'], predicate: ({ queryKey }) => queryKey[1] !== 'one' })
  }
  return {
    decide: (decision: DecideReview) => act('decide', decision),
    assign: (staffId: string) => act('assign', { staffId }),
  }
}

export const flagsQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['flags', conversationId],
    queryFn: () => call(ThreadFlags, `/feedback/conversations/${conversationId}/flags`),
  })
