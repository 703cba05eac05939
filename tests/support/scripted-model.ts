// A language model for tests: a real OpenAI-compatible server on the loopback whose behaviour is chosen.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Behaviour, writeAs } from '../../server/answers/compose/scripted-writing.ts'

export type ScriptedModel = {
  /** For the settings: `http://127.0.0.1:…/v1`. */
  baseUrl: string
  /** How the next calls go; a number is an HTTP status given instead of an answer. */
  behave(behaviour: Behaviour | { says: string } | 429 | 500 | 401 | 404): void
  /** What it was asked, whole, in order. */
  prompts: string[]
  /** The keys it was given. */
  keys: string[]
  stop(): Promise<void>
}

type Asked = { stream?: boolean; messages?: { role: string; content: unknown }[]; input?: string[] | string }

const PIECE = 24
const USAGE = { prompt_tokens: 120, completion_tokens: 40, total_tokens: 160 }

const textOf = (content: unknown): string =>
  typeof content === 'string' ? content : Array.isArray(content) ? content.map((one) => one.text ?? '').join('') : ''

/** Vectors that agree with the words of a text: enough for a search by meaning to have something to find. */
function vectorOf(text: string): number[] {
  const vector = Array.from({ length: 64 }, () => 0.01)
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    let hash = 7
    for (const letter of word.slice(0, 5)) hash = (hash * 31 + letter.charCodeAt(0)) % 64
    vector[hash] = (vector[hash] ?? 0) + 1
  }
  return vector
}

/** Starts it on a free port. `dripMs` is the wait between two pieces of a dripping answer. */
export async function startScriptedModel(dripMs = 40): Promise<ScriptedModel> {
  let behaviour: Behaviour | { says: string } | number = 'faithful'
  const prompts: string[] = []
  const keys: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    keys.push(request.headers.authorization ?? '')
    if (typeof behaviour === 'number') {
      response.writeHead(behaviour, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: { message: 'scripted failure', type: 'error' } }))
      return
    }
    const asked = JSON.parse(body || '{}') as Asked
    if (request.url?.endsWith('/embeddings')) return sendVectors(response, asked)
    const prompt = textOf(asked.messages?.findLast((one) => one.role === 'user')?.content)
    prompts.push((asked.messages ?? []).map((one) => textOf(one.content)).join('\n'))
    if (behaviour === 'stalls') return
    const manner = typeof behaviour === 'object' ? 'faithful' : behaviour
    const text = typeof behaviour === 'object' ? behaviour.says : writeAs(behaviour, prompt)
    if (asked.stream) await sendPieces(response, text, manner, dripMs)
    else sendWhole(response, text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    behave: (next) => {
      behaviour = next
    },
    prompts,
    keys,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function sendVectors(response: ServerResponse, asked: Asked): void {
  const texts = typeof asked.input === 'string' ? [asked.input] : (asked.input ?? [])
  const data = texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }))
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify({ object: 'list', data, model: 'scripted', usage: { prompt_tokens: 8, total_tokens: 8 } }),
  )
}

const head = { id: 'scripted', created: 0, model: 'scripted' }

function sendWhole(response: ServerResponse, content: string): void {
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }]
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ ...head, object: 'chat.completion', choices, usage: USAGE }))
}

async function sendPieces(response: ServerResponse, text: string, behaviour: Behaviour, dripMs: number): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (choices: unknown[], rest = {}) =>
    response.write(`data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices, ...rest })}\n\n`)
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${behaviour === 'drips' ? 2 : PIECE}}`, 'g')) ?? []
  const last = behaviour === 'dies' ? Math.floor(pieces.length * 0.6) : pieces.length
  for (const content of pieces.slice(0, last)) {
    send([{ index: 0, delta: { role: 'assistant', content } }])
    if (behaviour === 'drips') await new Promise((resolve) => setTimeout(resolve, dripMs))
    if (response.destroyed) return
  }
  if (behaviour === 'dies') {
    // What was sent must have left before the line is cut.
    await new Promise((resolve) => setTimeout(resolve, 20))
    response.destroy()
    return
  }
  send([{ index: 0, delta: {}, finish_reason: 'stop' }])
  send([], { usage: USAGE })
  response.end('data: [DONE]\n\n')
}
