// Staff of a load test: accounts and sessions written before the server starts, without the slow password.
import { createHash } from 'node:crypto'
import { loadDemo } from '../../server/cli/demo.ts'
import { scratchConfig } from '../../server/cli/scratch.ts'
import { openApp } from '../../server/main.ts'
import { findAssociationRef } from '../../server/people/index.ts'
import { type Ctx, hashSecret, newId, newSecret, silentLog, within } from '../../server/platform/index.ts'
import type { Proof } from './line.ts'

type Tables = { staff: Record<string, unknown>; session: Record<string, unknown> }

/** Loads the demonstration into an empty data directory and adds so many advisers; gives each one's proof. */
export async function prepareStaff(directory: string, count: number): Promise<Proof[]> {
  const opened = await openApp(scratchConfig(directory), { exclusive: true, log: silentLog })
  try {
    await loadDemo(opened.app)
    const demo = await findAssociationRef(opened.app, 'demo')
    if (!demo) throw new Error('no demonstration association')
    return await within(opened.app, demo, { kind: 'system' }, async (ctx) => {
      const proofs: Proof[] = []
      for (let i = 1; i <= count; i++) proofs.push(await addAdviser(ctx, i))
      return proofs
    })
  } finally {
    await opened.close()
  }
}

async function addAdviser(ctx: Ctx, number: number): Promise<Proof> {
  const [association_id, staff_id, token] = [ctx.association.associationId, newId(), newSecret()]
  const db = ctx.tx.withTables<Tables>()
  const role = JSON.stringify({ fr: 'Conseil', en: 'Adviser' })
  await db
    .insertInto('staff')
    .values({
      association_id,
      staff_id,
      email: `adviser-${number}@load.test`,
      name: `Adviser ${number}`,
      role_title: role,
      initials: 'AD',
      roles: ['adviser'],
      languages: ['fr', 'en'],
    })
    .execute()
  await db
    .insertInto('session')
    .values({
      association_id,
      token_hash: hashSecret(token),
      kind: 'staff',
      subject_id: staff_id,
      created_at: ctx.now(),
      expires_at: new Date(ctx.now().getTime() + 86_400_000),
    })
    .execute()
  const csrf = createHash('sha256').update(`csrf:${token}`).digest('base64url')
  return { cookie: `relais_staff_${ctx.association.slug}=${token}`, 'x-relais-csrf': csrf }
}
