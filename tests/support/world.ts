// A small world for tests: the real program on the test database, a clock that is set, files in memory, associations made on the spot.
import { randomBytes, randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { communicationJobs } from '../../server/communications/index.ts'
import { conversationJobs } from '../../server/conversations/index.ts'
import { deskJobs } from '../../server/desk/index.ts'
import { feedbackJobs } from '../../server/feedback/index.ts'
import { ingestFile } from '../../server/knowledge/index.ts'
import { createAssociation, type NewAssociation } from '../../server/people/index.ts'
import {
  type Actor,
  type App,
  type AssociationRef,
  type Ctx,
  createModels,
  createVault,
  type Files,
  hashSecret,
  Listeners,
  mailJobs,
  type Open,
  openDatabase,
  openLive,
  silentLog,
  within,
} from '../../server/platform/index.ts'
import { signalJobs } from '../../server/signals/index.ts'

const WEEK = [{ from: '08:30', to: '16:30' }]

function memoryFiles(): Files {
  const held = new Map<string, Uint8Array>()
  return {
    put: async (key, bytes) => void held.set(key, bytes),
    get: async (key) => held.get(key) ?? Promise.reject(new Error(`no file ${key}`)),
    remove: async (key) => void held.delete(key),
  }
}

export type World = {
  app: App
  /** Sets what the program believes the time is. */
  setNow: (instant: string) => void
  close: () => Promise<void>
}

/** The program, without its HTTP server and relay. Monday 23 November 2026, 10:00 in Montréal, until set otherwise. */
export function openWorld(): World {
  let now = new Date('2026-11-23T15:00:00Z')
  const connection = inject('connection')
  const database = openDatabase(connection, silentLog, { size: 6 })
  const listeners = new Listeners()
  conversationJobs(listeners, 'https://relais.test', ['127.0.0.1'])
  deskJobs(listeners)
  feedbackJobs(listeners, 'https://relais.test')
  signalJobs(listeners)
  communicationJobs(listeners, 'https://relais.test')
  mailJobs(listeners, ['127.0.0.1'])
  const live = openLive(database.pool, connection, silentLog)
  const clock = () => new Date(now)
  const vault = createVault(() => Buffer.alloc(32, 7))
  const app: App = {
    database,
    files: memoryFiles(),
    log: silentLog,
    listeners,
    live,
    vault,
    // Scripted models listen on the loopback.
    models: createModels({ database, log: silentLog, now: clock, vault, allowedHosts: ['127.0.0.1'] }),
    now: clock,
    relayWake: () => {},
  }
  return {
    app,
    setNow: (instant) => {
      now = new Date(instant)
    },
    close: async () => {
      await app.models.settled()
      await live.close()
      await database.close()
    },
  }
}

export type Place = AssociationRef & {
  staff: Record<'adviser' | 'steward' | 'director', Actor & { kind: 'staff' }>
  member: Actor & { kind: 'member' }
}

const TEAM = [
  { key: 'adviser', name: 'Anne Adviser', roles: ['adviser'] },
  { key: 'steward', name: 'Serge Steward', roles: ['steward', 'adviser'] },
  { key: 'director', name: 'Diane Director', roles: ['director', 'administrator'] },
] as const

function newAssociation(slug: string): NewAssociation {
  return {
    slug,
    name: { fr: 'Association d’essai', en: 'Test association' },
    languages: ['fr', 'en'],
    accent: '#1d4f73',
    timezone: 'America/Toronto',
    contact: { phone: '514 555-0100', email: 'bonjour@essai.test', address: null },
    opening: { hours: { monday: WEEK, tuesday: WEEK, wednesday: WEEK, thursday: WEEK, friday: WEEK }, closures: [] },
    suggestions: { fr: [], en: [] },
    embedOrigins: [],
    audiences: [{ key: 'members', name: { fr: 'Membres', en: 'Members' }, rule: {} }],
    staff: TEAM.map(({ key, name, roles }) => ({
      email: `${key}@essai.test`,
      name,
      title: { fr: 'Équipe', en: 'Team' },
      initials: 'XX',
      roles: [...roles],
      languages: ['fr', 'en'],
      password: null,
    })),
    members: [
      {
        email: 'member@essai.test',
        name: 'Marie Membre',
        language: 'fr',
        attributes: { status: 'regular' },
        adviserEmail: null,
        password: null,
      },
    ],
  }
}

/** An association of its own for a suite, with three staff and one member. */
export async function foundAssociation(world: World): Promise<Place> {
  const ref = await createAssociation(world.app, newAssociation(`t${randomBytes(8).toString('hex')}`))
  return within(world.app, ref, { kind: 'system' }, async (ctx) => {
    const rows = await ctx.tx
      .withTables<{
        staff: { staff_id: string; email: string; name: string; roles: string[] }
        member: { member_id: string }
      }>()
      .selectFrom('staff')
      .select(['staff_id', 'email', 'name', 'roles'])
      .execute()
    const member = await ctx.tx
      .withTables<{ member: { member_id: string } }>()
      .selectFrom('member')
      .select('member_id')
      .executeTakeFirstOrThrow()
    const actorOf = (key: string) => {
      const row = rows.find((one) => one.email.startsWith(key))!
      return { kind: 'staff' as const, staffId: row.staff_id, name: row.name, roles: row.roles }
    }
    return {
      ...ref,
      staff: { adviser: actorOf('adviser'), steward: actorOf('steward'), director: actorOf('director') },
      member: { kind: 'member' as const, memberId: member.member_id, attributes: { status: 'regular' } },
    }
  })
}

/** Runs as somebody in an association. */
export const as = <T>(world: World, place: AssociationRef, actor: Actor, act: (ctx: Ctx) => Promise<T>): Promise<T> =>
  within(world.app, place, actor, act)

/** What the relay gives to work that opens transactions when it needs them. */
export const opening =
  (world: World, place: AssociationRef): Open =>
  (actor, act) =>
    within(world.app, place, actor, act)

/** A visitor with a key of her own. */
export function newVisitor() {
  const key = randomBytes(32).toString('base64url')
  return { key, actor: { kind: 'visitor' as const, conversationKeyHash: hashSecret(key) } }
}

export const uuid = (): string => randomUUID()

/** Adds an approved Markdown document. */
export async function publish(
  world: World,
  place: AssociationRef,
  name: string,
  text: string,
  rest: { audience?: string; inForceFrom?: string; inForceUntil?: string; approvedBy?: string | undefined } = {},
) {
  const report = await ingestFile(
    world.app,
    place,
    { kind: 'system' },
    { name, bytes: new TextEncoder().encode(text), approvedBy: 'Serge Steward', ...rest },
  )
  if (!report.documentId) throw new Error(`not published: ${report.reason?.en}`)
  return report.documentId
}
