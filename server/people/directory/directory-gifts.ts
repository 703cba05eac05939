import type { Ctx } from '../../platform/index.ts'
import { selectAdministrators, selectUsers, setAttributes, setRoles } from './store-directory.ts'
import { selectBelongings, selectGroups } from './store-groups.ts'
import type { DirectoryGroupTable, Population, UserRow } from './tables-directory.ts'

/** Roles after the groups have spoken: what a group governs is had through a group only; the rest stays. Pure. */
export function rolesWith(roles: string[], groups: DirectoryGroupTable[], own: Set<string>): string[] {
  const given = groups.flatMap((group) =>
    group.gives && 'role' in group.gives ? [{ group, role: group.gives.role }] : [],
  )
  const governed = new Set(given.map((one) => one.role))
  const granted = given.filter((one) => own.has(one.group.group_id)).map((one) => one.role)
  return [...new Set([...roles.filter((role) => !governed.has(role)), ...granted])].sort()
}

/** Attributes after the groups have spoken; a value that a group governs goes with the group. Pure. */
export function attributesWith(
  attributes: Record<string, string>,
  groups: DirectoryGroupTable[],
  own: Set<string>,
): Record<string, string> {
  const after = { ...attributes }
  const given = groups.flatMap((group) =>
    group.gives && 'attribute' in group.gives ? [{ group, gives: group.gives }] : [],
  )
  for (const { gives } of given) if (after[gives.attribute] === gives.value) delete after[gives.attribute]
  for (const { group, gives } of given) if (own.has(group.group_id)) after[gives.attribute] = gives.value
  return after
}

/** Gives people what their groups give, and takes back what they no longer do. The last administrator stays one. */
export async function giveGifts(ctx: Ctx, population: Population, subjectIds?: string[]): Promise<void> {
  const groups = await selectGroups(ctx, population)
  if (groups.every((group) => group.gives === null)) return
  const wanted = subjectIds && new Set(subjectIds)
  const rows = (await selectUsers(ctx, population)).filter((row) => !wanted || wanted.has(row.id))
  const belongings = Map.groupBy(await selectBelongings(ctx), (one) => one.subject_id)
  for (const row of rows) {
    const own = new Set((belongings.get(row.id) ?? []).map((one) => one.group_id))
    if (population === 'staff') await giveRoles(ctx, row, groups, own)
    else {
      const after = attributesWith(row.attributes ?? {}, groups, own)
      if (JSON.stringify(after) !== JSON.stringify(row.attributes)) await setAttributes(ctx, row.id, after)
    }
  }
}

async function giveRoles(ctx: Ctx, row: UserRow, groups: DirectoryGroupTable[], own: Set<string>): Promise<void> {
  const before = row.roles ?? []
  const after = rolesWith(before, groups, own)
  if (before.includes('administrator') && !after.includes('administrator')) {
    const administrators = await selectAdministrators(ctx)
    if (administrators.every((one) => one.staff_id === row.id)) after.push('administrator')
  }
  if ([...before].sort().join() !== after.sort().join()) await setRoles(ctx, row.id, after)
}
