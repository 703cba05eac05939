import type { Ctx } from '../../platform/index.ts'
import { newId } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { initialsOf } from '../import/initials.ts'
import { endSessions } from '../open-session.ts'
import { insertMember, insertStaff } from '../store.ts'
import { giveGifts } from './directory-gifts.ts'
import { type Filter, holds, readFilter } from './scim-filter.ts'
import { PatchRequest, patched, type Resource } from './scim-patch.ts'
import {
  type Directory,
  isCurrent,
  type ListQuery,
  listOf,
  NOT_FOUND,
  pageOf,
  refusedAs,
  type ScimRefusal,
  type ScimResult,
  STALE,
} from './scim-result.ts'
import { readUser, type SaidUser, showUser } from './scim-user.ts'
import {
  countUsers,
  lockDirectory,
  type Narrow,
  saveDirectoryUser,
  selectAdministrators,
  selectRemoved,
  selectUsers,
  setOpen,
  updateAccount,
} from './store-directory.ts'
import { selectBelongings, selectGroups } from './store-groups.ts'
import type { UserRow } from './tables-directory.ts'

const BAD_USER = refusedAs(400, 'invalidValue', 'A user needs a userName; staff need an e-mail address too.')
const TAKEN = refusedAs(409, 'uniqueness', 'Somebody else has this userName or this e-mail address.')
const LAST: ScimRefusal = { ok: false, status: 409, detail: 'Nobody would be left to administer the association.' }

/** The people as resources, with the groups they belong to. */
async function show(ctx: Ctx, { population, base }: Directory, rows: UserRow[]): Promise<Resource[]> {
  const groups = new Map((await selectGroups(ctx, population)).map((group) => [group.group_id, group]))
  const belongings = await selectBelongings(ctx, { subjectIds: rows.map((row) => row.id) })
  const of = Map.groupBy(belongings, (one) => one.subject_id)
  return rows.map((row) =>
    showUser(
      row,
      (of.get(row.id) ?? []).flatMap((one) => groups.get(one.group_id) ?? []),
      base,
    ),
  )
}

/** What a filter asks the database directly: by far the most of what directories ask. */
function narrowOf(filter: Filter | undefined): Narrow | undefined {
  if (filter?.kind !== 'compare' || filter.op !== 'eq' || typeof filter.value !== 'string') return undefined
  const fields: Record<string, Narrow['field']> = {
    username: 'userName',
    externalid: 'externalId',
    id: 'id',
    'emails.value': 'email',
    emails: 'email',
  }
  const field = fields[filter.path.toLowerCase()]
  return field && { field, value: filter.value }
}

/** GET /Users. @throws BadFilter */
export async function listUsers(ctx: Ctx, directory: Directory, query: ListQuery): Promise<ScimResult> {
  const { start, limit } = pageOf(query)
  const filter = query.filter ? readFilter(query.filter) : undefined
  if (!filter) {
    const rows = await selectUsers(ctx, directory.population, undefined, { offset: start - 1, limit })
    const total = await countUsers(ctx, directory.population)
    return { ok: true, status: 200, resource: listOf(total, start, await show(ctx, directory, rows)) }
  }
  const rows = await selectUsers(ctx, directory.population, narrowOf(filter))
  const found = (await show(ctx, directory, rows)).filter((one) => holds(filter, one))
  const shown = found.slice(start - 1, start - 1 + limit)
  return { ok: true, status: 200, resource: listOf(found.length, start, shown) }
}

async function findRow(ctx: Ctx, { population }: Directory, id: string): Promise<UserRow | undefined> {
  return (await selectUsers(ctx, population, { field: 'id', value: id }))[0]
}

/** GET /Users/:id */
export async function getUser(ctx: Ctx, directory: Directory, id: string): Promise<ScimResult> {
  const row = await findRow(ctx, directory, id)
  const [resource] = row ? await show(ctx, directory, [row]) : []
  return resource ? { ok: true, status: 200, resource } : NOT_FOUND
}

/** Whether a name or an address is somebody else's here. */
async function isTaken(ctx: Ctx, { population }: Directory, said: SaidUser, id: string | null): Promise<boolean> {
  const named = await selectUsers(ctx, population, { field: 'userName', value: said.userName })
  const addressed = said.email ? await selectUsers(ctx, population, { field: 'email', value: said.email }) : []
  return [...named, ...addressed].some((row) => row.id !== id)
}

/** POST /Users. Somebody deleted before comes back as herself, with her history. */
export async function createUser(ctx: Ctx, directory: Directory, input: unknown): Promise<ScimResult> {
  const said = readUser(input)
  if (!said || (directory.population === 'staff' && !said.email)) return BAD_USER
  await lockDirectory(ctx)
  if (await isTaken(ctx, directory, said, null)) return TAKEN
  const removed = await selectRemoved(ctx, directory.population, said.userName)
  const id = removed?.subject_id ?? (await addAccount(ctx, directory, said))
  await write(ctx, directory, id, said, ctx.now())
  await recordAct(ctx, `${directory.population}.provisioned`, id)
  const made = await getUser(ctx, directory, id)
  return made.ok && 'resource' in made ? { ...made, status: 201 } : made
}

