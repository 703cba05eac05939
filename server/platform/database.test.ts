import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundAssociation, openWorld, type Place, type World } from '../../tests/support/world.ts'
import { within } from './app.ts'

describe('the database', () => {
  let world: World
  let here: Place
  let there: Place
  beforeAll(async () => {
    world = openWorld()
    here = await foundAssociation(world)
    there = await foundAssociation(world)
  })
  afterAll(() => world.close())

  const tables = async () => {
    const found = await sql<{ name: string; secured: boolean; first: string | null }>`
      select c.relname as name, c.relrowsecurity as secured,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) as first
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'relais_migration%'`.execute(
      world.app.database.owner,
    )
    return found.rows
  }

  it('closes every table by row, with the association first in its key', async () => {
    const all = await tables()
    expect(all.length).toBeGreaterThan(15)
    expect(all.filter((one) => !one.secured || one.first !== 'association_id')).toEqual([])
  })

  it('has the association first in every unique and foreign key too', async () => {
    const found = await sql<{ name: string }>`
      select conrelid::regclass || ' ' || conname as name from pg_constraint con
      where contype in ('u', 'f') and connamespace = 'public'::regnamespace and conrelid <> 'association'::regclass
        and not exists (select from pg_attribute a where a.attrelid = con.conrelid and a.attnum = any(con.conkey) and a.attname = 'association_id')`.execute(
      world.app.database.owner,
    )
    expect(found.rows).toEqual([])
  })

  it('shows nothing when no association is set', async () => {
    for (const { name } of await tables()) {
      const count = await world.app.database.owner.transaction().execute(async (tx) => {
        await sql`select set_config('role', 'relais_app', true)`.execute(tx)
        return (await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(tx)).rows[0]?.n
      })
      expect(count, name).toBe(0)
    }
  })

  it('shows an association only its own rows', async () => {
    for (const { name } of await tables()) {
      const foreign = await within(world.app, here, { kind: 'system' }, async (ctx) => {
        const found = await sql<{
          n: number
        }>`select count(*) as n from ${sql.table(name)} where association_id <> ${here.associationId}`.execute(ctx.tx)
        return found.rows[0]?.n
      })
      expect(foreign, name).toBe(0)
    }
  })

  it('refuses a row written in another association’s name', async () => {
    const write = within(world.app, here, { kind: 'system' }, (ctx) =>
      sql`insert into audience (association_id, audience_key, name) values (${there.associationId}, 'x', '{}')`.execute(
        ctx.tx,
      ),
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })

  it('does not let history be rewritten by the program', async () => {
    for (const table of ['conversation_event', 'audit_entry', 'citation', 'message']) {
      const rewrite = within(world.app, here, { kind: 'system' }, (ctx) =>
        sql`update ${sql.table(table)} set association_id = association_id`.execute(ctx.tx),
      )
      await expect(rewrite, table).rejects.toThrow(/permission denied/)
    }
  })
})
