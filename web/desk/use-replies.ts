import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { Done, SavedReplies, type SavedReply } from '../../contract/desk.ts'
import { call } from '../platform/client.ts'

const PATH = '/desk/saved-replies'

export const repliesQuery = queryOptions({
  queryKey: ['saved-replies'],
  queryFn: () => call(SavedReplies, PATH),
  staleTime: 60_000,
})

export const useReplies = () => useQuery(repliesQuery)

/** Each throws CallRefused. */
export function useReplyActs() {
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: repliesQuery.queryKey })
  return {
    keep: async (body: SavedReply) => {
      await call(Done, PATH, { method: 'PUT', body })
      await again()
    },
    remove: async (replyId: string) => {
      await call(Done, `${PATH}/${replyId}`, { method: 'DELETE' })
      await again()
    },
  }
}
