export type Population = 'staff' | 'member'

export type DirectoryTokenTable = {
  association_id: string
  token_id: string
  name: string
  population: Population
  token_hash: string
  created_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

export type DirectoryUserTable = {
  association_id: string
  population: Population
  subject_id: string
  user_name: string
  external_id: string | null
  given_name: string | null
  family_name: string | null
  created_at: Date
  modified_at: Date
  removed_at: Date | null
}

/** What belonging to a group gives. */
export type Gift = { role: string } | { attribute: string; value: string }

export type DirectoryGroupTable = {
  association_id: string
  group_id: string
  population: Population
  display_name: string
  external_id: string | null
  gives: Gift | null
  created_at: Date
  modified_at: Date
}

export type DirectoryBelongingTable = { association_id: string; group_id: string; subject_id: string }

export type DirectoryTables = {
  directory_token: DirectoryTokenTable
  directory_user: DirectoryUserTable
  directory_group: DirectoryGroupTable
  directory_belonging: DirectoryBelongingTable
}

/** An account as the directory sees it. */
export type UserRow = {
  id: string
  email: string | null
  name: string
  language: 'fr' | 'en'
  disabled_at: Date | null
  roles: string[] | null
  attributes: Record<string, string> | null
  user_name: string
  external_id: string | null
  given_name: string | null
  family_name: string | null
  created_at: Date
  modified_at: Date
}
