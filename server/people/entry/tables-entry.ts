export type SecondFactorTable = {
  association_id: string
  factor_id: string
  staff_id: string
  kind: 'totp' | 'passkey'
  name: string
  secret_sealed: string | null
  last_step: number
  credential_id: string | null
  public_key: string | null
  counter: number
  transports: string[]
  created_at: Date
  confirmed_at: Date | null
  last_used_at: Date | null
}

export type RecoveryCodeTable = { association_id: string; staff_id: string; code_hash: string }

export type StepKind = 'second-factor' | 'passkey' | 'new-passkey' | 'oidc'

export type SignInStepTable = {
  association_id: string
  step_hash: string
  kind: StepKind
  sealed: string
  attempts: number
  expires_at: Date
}

export type Population = 'staff' | 'member'

export type OidcSettingsTable = {
  association_id: string
  population: Population
  enabled: boolean
  label: string
  issuer: string
  client_id: string
  secret_sealed: string | null
  number_claim: string | null
  makes_members: boolean
  updated_at: Date
}

export type OidcAccountTable = {
  association_id: string
  population: Population
  issuer: string
  subject: string
  subject_id: string
  linked_at: Date
}

export type EntryTables = {
  second_factor: SecondFactorTable
  recovery_code: RecoveryCodeTable
  sign_in_step: SignInStepTable
  oidc_settings: OidcSettingsTable
  oidc_account: OidcAccountTable
}
