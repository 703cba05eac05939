// A directory closes an account while its owner is at work: what she had open is cut, not left to run.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DirectorySettings } from '../../contract/directory.ts'
import type { Session } from '../../contract/people.ts'
import { demoPassword, staff as people } from '../../demo/association.ts'
import { type Server, scratchDirectory, startServer } from '../support/server.ts'

let directory: Awaited<ReturnType<typeof scratchDirectory>>
let server: Server
const [maude, philippe] = people
const LIMIT_MS = 5000

beforeAll(async () => {
  directory = await scratchDirectory()
  server = await startServer(directory.path)
})
afterAll(async () => {
  await server.stop()
  await directory.remove()
})

const json = { 'content-type': 'application/json' }
const api = (path: string) => `${server.url}/api/v1/demo${path}`

async function signIn(email: string) {
  const body = JSON.stringify({ as: 'staff', email, password: demoPassword })
  const entered = await fetch(api('/session'), { method: 'POST', headers: json, body })
  const { csrf } = (await entered.json()) as Session & { csrf: string }
  return { cookie: entered.headers.getSetCookie()[0]!.split(';')[0]!, 'x-relais-csrf': csrf }
}

/** How long a stream goes on after `act`, in milliseconds; it must have been open before. */
async function lastsAfter(headers: Record<string, string>, act: () => Promise<void>): Promise<number> {
  const stream = await fetch(api('/desk/events'), { headers, signal: AbortSignal.timeout(4 * LIMIT_MS) })
  const reader = stream.body!.getReader()
  expect((await reader.read()).done).toBe(false)
  await act()
  const from = Date.now()
  // A cut line is an error to whoever reads it; an ended one is not. Either is the end; the test's own limit is neither.
  for (let isOpen = true; isOpen; )
    isOpen = await reader.read().then(
      (piece) => !piece.done,
      () => false,
    )
  return Date.now() - from
}

it('her streams and her calls end at once, and her colleagues’ go on', async () => {
  const admin = await signIn(maude!.email)
  const made = await fetch(api('/settings/directory/tokens'), {
    method: 'POST',
    headers: { ...json, ...admin },
    body: JSON.stringify({ name: 'Entra', population: 'staff' }),
  })
  const { made: token, address } = (await made.json()) as DirectorySettings
  const scim = { authorization: `Bearer ${token!.secret}`, 'content-type': 'application/scim+json' }
  const filter = encodeURIComponent(`userName eq "${philippe!.email}"`)
  const found = (await (await fetch(`${address}/Users?filter=${filter}`, { headers: scim })).json()) as {
    Resources: { id: string }[]
  }
  const close = async () => {
    const body = JSON.stringify({ Operations: [{ op: 'Replace', path: 'active', value: 'False' }] })
    const closed = await fetch(`${address}/Users/${found.Resources[0]!.id}`, { method: 'PATCH', headers: scim, body })
    expect(closed.status).toBe(200)
  }
  const his = await signIn(philippe!.email)
  expect((await fetch(api('/desk/queue'), { headers: his })).status).toBe(200)
  expect(await lastsAfter(his, close)).toBeLessThan(LIMIT_MS)
  expect((await fetch(api('/desk/queue'), { headers: his })).status).toBe(401)
  const again = {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ as: 'staff', email: philippe!.email, password: demoPassword }),
  }
  expect((await fetch(api('/session'), again)).status).toBe(401)
  expect((await fetch(api('/desk/queue'), { headers: admin })).status).toBe(200)
})
