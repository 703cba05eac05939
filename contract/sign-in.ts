// Signing in: the second proof, passkeys, the association's own provider.
import * as z from 'zod/mini'
import { Id, Instant } from './common.ts'
import { Session } from './people.ts'

export const Ticket = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/** A right password, and a second proof awaited. `enrol`: she has none yet and the association requires one. */
export const SecondFactorAsked = z.object({
  kind: z.literal('second-factor'),
  ticket: Ticket,
  methods: z.array(z.enum(['totp', 'passkey', 'recovery'])),
  enrol: z.boolean(),
})
export type SecondFactorAsked = z.infer<typeof SecondFactorAsked>

export const SignInAnswer = z.union([Session, SecondFactorAsked])
export type SignInAnswer = z.infer<typeof SignInAnswer>

const Code = z.string().check(z.trim(), z.minLength(6), z.maxLength(40))

/** POST /session/second-factor */
export const SecondFactorGiven = z.object({ ticket: Ticket, method: z.enum(['totp', 'recovery']), code: Code })

/** What a browser's authenticator answers; checked by the library that reads it. */
const Credential = z.looseObject({ id: z.string().check(z.maxLength(2000)), response: z.looseObject({}) })

/** POST /session/passkey */
export const PasskeyGiven = z.object({ ticket: Ticket, response: Credential })
/** POST /session/passkey/options: with the ticket of a second proof, or alone. */
export const PasskeyWanted = z.object({ ticket: z.optional(Ticket) })
export const PasskeyOptions = z.object({ ticket: Ticket, options: z.looseObject({ challenge: z.string() }) })

/** POST /session/enrol and /session/enrol/confirm: the second proof made at the door, when it is required. */
export const EnrolWanted = z.object({ ticket: Ticket })
export const EnrolGiven = z.object({ ticket: Ticket, code: Code })
export const Enrolled = z.object({ session: Session, recoveryCodes: z.array(z.string()) })

/** POST /account/totp: nothing asks for it before a first code was given back. `svg`: the picture to be read by the telephone. */
export const TotpStarted = z.object({ secret: z.string(), address: z.string(), svg: z.string() })
export const TotpConfirm = z.object({ code: Code })
export const NewPasskey = z.object({
  ticket: Ticket,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  response: Credential,
})

/** GET /account/factors */
export const Factors = z.object({
  factors: z.array(
    z.object({
      factorId: Id,
      kind: z.enum(['totp', 'passkey']),
      name: z.string(),
      createdAt: Instant,
      lastUsedAt: z.nullable(Instant),
    }),
  ),
  recoveryCodesLeft: z.number(),
  required: z.boolean(),
  /** Once, when they are made. */
  recoveryCodes: z.optional(z.array(z.string())),
})
export type Factors = z.infer<typeof Factors>

export const OidcChange = z.object({
  population: z.enum(['staff', 'member']),
  enabled: z.boolean(),
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  issuer: z.url().check(z.maxLength(500)),
  clientId: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  /** Absent: as it was. Null: forgotten. */
  secret: z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(500)))),
  numberClaim: z.nullable(z.string().check(z.regex(/^[A-Za-z][\w:./-]{0,119}$/))),
  makesMembers: z.boolean(),
})
export type OidcChange = z.infer<typeof OidcChange>

/** GET /settings/sign-in */
export const SignInSettings = z.object({
  secondFactorRequired: z.boolean(),
  /** To be given to the provider. */
  redirect: z.string(),
  staffWithout: z.number(),
  providers: z.array(
    z.object({
      population: z.enum(['staff', 'member']),
      enabled: z.boolean(),
      label: z.string(),
      issuer: z.string(),
      clientId: z.string(),
      hasSecret: z.boolean(),
      numberClaim: z.nullable(z.string()),
      makesMembers: z.boolean(),
    }),
  ),
})
export type SignInSettings = z.infer<typeof SignInSettings>
export const SecondFactorSwitch = z.object({ required: z.boolean() })

/** GET /session/ways?as=staff: what the sign-in screen offers beside the password. */
export const SignInWays = z.object({ provider: z.nullable(z.string()) })
export type SignInWays = z.infer<typeof SignInWays>