async function addAccount(ctx: Ctx, { population }: Directory, said: SaidUser): Promise<string> {
  const id = newId()
  const { associationId: association_id } = ctx.association
  const common = { association_id, name: said.name, password_hash: null, disabled_at: null }
  if (population === 'staff') {
    const more = { role_title: { fr: '', en: '' }, initials: initialsOf(said.name), roles: ['adviser'] }
    const languages: ('fr' | 'en')[] = said.language ? [said.language] : ['fr', 'en']
    const email = said.email ?? said.userName
    await insertStaff(ctx, { ...common, ...more, staff_id: id, external_id: null, email, languages })
  } else {
    const more = { language: said.language ?? 'fr', attributes: {}, adviser_staff_id: null } as const
    await insertMember(ctx, { ...common, ...more, member_id: id, external_id: said.externalId, email: said.email })
  }
  return id
}

/** Writes what the directory says; closing an account ends its sessions in the same transaction. */
async function write(ctx: Ctx, { population }: Directory, id: string, said: SaidUser, createdAt: Date): Promise<void> {
  await updateAccount(ctx, population, id, { name: said.name, email: said.email, language: said.language ?? 'fr' })
  await setOpen(ctx, population, id, said.active)
  if (!said.active) await endSessions(ctx, id)
  await saveDirectoryUser(ctx, {
    association_id: ctx.association.associationId,
    population,
    subject_id: id,
    user_name: said.userName,
    external_id: said.externalId,
    given_name: said.givenName,
    family_name: said.familyName,
    created_at: createdAt,
    modified_at: ctx.now(),
    removed_at: null,
  })
}

async function isLastAdministrator(ctx: Ctx, { population }: Directory, id: string): Promise<boolean> {
  if (population !== 'staff') return false
  const administrators = await selectAdministrators(ctx)
  return administrators.length === 1 && administrators[0]?.staff_id === id
}

type Change = { id: string; input: unknown; ifMatch?: string | undefined }

/** PUT and PATCH end here: the resource as it should be is written over what is. */
async function become(
  ctx: Ctx,
  directory: Directory,
  change: Change,
  next: (before: Resource) => unknown,
): Promise<ScimResult> {
  await lockDirectory(ctx)
  const row = await findRow(ctx, directory, change.id)
  const [before] = row ? await show(ctx, directory, [row]) : []
  if (!row || !before) return NOT_FOUND
  if (!isCurrent(before, change.ifMatch)) return STALE
  const said = readUser(next(before), row)
  if (!said || (directory.population === 'staff' && !said.email)) return BAD_USER
  if (await isTaken(ctx, directory, said, row.id)) return TAKEN
  if (!said.active && row.disabled_at === null && (await isLastAdministrator(ctx, directory, row.id))) return LAST
  await write(ctx, directory, row.id, { ...said, language: said.language ?? row.language }, row.created_at)
  const closed = said.active === (row.disabled_at === null) ? 'changed' : said.active ? 'opened' : 'closed'
  await recordAct(ctx, `${directory.population}.${closed}-by-directory`, row.id)
  return getUser(ctx, directory, row.id)
}

/** PUT /Users/:id */
export const replaceUser = (ctx: Ctx, directory: Directory, change: Change): Promise<ScimResult> =>
  become(ctx, directory, change, () => change.input)

/** PATCH /Users/:id. @throws BadFilter, ZodError */
export async function patchUser(ctx: Ctx, directory: Directory, change: Change): Promise<ScimResult> {
  const { Operations } = PatchRequest.parse(change.input)
  return become(ctx, directory, change, (before) => patched(before, Operations))
}

/** DELETE /Users/:id: closed at once and out of the directory's sight; her conversations keep her name. */
export async function deleteUser(ctx: Ctx, directory: Directory, { id, ifMatch }: Change): Promise<ScimResult> {
  await lockDirectory(ctx)
  const row = await findRow(ctx, directory, id)
  const [before] = row ? await show(ctx, directory, [row]) : []
  if (!row || !before) return NOT_FOUND
  if (!isCurrent(before, ifMatch)) return STALE
  if (row.disabled_at === null && (await isLastAdministrator(ctx, directory, id))) return LAST
  const { user_name, external_id, given_name, family_name, created_at } = row
  const kept = { user_name, external_id, given_name, family_name, created_at }
  const { associationId: association_id } = ctx.association
  const { population } = directory
  await saveDirectoryUser(ctx, {
    association_id,
    population,
    subject_id: id,
    ...kept,
    modified_at: ctx.now(),
    removed_at: ctx.now(),
  })
  await setOpen(ctx, population, id, false)
  await endSessions(ctx, id)
  await giveGifts(ctx, population, [id])
  await recordAct(ctx, `${population}.removed-by-directory`, id)
  return { ok: true, status: 204 }
}
