import * as z from 'zod/mini'
import { type Ctx, newId } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { giveGifts } from './directory-gifts.ts'
import { holds, readFilter } from './scim-filter.ts'
import { PatchRequest, patched, type Resource } from './scim-patch.ts'
import {
  type Directory,
  isCurrent,
  type ListQuery,
  listOf,
  NOT_FOUND,
  pageOf,
  refusedAs,
  type ScimResult,
  STALE,
} from './scim-result.ts'
import { GROUP_SCHEMA, spelled, versionOf } from './scim-user.ts'
import { lockDirectory, selectUsers } from './store-directory.ts'
import { deleteGroup, saveGroup, selectBelongings, selectGroup, selectGroups, setBelongings } from './store-groups.ts'
import type { DirectoryGroupTable } from './tables-directory.ts'

const BAD_GROUP = refusedAs(400, 'invalidValue', 'A group needs a displayName, and members who are known here.')
const TAKEN = refusedAs(409, 'uniqueness', 'Another group has this displayName.')

const Said = z.object({
  displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  externalId: z.nullish(z.string().check(z.maxLength(254))),
  members: z.nullish(z.array(z.object({ value: z.string().check(z.maxLength(64)) })).check(z.maxLength(50_000))),
})

async function show(ctx: Ctx, { population, base }: Directory, rows: DirectoryGroupTable[]): Promise<Resource[]> {
  const names = new Map((await selectUsers(ctx, population)).map((row) => [row.id, row.name]))
  const belongings = Map.groupBy(await selectBelongings(ctx), (one) => one.group_id)
  return rows.map((row) => {
    const members = (belongings.get(row.group_id) ?? []).flatMap(({ subject_id }) => {
      const display = names.get(subject_id)
      return display === undefined
        ? []
        : [{ value: subject_id, display, type: 'User', $ref: `${base}/Users/${subject_id}` }]
    })
    const externalId = row.external_id ? { externalId: row.external_id } : {}
    const shown = { schemas: [GROUP_SCHEMA], id: row.group_id, ...externalId, displayName: row.display_name, members }
    const meta = {
      resourceType: 'Group',
      created: row.created_at.toISOString(),
      lastModified: row.modified_at.toISOString(),
      location: `${base}/Groups/${row.group_id}`,
      version: versionOf(shown),
    }
    return { ...shown, meta }
  })
}

/** GET /Groups. @throws BadFilter */
export async function listGroups(ctx: Ctx, directory: Directory, query: ListQuery): Promise<ScimResult> {
  const { start, limit } = pageOf(query)
  const filter = query.filter ? readFilter(query.filter) : undefined
  const all = await show(ctx, directory, await selectGroups(ctx, directory.population))
  const found = filter ? all.filter((one) => holds(filter, one)) : all
  return { ok: true, status: 200, resource: listOf(found.length, start, found.slice(start - 1, start - 1 + limit)) }
}

/** GET /Groups/:id */
export async function getGroup(ctx: Ctx, directory: Directory, id: string): Promise<ScimResult> {
  const row = await selectGroup(ctx, directory.population, id)
  const [resource] = row ? await show(ctx, directory, [row]) : []
  return resource ? { ok: true, status: 200, resource } : NOT_FOUND
}

/** POST /Groups */
export async function createGroup(ctx: Ctx, directory: Directory, input: unknown): Promise<ScimResult> {
  await lockDirectory(ctx)
  const id = newId()
  const refused = await write(ctx, directory, { id, before: undefined }, input)
  if (refused) return refused
  await recordAct(ctx, 'directory-group.made', id)
  const made = await getGroup(ctx, directory, id)
  return made.ok && 'resource' in made ? { ...made, status: 201 } : made
}

type Target = { id: string; before: DirectoryGroupTable | undefined }

async function write(ctx: Ctx, { population }: Directory, { id, before }: Target, input: unknown) {
  const said = z.safeParse(Said, spelled(input))
  if (!said.success) return BAD_GROUP
  const { displayName, externalId = null, members } = said.data
  const others = (await selectGroups(ctx, population)).filter((row) => row.group_id !== id)
  if (others.some((row) => row.display_name.toLowerCase() === displayName.toLowerCase())) return TAKEN
  const known = new Set((await selectUsers(ctx, population)).map((row) => row.id))
  const subjects = [...new Set((members ?? []).map((one) => one.value))]
  if (subjects.some((one) => !known.has(one))) return BAD_GROUP
  const were = (await selectBelongings(ctx, { groupId: id })).map((one) => one.subject_id)
  await saveGroup(ctx, {
    association_id: ctx.association.associationId,
    group_id: id,
    population,
    display_name: displayName,
    external_id: externalId,
    gives: before?.gives ?? null,
    created_at: before?.created_at ?? ctx.now(),
    modified_at: ctx.now(),
  })
  await setBelongings(ctx, id, subjects)
  const moved = [...were.filter((one) => !subjects.includes(one)), ...subjects.filter((one) => !were.includes(one))]
  if (moved.length > 0) await giveGifts(ctx, population, moved)
  return undefined
}

type Change = { id: string; input: unknown; ifMatch?: string | undefined }

async function become(
  ctx: Ctx,
  directory: Directory,
  change: Change,
  next: (before: Resource) => unknown,
): Promise<ScimResult> {
  await lockDirectory(ctx)
  const row = await selectGroup(ctx, directory.population, change.id)
  const [before] = row ? await show(ctx, directory, [row]) : []
  if (!row || !before) return NOT_FOUND
  if (!isCurrent(before, change.ifMatch)) return STALE
  const refused = await write(ctx, directory, { id: row.group_id, before: row }, next(before))
  if (refused) return refused
  await recordAct(ctx, 'directory-group.changed', row.group_id)
  return getGroup(ctx, directory, row.group_id)
}

/** PUT /Groups/:id */
export const replaceGroup = (ctx: Ctx, directory: Directory, change: Change): Promise<ScimResult> =>
  become(ctx, directory, change, () => change.input)

/** PATCH /Groups/:id. @throws BadFilter, ZodError */
export async function patchGroup(ctx: Ctx, directory: Directory, change: Change): Promise<ScimResult> {
  const { Operations } = PatchRequest.parse(change.input)
  return become(ctx, directory, change, (before) => patched(before, Operations))
}

/** DELETE /Groups/:id: what it gave is taken back. */
export async function removeGroup(ctx: Ctx, directory: Directory, { id, ifMatch }: Change): Promise<ScimResult> {
  await lockDirectory(ctx)
  const row = await selectGroup(ctx, directory.population, id)
  const [before] = row ? await show(ctx, directory, [row]) : []
  if (!row || !before) return NOT_FOUND
  if (!isCurrent(before, ifMatch)) return STALE
  const were = (await selectBelongings(ctx, { groupId: id })).map((one) => one.subject_id)
  await setBelongings(ctx, id, [])
  await giveGifts(ctx, directory.population, were)
  await deleteGroup(ctx, id)
  await recordAct(ctx, 'directory-group.removed', id)
  return { ok: true, status: 204 }
}
