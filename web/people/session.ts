// Who is signed in, and at which association.
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { PageInfo, Session, type SignIn } from '../../contract/people.ts'
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

/** @throws CallRefused: wrong-credentials, too-many-attempts. */
export async function signIn(input: SignIn): Promise<Session> {
  return carried(await call(Session, '/session', { method: 'POST', body: input }))
}

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await call(z.null(), '/session', { method: 'DELETE' })
    client.clear()
    client.setQueryData(sessionQuery.queryKey, carried({ kind: 'none' }))
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
