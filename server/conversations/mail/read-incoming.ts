// The mailbox of an association, read every half minute for as long as its settings stand.
import { type Again, type Event, type Open, readMailbox, tryMailbox } from '../../platform/index.ts'
import { mailboxOf } from './incoming-settings.ts'
import { readLetter } from './read-letter.ts'
import { saveReading, selectIncoming } from './store-incoming.ts'
import { takeLetter } from './take-letter.ts'

const EVERY_MS = 30_000
const SYSTEM = { kind: 'system' } as const

/** One letter as it came, taken in: parsed outside of any transaction. */
export async function receiveLetter(open: Open, raw: Buffer) {
  const letter = await readLetter(raw)
  return open(SYSTEM, (ctx) => takeLetter(ctx, letter))
}

const prepare = (open: Open) =>
  open(SYSTEM, async (ctx) => {
    const row = await selectIncoming(ctx)
    return row && { row, place: mailboxOf(ctx, row) }
  })

/** Reads what is new, and says when to look again; ends when the settings have changed: their own change began anew. */
export async function readIncoming(open: Open, event: Event, allowedHosts: string[]): Promise<Again | undefined> {
  const found = await prepare(open)
  const isCurrent = found?.row.updated_at.toISOString() === event.payload.at
  if (!found || !isCurrent || !found.row.enabled || found.row.way !== 'imap') return undefined
  let lost = false
  const take = (raw: Buffer) =>
    receiveLetter(open, raw).then(
      () => true,
      () => {
        lost = true
        return false
      },
    )
  const read = found.place ? await readMailbox(found.place, allowedHosts, take) : undefined
  const failure = !read ? 'unreadable-password' : read.ok ? (lost ? 'letter' : null) : read.failure
  return open(SYSTEM, async (ctx) => {
    await saveReading(ctx, failure)
    return { nextAt: new Date(ctx.now().getTime() + EVERY_MS) }
  })
}

export type IncomingTried = { ok: true; way: 'imap' | 'webhook' } | { ok: false; failure: string }

/** Signs in to the mailbox and opens it, and takes nothing. A webhook is ready when it has its secret. */
export async function tryIncoming(open: Open, allowedHosts: string[]): Promise<IncomingTried> {
  const found = await prepare(open)
  if (!found) return { ok: false, failure: 'no-mail' }
  const { row, place } = found
  if (row.way === 'webhook')
    return row.webhook_sealed ? { ok: true, way: 'webhook' } : { ok: false, failure: 'no-secret' }
  if (!place) return { ok: false, failure: 'unreadable-password' }
  const tried = await tryMailbox(place, allowedHosts)
  return tried.ok ? { ok: true, way: 'imap' } : tried
}
