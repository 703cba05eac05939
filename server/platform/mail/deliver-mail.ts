// A letter on its way: sent, tried again later, refused for good, or given up after two days.
import type { Ctx, Open } from '../context.ts'
import type { Event } from '../event.ts'
import type { Again } from '../events.ts'
import { RateLimit } from '../http.ts'
import { Breaker } from '../models/breaker.ts'
import { serverOf } from './keep-settings.ts'
import { MAIL_LETTER, type Sealed } from './send-mail.ts'
import { countAttempt, selectMail, selectMailSettings, settleMail } from './store.ts'
import { type Letter, type Server, sendLetter } from './transport.ts'

/** Thirty seconds, doubling to an hour; two days in all, as mail servers themselves do before they tell the sender. */
const FIRST_MS = 30_000
const LONGEST_MS = 3_600_000
const GIVE_UP_MS = 2 * 24 * 3_600_000

export type Pace = { breaker: Breaker; limits: Map<number, RateLimit>; allowedHosts: string[] }

export const newPace = (allowedHosts: string[]): Pace => ({ breaker: new Breaker(), limits: new Map(), allowedHosts })

type Ready = {
  letter: Letter
  server: Server
  attempts: number
  queuedAt: Date
  perMinute: number
  key: string
  now: Date
}

/** Sends one letter, outside of any transaction; says when to try again. */
export async function deliverMail(open: Open, { subjectId: mailId }: Event, pace: Pace): Promise<Again | undefined> {
  const ready = await open({ kind: 'system' }, (ctx) => prepare(ctx, mailId))
  if (!ready) return undefined
  const { now, key } = ready
  if (!allows(pace, ready)) return { nextAt: new Date(now.getTime() + jittered(60_000)) }
  if (!pace.breaker.allows(key, now.getTime())) return { nextAt: new Date(now.getTime() + jittered(FIRST_MS)) }
  const sent = await sendLetter(ready.server, ready.letter, pace.allowedHosts)
  // A server that refuses one letter works.
  if (sent.ok || sent.failure === 'refused') pace.breaker.succeeded(key)
  else pace.breaker.failed(key, now.getTime())
  return open({ kind: 'system' }, async (ctx) => {
    if (sent.ok) return settleMail(ctx, mailId, 'sent', null)
    if (sent.failure === 'refused') return settleMail(ctx, mailId, 'refused', sent.failure)
    if (now.getTime() - ready.queuedAt.getTime() > GIVE_UP_MS) return settleMail(ctx, mailId, 'given-up', sent.failure)
    await countAttempt(ctx, mailId, sent.failure)
    const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(ready.attempts, 10))
    return { nextAt: new Date(now.getTime() + jittered(wait)) }
  }).then((again) => again ?? undefined)
}

/** Between three and five quarters, so that letters that failed together do not come back together. */
const jittered = (ms: number) => ms * (0.75 + Math.random() / 2)

function allows({ limits }: Pace, { perMinute, key, now }: Ready): boolean {
  const limit = limits.get(perMinute) ?? new RateLimit(perMinute)
  limits.set(perMinute, limit)
  return limit.allows(key, now.getTime())
}

/** What is needed to send, or nothing when the letter has ended, or ends here. */
async function prepare(ctx: Ctx, mailId: string): Promise<Ready | undefined> {
  const { associationId } = ctx.association
  const mail = await selectMail(ctx, mailId)
  if (mail?.state !== 'waiting' || mail.letter_sealed === null) return undefined
  const settings = await selectMailSettings(ctx)
  const said = ctx.vault.open(associationId, MAIL_LETTER, mail.letter_sealed)
  const server = settings && serverOf(ctx, settings)
  if (!settings?.enabled || !server || said === undefined) {
    const failure = !settings?.enabled ? 'no-mail' : said === undefined ? 'unreadable-letter' : 'unreadable-password'
    await settleMail(ctx, mailId, 'given-up', failure)
    return undefined
  }
  const from = { name: settings.from_name, address: settings.from_address }
  const messageId = `<${mailId}@${settings.from_address.split('@')[1]}>`
  const letter = { ...(JSON.parse(said) as Sealed), from, to: mail.recipient, messageId }
  const { attempts, queued_at: queuedAt } = mail
  const key = `${associationId} ${settings.updated_at.getTime()}`
  return { letter, server, attempts, queuedAt, perMinute: settings.per_minute, key, now: ctx.now() }
}
