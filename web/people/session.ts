// Who is signed in, and at which association.
import type { startAuthentication } from '@simplewebauthn/browser'
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { PageInfo, Session, type SignIn } from '../../contract/people.ts'
import { Enrolled, PasskeyOptions, SignInAnswer, SignInWays, TotpStarted } from '../../contract/sign-in.ts'
import { call, carryCsrf } from '../platform/client.ts'
import { createStore } from '../platform/store.ts'

export type Staff = Extract<Session, { kind: 'staff' }>

export const pageQuery = queryOptions({ queryKey: ['page'], queryFn: () => call(PageInfo, '/page') })

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => carried(await call(Session, '/session')),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The session stopped by itself while somebody was working. */
export const sessionCut = createStore(false)

function carried(session: Session): Session {
  if (session.kind !== 'none') sessionCut.set(() => false)
  carryCsrf(session.kind === 'none' ? '' : session.csrf)
  return session
}

/** A session, or what else is asked. @throws CallRefused: wrong-credentials, too-many-attempts. */
export async function signIn(input: SignIn): Promise<SignInAnswer> {
  const answer = await call(SignInAnswer, '/session', { method: 'POST', body: input })
  return answer.kind === 'second-factor' ? answer : carried(answer)
}

/** @throws CallRefused: wrong-code, too-many-attempts. */
export async function giveCode(body: { ticket: string; method: 'totp' | 'recovery'; code: string }): Promise<Session> {
  return carried(await call(Session, '/session/second-factor', { method: 'POST', body }))
}

/** With the ticket of a right password, or alone: the browser then offers the passkeys it holds for this address. */
export async function signInWithPasskey(authenticate: typeof startAuthentication, ticket?: string): Promise<Session> {
  const wanted = await call(PasskeyOptions, '/session/passkey/options', {
    method: 'POST',
    body: { ...(ticket && { ticket }) },
  })
  const optionsJSON = wanted.options as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON']
  const body = { ticket: wanted.ticket, response: await authenticate({ optionsJSON }) }
  return carried(await call(Session, '/session/passkey', { method: 'POST', body }))
}

export const startEnrolment = (ticket: string) =>
  call(TotpStarted, '/session/enrol', { method: 'POST', body: { ticket } })

/** The session is carried; the screens wait until the recovery codes were seen. */
export async function finishEnrolment(body: { ticket: string; code: string }) {
  const { session, recoveryCodes } = await call(Enrolled, '/session/enrol/confirm', { method: 'POST', body })
  return { session: carried(session), recoveryCodes }
}

export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: () => call(SignInWays, '/session/ways?as=staff'),
})

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await call(z.null(), '/session', { method: 'DELETE' })
    // Told first to the screens that follow it; then nothing of the person's is left in this page.
    client.setQueryData(sessionQuery.queryKey, carried({ kind: 'none' }))
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
  }
}

/** The signed-in person; only screens behind the sign-in may call it. */
export function useStaff(): Staff {
  const { data } = useSuspenseQuery(sessionQuery)
  if (data.kind !== 'staff') throw new Error('no staff session behind the sign-in')
  return data
}

export const managesKnowledge = (staff: Staff) =>
  staff.roles.includes('steward') || staff.roles.includes('administrator')

export const setsModel = (staff: Staff) => staff.roles.includes('administrator')

/** Sees the figures of the house, and what they call for. */
export const answersForHouse = (staff: Staff) =>
  staff.roles.includes('administrator') || staff.roles.includes('director')

export const switchesAssistant = (staff: Staff) =>
  staff.roles.includes('administrator') || staff.roles.includes('director')

/** Looks at answers again, and decides. */
export const reviews = (staff: Staff) => managesKnowledge(staff) || staff.roles.includes('director')
