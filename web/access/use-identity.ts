import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { IdentitySettings, IdentityTried, type NewIdentityKey } from '../../contract/identity.ts'
import { call } from '../platform/client.ts'

const PATH = '/settings/identity'
const identityQuery = queryOptions({
  queryKey: ['settings', 'identity'],
  queryFn: () => call(IdentitySettings, PATH),
})

export const useIdentity = () => useQuery(identityQuery)

/** @throws CallRefused: too-many-keys, bad-key, forbidden. */
export function useIdentityActs() {
  const client = useQueryClient()
  const keep = ({ made, ...settings }: IdentitySettings) => {
    client.setQueryData(identityQuery.queryKey, settings)
    return made ?? null
  }
  return {
    make: async (body: NewIdentityKey) => keep(await call(IdentitySettings, `${PATH}/keys`, { method: 'POST', body })),
    revoke: async (keyId: string) =>
      void keep(await call(IdentitySettings, `${PATH}/keys/${keyId}`, { method: 'DELETE' })),
  }
}

export const tryToken = (token: string) => call(IdentityTried, `${PATH}/try`, { method: 'POST', body: { token } })
