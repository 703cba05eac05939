// The desk's calls without its screens: what a journey needs of the staff while it looks at a member's page.
import { demoPassword, staff as people } from '../../demo/association.ts'

export type DeskApi = {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: object): Promise<T>
  put<T>(path: string, body: object): Promise<T>
}

/** Signs in somebody of the demonstration's staff, by role. Calls throw when they are refused. */
export async function openDeskApi(serverUrl: string, role: 'adviser' | 'director'): Promise<DeskApi> {
  const base = `${serverUrl}/api/v1/demo`
  const email = people.find((one) => one.roles.includes(role))?.email
  const signedIn = await fetch(`${base}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: 'staff', email, password: demoPassword }),
  })
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0])
  const { csrf } = (await signedIn.json()) as { csrf: string }
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { cookie: cookie.join('; '), 'x-relais-csrf': csrf, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
  }
}
