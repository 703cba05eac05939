import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { Preview } from '../../contract/examination.ts'
import {
  type NewReferralExample,
  ReferralBook,
  type ReferralPolicyInput,
  TriedMessage,
  type TryMessage,
} from '../../contract/referral.ts'
import { announce } from '../platform/announce.ts'
import { call } from '../platform/client.ts'
import { currentTexts } from '../platform/language.ts'

const referralQuery = queryOptions({
  queryKey: ['referral'],
  queryFn: () => call(ReferralBook, '/referral'),
  // A form is being filled: what was typed is not taken away by a fresh read.
  refetchOnWindowFocus: false,
})

export const useReferral = () => useQuery(referralQuery)

/** Each change gives back all there is. @throws CallRefused. */
export function useReferralActs() {
  const client = useQueryClient()
  const change = async (
    path: string,
    method: 'PUT' | 'POST' | 'DELETE',
    body: unknown,
    said: 'saved' | 'added' | 'removed',
  ) => {
    const book = await call(ReferralBook, `/referral/${path}`, { method, body })
    client.setQueryData(referralQuery.queryKey, book)
    announce(currentTexts().referral[said], { shown: true })
  }
  return {
    /** What a policy would do to the golden questions; null when there are none. */
    preview: async (policy: ReferralPolicyInput) =>
      (await call(Preview, '/referral/policy/preview', { method: 'POST', body: policy })).report,
    save: (policy: ReferralPolicyInput) => change('policy', 'PUT', policy, 'saved'),
    add: (example: NewReferralExample) => change('examples', 'POST', example, 'added'),
    remove: (exampleId: string) => change(`examples/${exampleId}`, 'DELETE', undefined, 'removed'),
    tryMessage: (message: TryMessage) => call(TriedMessage, '/referral/try', { method: 'POST', body: message }),
  }
}
