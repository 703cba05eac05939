// One connection to a mail server: only to an address the operator allows, checked and then used, within a minute.
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { createTransport } from 'nodemailer'
import type { MailSecurity } from '../../../contract/mail.ts'
import { BlockedAddress, isAllowedHost, isPublicAddress } from '../models/reach.ts'

export type Server = {
  host: string
  port: number
  security: MailSecurity
  username: string | null
  password: string | undefined
}

/** `refused`: the server will never take this letter. The others may pass. */
export type MailFailure = 'refused' | 'blocked' | 'credentials' | 'unreachable' | 'unreadable-password'
export type Sent = { ok: true } | { ok: false; failure: MailFailure }

export type Letter = {
  from: { name: string; address: string }
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  headers: Record<string, string>
}

/** Less than a relay's lease in all: a letter is not sent by two processes at once. */
const CONNECT_MS = 10_000
const SILENCE_MS = 15_000
const WHOLE_MS = 45_000

/** Why a server may not be used: a private network nobody named, or a password in clear across the internet. */
export function whyNotServer({ host, port, security }: Pick<Server, 'host' | 'port' | 'security'>, allowed: string[]) {
  if (isNamed(host, port, allowed)) return undefined
  if (host === 'localhost' || (isIP(host) && !isPublicAddress(host))) return 'not-allowed'
  return security === 'none' ? 'not-encrypted' : undefined
}

const isNamed = (host: string, port: number, allowed: string[]) => {
  const address = `smtp://${isIP(host) === 6 ? `[${host}]` : host}:${port}`
  return URL.canParse(address) && isAllowedHost(new URL(address), allowed)
}

/** The very address that was checked; the name stays for the certificate. */
export async function addressOf(server: Server, allowed: string[]): Promise<string> {
  if (whyNotServer(server, allowed)) throw new BlockedAddress(`${server.host} is not allowed`)
  const found = await lookup(server.host, { all: true })
  const isFree = isNamed(server.host, server.port, allowed)
  if (!isFree && found.some((one) => !isPublicAddress(one.address)))
    throw new BlockedAddress(`${server.host} is not a public address`)
  return found[0]?.address ?? server.host
}

/** Delivers one letter to the server. Never throws; nothing of the letter is logged. */
export async function sendLetter(server: Server, letter: Letter, allowed: string[]): Promise<Sent> {
  return use(server, allowed, (transport) =>
    transport.sendMail({ ...letter, envelope: { from: letter.from.address, to: letter.to } }),
  )
}

/** Connects and signs in, and sends nothing. */
export const tryServer = (server: Server, allowed: string[]): Promise<Sent> =>
  use(server, allowed, (transport) => transport.verify())

type Transport = ReturnType<typeof transportTo>

function transportTo(server: Server, address: string) {
  const { host, port, security, username, password } = server
  return createTransport({
    host: address,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(isIP(host) ? {} : { tls: { servername: host } }),
    ...(username ? { auth: { user: username, pass: password ?? '' } } : {}),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

async function use(server: Server, allowed: string[], act: (transport: Transport) => Promise<unknown>): Promise<Sent> {
  let late: NodeJS.Timeout | undefined
  try {
    const transport = transportTo(server, await addressOf(server, allowed))
    const tooLate = new Promise((_, reject) => {
      late = setTimeout(() => reject(new Error('too late')), WHOLE_MS)
    })
    await Promise.race([act(transport), tooLate]).finally(() => transport.close())
    return { ok: true }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  } finally {
    clearTimeout(late)
  }
}

function failureOf(error: unknown): MailFailure {
  if (error instanceof BlockedAddress) return 'blocked'
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number }
  if (code === 'EAUTH') return 'credentials'
  return responseCode >= 500 && ['EENVELOPE', 'EMESSAGE'].includes(code ?? '') ? 'refused' : 'unreachable'
}
