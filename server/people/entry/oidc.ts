// Signing in at the association's own OpenID Connect provider: authorization code, PKCE, nonce, state, one issuer.
import * as oidc from 'openid-client'
import { type App, type AssociationRef, type Ctx, guardedFetch, newId, within } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { isAddressTaken, selectMemberByNumber } from '../identity/store-identity.ts'
import { insertMember, selectCredential, selectMember, selectStaff } from '../store.ts'
import { letIn, type Opened } from './enter-staff.ts'
import { beginStep, type Held, takeStep } from './sign-in-step.ts'
import { insertLinked, selectLinked, selectProvider } from './store-entry.ts'
import type { OidcSettingsTable, Population } from './tables-entry.ts'

export type Reach = { allowedHosts: string[] }
const ANONYMOUS = { kind: 'visitor', conversationKeyHash: null } as const
const TIMEOUT_S = 10

/** What the provider says of itself, read at its issuer's address; it must name that very issuer. */
async function configurationOf(provider: OidcSettingsTable, secret: string | null, { allowedHosts }: Reach) {
  const issuer = new URL(provider.issuer)
  const execute = [oidc.enableNonRepudiationChecks]
  // Unencrypted only at a host that the operator named, which guardedFetch holds to.
  if (issuer.protocol === 'http:') execute.push(oidc.allowInsecureRequests)
  const proof = secret ? oidc.ClientSecretPost(secret) : oidc.None()
  const fetch = guardedFetch(allowedHosts) as oidc.CustomFetch
  return oidc.discovery(issuer, provider.client_id, undefined, proof, {
    execute,
    timeout: TIMEOUT_S,
    [oidc.customFetch]: fetch,
  })
}

const secretOf = (ctx: Ctx, row: OidcSettingsTable): string | null =>
  row.secret_sealed
    ? (ctx.vault.open(ctx.association.associationId, `oidc-${row.population}`, row.secret_sealed) ?? null)
    : null

/** The provider, if the association enabled one for them. */
async function findProvider(app: App, association: AssociationRef, population: Population) {
  return within(app, association, ANONYMOUS, async (ctx) => {
    const row = await selectProvider(ctx, population)
    return row?.enabled ? { row, secret: secretOf(ctx, row) } : undefined
  })
}

export type Started =
  | { ok: true; address: string; ticket: string }
  | { ok: false; reason: 'no-provider' | 'provider-failed' }

/** Where to send the browser, and the ticket it keeps meanwhile. The provider is asked outside of any transaction. */
export async function startOidc(
  app: App,
  association: AssociationRef,
  reach: Reach,
  input: { population: Population; redirect: string },
): Promise<Started> {
  const found = await findProvider(app, association, input.population)
  if (!found) return { ok: false, reason: 'no-provider' }
  const verifier = oidc.randomPKCECodeVerifier()
  const held = { population: input.population, state: oidc.randomState(), nonce: oidc.randomNonce(), verifier }
  try {
    const configuration = await configurationOf(found.row, found.secret, reach)
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: input.redirect,
      scope: 'openid email profile',
      state: held.state,
      nonce: held.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    const ticket = await within(app, association, ANONYMOUS, (ctx) =>
      beginStep(ctx, 'oidc', { ...held, issuer: found.row.issuer, client: found.row.client_id }),
    )
    return { ok: true, address: address.href, ticket }
  } catch (error) {
    app.log.warn(
      { error: (error as Error).message, population: input.population },
      'the OpenID provider did not answer',
    )
    return { ok: false, reason: 'provider-failed' }
  }
}

export type Finished =
  | (Opened & { population: Population })
  | { ok: false; population: Population; reason: 'no-account' | 'provider-failed' | 'over' }

