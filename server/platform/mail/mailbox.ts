// One visit to a mailbox: what nobody has read is handed over, then marked as read.
import { isIP } from 'node:net'
import { ImapFlow } from 'imapflow'
import { BlockedAddress } from '../models/reach.ts'
import { addressOf, type MailFailure, type Sent, type Server } from './transport.ts'

export type MailPlace = Server

const CONNECT_MS = 10_000
const SILENCE_MS = 15_000
/** Less than a relay's lease in all. */
const WHOLE_MS = 45_000
const AT_ONCE = 20
const LARGEST = 25 * 1024 * 1024

/** Hands over each unread letter, oldest first, twenty at most; marked as read when `take` says so: one that cannot be taken holds up no other. Never throws. */
export const readMailbox = (
  place: MailPlace,
  allowed: string[],
  take: (raw: Buffer) => Promise<boolean>,
): Promise<Sent> =>
  visit(place, allowed, async (client) => {
    const unread = (await client.search({ seen: false }, { uid: true })) || []
    for (const uid of unread.slice(0, AT_ONCE)) {
      const letter = await client.fetchOne(String(uid), { source: { start: 0, maxLength: LARGEST } }, { uid: true })
      const source = letter ? letter.source : undefined
      if (!source || (await take(source))) await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
    }
  })

/** Signs in and opens the mailbox, and reads nothing. */
export const tryMailbox = (place: MailPlace, allowed: string[]): Promise<Sent> =>
  visit(place, allowed, async () => undefined)

async function visit(place: MailPlace, allowed: string[], act: (client: ImapFlow) => Promise<void>): Promise<Sent> {
  let client: ImapFlow | undefined
  let late: NodeJS.Timeout | undefined
  try {
    client = clientTo(place, await addressOf(place, allowed))
    const used = client
    const work = async () => {
      await used.connect()
      const lock = await used.getMailboxLock('INBOX')
      await act(used).finally(() => lock.release())
      await used.logout()
    }
    const tooLate = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error('too late')), WHOLE_MS)
    })
    await Promise.race([work(), tooLate])
    return { ok: true }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  } finally {
    clearTimeout(late)
    client?.close()
  }
}

function clientTo({ host, port, security, username, password }: MailPlace, address: string): ImapFlow {
  const client = new ImapFlow({
    host: address,
    port,
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    ...(isIP(host) ? {} : { servername: host, tls: { servername: host } }),
    auth: { user: username ?? '', pass: password ?? '' },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableAutoIdle: true,
    logger: false,
  })
  // A line cut between two commands is told by the next command.
  client.on('error', () => undefined)
  return client
}

function failureOf(error: unknown): MailFailure {
  if (error instanceof BlockedAddress) return 'blocked'
  return (error as { authenticationFailed?: boolean }).authenticationFailed ? 'credentials' : 'unreachable'
}
