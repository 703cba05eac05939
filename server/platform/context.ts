// What every verb receives. One context is one transaction in one association.
import type { Transaction } from 'kysely'
import type { EventInput } from './event.ts'
import type { Files } from './files.ts'
import type { Log } from './log.ts'
import type { Models } from './models/models.ts'
import type { Vault } from './vault.ts'

export type Actor =
  | { kind: 'visitor'; conversationKeyHash: string | null }
  | { kind: 'member'; memberId: string; attributes: Record<string, string> }
  | { kind: 'staff'; staffId: string; name: string; roles: string[] }
  | { kind: 'system' }

/** The tenant, as every room may know it. */
export type AssociationRef = { associationId: string; slug: string }

/**
 * Documents as a change that is being tried would leave them, by id; `knowledge` alone makes and reads it. Nothing is stored:
 * questions are answered in the changed state without anybody else seeing it.
 */
export type Trial = ReadonlyMap<string, unknown>

export type Ctx = {
  association: AssociationRef
  actor: Actor
  /** The transaction. A query made any other way would not be part of it: there is no other handle here. */
  tx: Transaction<unknown>
  now: () => Date
  files: Files
  log: Log
  vault: Vault
  models: Models
  trial?: Trial
  /** Publishes a fact in this transaction: listeners inside it run at once, the others once it is committed. */
  announce: (event: EventInput) => Promise<void>
  /** Wakes whoever follows this thing, after the commit. For what is overwritten and worth no fact: who looks, who types. */
  wake: (topic: string) => void
  /** Runs after the commit; not at all if the transaction rolls back. */
  afterCommit: (act: () => void) => void
}

/** Opens a transaction on somebody's behalf, in an association already chosen. */
export type Open = <T>(actor: Actor, act: (ctx: Ctx) => Promise<T>) => Promise<T>
