import { OidcChange, SecondFactorSwitch, type SignInSettings } from '../../../contract/sign-in.ts'
import type { Ctx } from '../../platform/index.ts'
import { hasRole, recordAct } from '../../trust/index.ts'
import { selectAssociation } from '../store.ts'
import {
  countStaffWithout,
  saveProvider,
  selectProvider,
  selectProviders,
  setSecondFactorRequired,
} from './store-entry.ts'
import type { Population } from './tables-entry.ts'

type Read = Omit<SignInSettings, 'redirect'>
export type SignInAct = { ok: true; settings: Read } | { ok: false; reason: 'forbidden' | 'bad-input' }
const FORBIDDEN = { ok: false, reason: 'forbidden' } as const
const mayArrange = (ctx: Ctx) => hasRole(ctx.actor, 'administrator')

/** How people sign in; the providers' secrets stay sealed. */
export async function readSignIn(ctx: Ctx): Promise<SignInAct> {
  if (!mayArrange(ctx)) return FORBIDDEN
  const providers = (await selectProviders(ctx)).map((row) => ({
    population: row.population,
    enabled: row.enabled,
    label: row.label,
    issuer: row.issuer,
    clientId: row.client_id,
    hasSecret: row.secret_sealed !== null,
    numberClaim: row.number_claim,
    makesMembers: row.makes_members,
  }))
  const { second_factor_required: secondFactorRequired } = await selectAssociation(ctx)
  return { ok: true, settings: { secondFactorRequired, staffWithout: await countStaffWithout(ctx), providers } }
}

/** From their next sign-in, staff without a second proof make one before they come in. */
export async function requireSecondFactor(ctx: Ctx, input: unknown): Promise<SignInAct> {
  if (!mayArrange(ctx)) return FORBIDDEN
  const { required } = SecondFactorSwitch.parse(input)
  await setSecondFactorRequired(ctx, required)
  await recordAct(ctx, required ? 'second-factor.required' : 'second-factor.not-required', null)
  return readSignIn(ctx)
}

/** A kept secret does not follow to another issuer or client: it is entered again. */
export async function setProvider(ctx: Ctx, input: unknown): Promise<SignInAct> {
  if (!mayArrange(ctx)) return FORBIDDEN
  const { population, secret, ...change } = OidcChange.parse(input)
  const issuer = new URL(change.issuer)
  if (!['https:', 'http:'].includes(issuer.protocol) || issuer.username || issuer.search || issuer.hash)
    return { ok: false, reason: 'bad-input' }
  const before = await selectProvider(ctx, population)
  const isSame = before?.issuer === change.issuer && before.client_id === change.clientId
  const { associationId: association_id } = ctx.association
  const sealed = secret ? ctx.vault.seal(association_id, `oidc-${population}`, secret) : null
  await saveProvider(ctx, {
    association_id,
    population,
    enabled: change.enabled,
    label: change.label,
    issuer: change.issuer,
    client_id: change.clientId,
    secret_sealed: secret === undefined && isSame ? before.secret_sealed : sealed,
    number_claim: change.numberClaim,
    makes_members: change.makesMembers,
    updated_at: ctx.now(),
  })
  await recordAct(ctx, 'provider.set', null, { population, issuer: change.issuer, enabled: change.enabled })
  return readSignIn(ctx)
}

/** What the sign-in screen offers beside a password; anybody may know. */
export async function findProviderLabel(ctx: Ctx, population: Population): Promise<string | null> {
  const row = await selectProvider(ctx, population)
  return row?.enabled ? row.label : null
}
