export type LinkPurpose = 'read' | 'answer' | 'writer'

export type ThreadLinkTable = {
  association_id: string
  token_hash: string
  conversation_id: string
  email: string
  purpose: LinkPurpose
  created_at: Date
  expires_at: Date
  revoked_at: Date | null
  stopped_at: Date | null
}

export type ThreadMailTables = { thread_link: ThreadLinkTable }
