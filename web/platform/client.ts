// The one door to the server: same origin, session cookie, shapes parsed as they arrive.
import * as z from 'zod/mini'
import { Problem } from '../../contract/common.ts'
import { currentLanguage, currentTexts } from './language.ts'

/** The association's slug is the first segment of the address: `/demo/desk/…`. */
export const slug = decodeURIComponent(location.pathname.split('/')[1] ?? '')

export const apiBase = `/api/v1/${encodeURIComponent(slug)}`

/** A refusal, or a server out of reach (`status` 0), with a sentence for the reader. */
export class CallRefused extends Error {
  readonly status: number
  readonly problem: Problem
  constructor(status: number, problem: Problem) {
    super(problem.message)
    this.status = status
    this.problem = problem
  }
}

let csrf = ''

/** Every writing call carries the session's token. */
export function carryCsrf(token: string): void {
  csrf = token
}

export function headers(): Record<string, string> {
  return { 'X-Relais-Language': currentLanguage(), 'X-Relais-CSRF': csrf }
}

type Call = { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; body?: unknown; signal?: AbortSignal }

/** @throws CallRefused on a refusal, an unreachable server or an answer of an unknown shape. */
export async function call<S extends z.ZodMiniType>(shape: S, path: string, asked: Call = {}): Promise<z.infer<S>> {
  const response = await send(path, asked)
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (!response.ok) throw refused(response.status, body)
  const parsed = z.safeParse(shape, body)
  if (parsed.success) return parsed.data
  console.error(`${path}: unknown shape`, parsed.error.issues)
  throw new CallRefused(response.status, unexpected())
}

let onSessionOver = () => {}

/** Called when the server no longer knows us, whatever was being asked of it. */
export function whenSessionOver(listener: () => void): void {
  onSessionOver = listener
}

/** The refusal to throw; tells at once when it is the session that ended. */
export function refused(status: number, body: unknown): CallRefused {
  const problem = refusal(body)
  if (status === 401 && !['wrong-credentials', 'wrong-code'].includes(problem.code)) onSessionOver()
  return new CallRefused(status, problem)
}

async function send(path: string, { method = 'GET', body, signal }: Call): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  const kind: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' }
  try {
    return await fetch(apiBase + path, { method, signal, headers: { ...headers(), ...kind }, ...json })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new CallRefused(0, unreachable())
  }
}

/** A refusal body as the reader should read it, whatever a proxy in between made of it. */
function refusal(body: unknown): Problem {
  const parsed = z.safeParse(Problem, body)
  return parsed.success ? parsed.data : unexpected()
}

export function unreachable(): Problem {
  const { errors } = currentTexts()
  return { code: 'unreachable', message: errors.unreachable, detail: errors.unreachableDetail }
}

function unexpected(): Problem {
  const { errors } = currentTexts()
  return { code: 'unexpected', message: errors.unexpected, detail: errors.unexpectedDetail }
}

/** What to tell the reader about anything that was thrown. */
export function problemOf(error: unknown): Problem {
  return error instanceof CallRefused ? error.problem : unexpected()
}

/** Worth trying again by itself: the network, or a server that is restarting. */
export function isPassing(error: unknown): boolean {
  return error instanceof CallRefused && (error.status === 0 || error.status >= 502)
}