/** The browser is back with a code. `address`: the whole address it came to, at our public name. */
export async function finishOidc(
  app: App,
  association: AssociationRef,
  reach: Reach,
  input: { ticket: string; address: URL },
): Promise<Finished> {
  const held = await within(app, association, ANONYMOUS, (ctx) => takeStep(ctx, 'oidc', input.ticket))
  const population: Population = held?.population === 'member' ? 'member' : 'staff'
  const found = held && (await findProvider(app, association, population))
  // A provider changed meanwhile is another provider.
  if (!held || !found || found.row.issuer !== held.issuer || found.row.client_id !== held.client)
    return { ok: false, population, reason: 'over' }
  const claims = await claimsOf(app, found, held, reach, input.address)
  if (!claims) return { ok: false, population, reason: 'provider-failed' }
  return within(app, association, ANONYMOUS, async (ctx) => {
    const who =
      population === 'staff' ? await findStaffOf(ctx, found.row, claims) : await findMemberOf(ctx, found.row, claims)
    const opened = who ? await letIn(ctx, population, who, 'oidc') : undefined
    return opened?.ok ? { ...opened, population } : { ok: false, population, reason: 'no-account' }
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof findProvider>>>

async function claimsOf(
  app: App,
  found: Found,
  held: Held,
  reach: Reach,
  address: URL,
): Promise<oidc.IDToken | undefined> {
  try {
    const configuration = await configurationOf(found.row, found.secret, reach)
    const tokens = await oidc.authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: held.verifier ?? '',
      expectedState: held.state ?? '',
      expectedNonce: held.nonce ?? '',
      idTokenExpected: true,
    })
    return tokens.claims()
  } catch (error) {
    app.log.warn({ error: (error as Error).message }, 'the OpenID provider’s answer was refused')
    return undefined
  }
}

const verifiedEmail = ({ email, email_verified }: oidc.IDToken): string | null =>
  typeof email === 'string' && email_verified === true ? email.trim().toLowerCase() : null

/** Staff: who was linked before; else whoever has the address the provider verified, if nobody is linked to her yet. */
async function findStaffOf(ctx: Ctx, { issuer }: OidcSettingsTable, claims: oidc.IDToken): Promise<string | undefined> {
  const linked = await selectLinked(ctx, 'staff', issuer, claims.sub)
  if (linked) return (await selectStaff(ctx, linked.subject_id))?.staff_id
  const email = verifiedEmail(claims)
  const account = email ? await selectCredential(ctx, 'staff', email) : undefined
  if (!account) return undefined
  const link = { population: 'staff', issuer, subject: claims.sub, subject_id: account.id } as const
  if (!(await insertLinked(ctx, link))) return undefined
  await recordAct(ctx, 'staff.linked-to-provider', account.id)
  return account.id
}

/** Members: who was linked before; else by her number, when the association said where the provider keeps it. Never by her address. */
async function findMemberOf(ctx: Ctx, provider: OidcSettingsTable, claims: oidc.IDToken): Promise<string | undefined> {
  const { issuer, number_claim, makes_members } = provider
  const linked = await selectLinked(ctx, 'member', issuer, claims.sub)
  if (linked) return (await selectMember(ctx, linked.subject_id))?.member_id
  const said = number_claim ? claims[number_claim] : undefined
  const number = typeof said === 'string' || typeof said === 'number' ? String(said).slice(0, 128) : null
  const known = number ? await selectMemberByNumber(ctx, number) : undefined
  if (known?.disabled_at) return undefined
  const id = known?.member_id ?? (makes_members ? await makeMember(ctx, claims, number) : undefined)
  if (!id || !(await insertLinked(ctx, { population: 'member', issuer, subject: claims.sub, subject_id: id })))
    return undefined
  await recordAct(ctx, 'member.linked-to-provider', id)
  return id
}

async function makeMember(ctx: Ctx, claims: oidc.IDToken, number: string | null): Promise<string> {
  const member_id = newId()
  const email = verifiedEmail(claims)
  const name = typeof claims.name === 'string' && claims.name.trim() ? claims.name.trim() : (email ?? claims.sub)
  await insertMember(ctx, {
    association_id: ctx.association.associationId,
    member_id,
    external_id: number,
    email: email && !(await isAddressTaken(ctx, email, null)) ? email : null,
    name: name.slice(0, 120),
    language: /^en/i.test(String(claims.locale ?? '')) ? 'en' : 'fr',
    attributes: {},
    adviser_staff_id: null,
    password_hash: null,
    disabled_at: null,
  })
  return member_id
}
