import type { IdentityAlgorithm } from '../../../contract/identity.ts'

export type IdentityKeyTable = {
  association_id: string
  key_id: string
  name: string
  algorithm: IdentityAlgorithm
  public_key: string | null
  secret_sealed: string | null
  created_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

export type IdentityTokenTable = { association_id: string; token_hash: string; expires_at: Date }

export type IdentityTables = { identity_key: IdentityKeyTable; identity_token: IdentityTokenTable }
