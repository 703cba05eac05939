import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApprovedAnswer, ApprovedAnswers, type WriteAnswer } from '../../contract/approved-answers.ts'
import { pageQuery } from '../people/session.ts'
import { call } from '../platform/client.ts'

const answersQuery = queryOptions({ queryKey: ['answers'], queryFn: () => call(ApprovedAnswers, '/knowledge/answers') })

export const useAnswers = () => useQuery(answersQuery)

/** Each act asks for the list again: what waits stands first. */
export function useAnswerActs() {
  const client = useQueryClient()
  const act = async (method: 'POST' | 'PUT', path: string, body: unknown) => {
    const answer = await call(ApprovedAnswer, `/knowledge/answers${path}`, { method, body })
    await client.invalidateQueries({ queryKey: answersQuery.queryKey })
    // What may be expected of a golden question, and what the members' page counts, has changed too.
    void client.invalidateQueries({ queryKey: ['examination'] })
    void client.invalidateQueries({ queryKey: pageQuery.queryKey })
    return answer
  }
  return {
    write: (answerId: string | null, answer: WriteAnswer) =>
      answerId ? act('PUT', `/${answerId}`, answer) : act('POST', '', answer),
    approve: (answerId: string) => act('POST', `/${answerId}/approve`, {}),
    withdraw: (answerId: string) => act('POST', `/${answerId}/withdraw`, {}),
    discard: (answerId: string) => act('POST', `/${answerId}/discard`, {}),
  }
}
