import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { type Ctx, newId } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { selectAssociation, selectStaff } from '../store.ts'
import { beginStep, takeStep } from './sign-in-step.ts'
import { countRecoveryCodes, insertFactor, selectFactors, selectPasskey, setCounter } from './store-entry.ts'
import { newRecoveryCodes } from './totp.ts'

/** The address the browser shows; a passkey made at one opens no other. */
export type Site = { origin: string }
const hostOf = ({ origin }: Site) => new URL(origin).hostname

/** What the browser needs to make a passkey for somebody who is signed in. */
export async function wantNewPasskey(ctx: Ctx, site: Site, staffId: string) {
  const [{ name }, staff] = [await selectAssociation(ctx), await selectStaff(ctx, staffId)]
  if (!staff) return undefined
  const known = (await selectFactors(ctx, staffId)).flatMap((row) =>
    row.credential_id ? [{ id: row.credential_id }] : [],
  )
  const options = await generateRegistrationOptions({
    rpName: name.fr,
    rpID: hostOf(site),
    userName: staff.email,
    userDisplayName: staff.name,
    userID: new TextEncoder().encode(staffId),
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const ticket = await beginStep(ctx, 'new-passkey', { challenge: options.challenge, staffId })
  return { ticket, options }
}

type Given = { ticket: string; name: string; response: unknown }

/** Keeps a passkey. With the first second proof come the recovery codes, once. */
export async function addPasskey(
  ctx: Ctx,
  site: Site,
  staffId: string,
  given: Given,
): Promise<{ recoveryCodes?: string[] } | undefined> {
  const held = await takeStep(ctx, 'new-passkey', given.ticket)
  if (held?.staffId !== staffId) return undefined
  const verified = await verifyRegistrationResponse({
    response: given.response as RegistrationResponseJSON,
    expectedChallenge: held.challenge ?? '',
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!verified?.verified) return undefined
  const { credential } = verified.registrationInfo
  if (await selectPasskey(ctx, credential.id)) return undefined
  await insertFactor(ctx, {
    association_id: ctx.association.associationId,
    factor_id: newId(),
    staff_id: staffId,
    kind: 'passkey',
    name: given.name,
    secret_sealed: null,
    last_step: 0,
    credential_id: credential.id,
    public_key: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
    created_at: ctx.now(),
    confirmed_at: ctx.now(),
    last_used_at: null,
  })
  await recordAct(ctx, 'second-factor.added', staffId, { kind: 'passkey' })
  return (await countRecoveryCodes(ctx, staffId)) > 0 ? {} : { recoveryCodes: await newRecoveryCodes(ctx, staffId) }
}

/** A challenge: for the passkeys of somebody whose password was right, or for whichever the browser offers. */
export async function wantPasskey(ctx: Ctx, site: Site, staffId: string | null) {
  const own = staffId ? await selectFactors(ctx, staffId) : []
  const allowed = own.flatMap((row) =>
    row.credential_id ? [{ id: row.credential_id, transports: row.transports }] : [],
  )
  const options = await generateAuthenticationOptions({
    rpID: hostOf(site),
    userVerification: 'required',
    ...(staffId && { allowCredentials: allowed }),
  })
  return { ticket: await beginStep(ctx, 'passkey', { challenge: options.challenge, staffId: staffId ?? '' }), options }
}

/** Whose passkey answered the challenge; it must have asked for her finger, face or code. */
export async function whosePasskey(
  ctx: Ctx,
  site: Site,
  ticket: string,
  response: unknown,
): Promise<string | undefined> {
  const held = await takeStep(ctx, 'passkey', ticket)
  const given = response as AuthenticationResponseJSON
  const row = held && typeof given.id === 'string' ? await selectPasskey(ctx, given.id) : undefined
  if (!held || !row?.public_key || !row.credential_id) return undefined
  if (held.staffId && held.staffId !== row.staff_id) return undefined
  const verified = await verifyAuthenticationResponse({
    response: given,
    expectedChallenge: held.challenge ?? '',
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
    requireUserVerification: true,
    credential: {
      id: row.credential_id,
      publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
      counter: row.counter,
    },
  }).catch(() => undefined)
  if (!verified?.verified) return undefined
  await setCounter(ctx, row.factor_id, verified.authenticationInfo.newCounter)
  return row.staff_id
}
