// The directory (SCIM 2.0) that keeps people up to date: its tokens, and what its groups give.
import * as z from 'zod/mini'
import { Id } from './common.ts'
import { Role } from './people.ts'

export const Population = z.enum(['staff', 'member'])

/** POST /settings/directory/tokens */
export const NewDirectoryToken = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  population: Population,
})
export type NewDirectoryToken = z.infer<typeof NewDirectoryToken>

export const Gift = z.union([
  z.object({ role: Role }),
  z.object({
    attribute: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_.-]{0,39}$/)),
    value: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
])
export type Gift = z.infer<typeof Gift>

/** PUT /settings/directory/groups/:id */
export const GroupGift = z.object({ gives: z.nullable(Gift) })

/** GET /settings/directory. `made`: once, in the answer to the making of a token. */
export const DirectorySettings = z.object({
  address: z.string(),
  tokens: z.array(
    z.object({
      tokenId: Id,
      name: z.string(),
      population: Population,
      createdAt: z.string(),
      lastUsedAt: z.nullable(z.string()),
      revokedAt: z.nullable(z.string()),
    }),
  ),
  groups: z.array(
    z.object({
      groupId: Id,
      name: z.string(),
      population: Population,
      members: z.number(),
      gives: z.nullable(
        z.union([z.object({ role: z.string() }), z.object({ attribute: z.string(), value: z.string() })]),
      ),
    }),
  ),
  /** Attributes the audiences are made of, with the values they name. */
  attributes: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  made: z.optional(z.object({ tokenId: Id, secret: z.string() })),
})
export type DirectorySettings = z.infer<typeof DirectorySettings>
