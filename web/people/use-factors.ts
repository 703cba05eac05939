import type { startRegistration } from '@simplewebauthn/browser'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Factors, PasskeyOptions, TotpStarted } from '../../contract/sign-in.ts'
import { announce } from '../platform/announce.ts'
import { call } from '../platform/client.ts'
import { currentTexts } from '../platform/language.ts'

const factorQuery = queryOptions({ queryKey: ['account', 'factors'], queryFn: () => call(Factors, '/account/factors') })

export const useFactors = () => useQuery(factorQuery)

/** @throws CallRefused: wrong-code, last-factor, too-many-attempts; or what the browser says of a passkey. */
export function useFactorActs() {
  const client = useQueryClient()
  return useMemo(() => {
    const keep = ({ recoveryCodes, ...factors }: Factors) => {
      client.setQueryData(factorQuery.queryKey, factors)
      announce(currentTexts().secondFactor.saved, { shown: true })
      return recoveryCodes ?? null
    }
    const post = (path: string, body: unknown = {}) => call(Factors, `/account/${path}`, { method: 'POST', body })
    return {
      startTotp: () => call(TotpStarted, '/account/totp', { method: 'POST', body: {} }),
      confirmTotp: async (code: string) => keep(await post('totp/confirm', { code })),
      addPasskey: async (register: typeof startRegistration, name: string) => {
        const { ticket, options } = await call(PasskeyOptions, '/account/passkeys/options', {
          method: 'POST',
          body: {},
        })
        const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON']
        return keep(await post('passkeys', { ticket, name, response: await register({ optionsJSON }) }))
      },
      renewCodes: async () => keep(await post('recovery-codes')),
      remove: async (factorId: string) => {
        keep(await call(Factors, `/account/factors/${factorId}`, { method: 'DELETE' }))
      },
    }
  }, [client])
}
