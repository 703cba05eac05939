// Letters to many, and who wants no more of them. What concerns her own conversations still reaches her.
import type { Language } from '../../../contract/common.ts'
import { type Ctx, listRefused } from '../../platform/index.ts'
import type { Recipient } from '../list-recipients.ts'
import { insertStop, selectStopped } from './store-letter-stop.ts'

const STOP = 'letter-stop'

/** The address that ends the letters to somebody: it holds who she is, sealed; nothing to guess, nothing to store. `place`: `https://host/slug`. */
export function stopAddress(ctx: Ctx, place: string, personId: string, language: Language): string {
  const sealed = ctx.vault.seal(ctx.association.associationId, STOP, personId)
  return `${place}/letters/stop?lang=${language}&t=${Buffer.from(sealed).toString('base64url')}`
}

/** One press of the mail program ends them (RFC 2369, RFC 8058). */
export const stopHeaders = (stop: string) => ({
  'List-Unsubscribe': `<${stop}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** Ends the letters to whoever this address was made for; false when it was not made here. */
export async function stopLetters(ctx: Ctx, token: string): Promise<boolean> {
  const personId = ctx.vault.open(ctx.association.associationId, STOP, Buffer.from(token, 'base64url').toString())
  if (personId) await insertStop(ctx, personId)
  return personId !== undefined
}

/** Those of these people who get no letter: they asked for none, or their address was refused. */
export async function listSpared(ctx: Ctx, people: Recipient[]): Promise<Set<string>> {
  const stopped = await selectStopped(
    ctx,
    people.map((one) => one.personId),
  )
  const refused = await listRefused(
    ctx,
    people.map((one) => one.email),
  )
  return new Set(people.filter((one) => stopped.has(one.personId) || refused.has(one.email)).map((one) => one.personId))
}
