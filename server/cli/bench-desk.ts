// `relais bench desk [--conversations 10000]`: what a person reads first, without a model, in an association with that many conversations
// that a person answered: the thread, the member, the documents quoted, cases like it. The conversations are copies of four.
import { sql } from 'kysely'
import { postMessage, replyToMember, startConversation } from '../conversations/index.ts'
import { findDeskConversation, findHelp } from '../desk/index.ts'
import { ingestFile } from '../knowledge/index.ts'
import { type Actor, type App, type AssociationRef, hashSecret, newId, newSecret, within } from '../platform/index.ts'
import { readArguments } from './arguments.ts'
import { percentile } from './eval-retrieval.ts'
import { withScratch } from './scratch.ts'

const RULES =
  '# Permis\n\n## Renouvellement\n\nLe permis se renouvelle avant le 31 mars de chaque année.\n\n## Formation\n\nLe membre accumule quarante heures de formation par période de deux ans.\n'
const ASKED = [
  'Comment renouveler mon permis après le 31 mars ?',
  'Combien d’heures de formation faut-il par période ?',
  'Puis-je payer la cotisation en deux versements ?',
  'Mon assurance couvre-t-elle une pratique à l’étranger ?',
]
const TIMES = 100

/** Times in ms. */
type Figures = Record<'conversations' | 'cases' | 'p50' | 'p95' | 'worst', number>

/** Prints the figures. Exit status 1 when the 95th percentile passes 300 ms. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, { conversations: { type: 'string', default: '10000' } })
  const conversations = Number(values.conversations)
  if (!Number.isInteger(conversations) || conversations < 8) throw new Error('--conversations is a number from 8 on')
  const figures = await withScratch((app, association) => measure(app, association, conversations))
  const lines = Object.entries(figures).map(([name, value]) => `${name.padEnd(14)} ${Math.round(value * 10) / 10}\n`)
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : lines.join(''))
  return figures.p95 <= 300 ? 0 : 1
}

async function measure(app: App, association: AssociationRef, conversations: number): Promise<Figures> {
  const file = { name: 'permis.md', bytes: new TextEncoder().encode(RULES), approvedBy: 'Relais' }
  await ingestFile(app, association, { kind: 'system' }, file)
  const adviser = await addAdviser(app, association)
  const known: string[] = []
  for (const text of ASKED) known.push(await converse(app, association, text))
  for (const id of known) {
    await within(app, association, adviser, (ctx) =>
      replyToMember(ctx, id, { clientId: newId(), text: 'Bonjour, voici ce qu’il en est.' }),
    )
    await copyThread(app, association, id, Math.ceil(conversations / ASKED.length) - 1)
  }
  const id = await converse(app, association, 'Comment puis-je renouveler mon permis ?')
  const times: number[] = []
  let cases = 0
  for (let time = 0; time < TIMES; time++) {
    const started = performance.now()
    await within(app, association, adviser, (ctx) => findDeskConversation(ctx, id))
    const help = await within(app, association, adviser, (ctx) => findHelp(ctx, id))
    times.push(performance.now() - started)
    cases = help?.cases.length ?? 0
  }
  return {
    conversations,
    cases,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    worst: Math.max(...times),
  }
}

async function converse(app: App, association: AssociationRef, text: string): Promise<string> {
  const conversationId = newId()
  const key = newSecret()
  await within(app, association, { kind: 'visitor', conversationKeyHash: hashSecret(key) }, async (ctx) => {
    await startConversation(ctx, { conversationId, key, language: 'fr', noticeVersion: 1 })
    await postMessage(ctx, conversationId, { clientId: newId(), text })
  })
  return conversationId
}

/** The same thread, with what can be found of it, so many times more. */
async function copyThread(app: App, association: AssociationRef, conversationId: string, times: number) {
  await within(app, association, { kind: 'system' }, async ({ tx }) => {
    await sql`create temporary table copied on commit drop as
      select gen_random_uuid() as conversation_id from generate_series(1, ${times})`.execute(tx)
    await sql`insert into conversation select (t).* from (
      select jsonb_populate_record(null::conversation, to_jsonb(c) || jsonb_build_object('conversation_id', n.conversation_id)) as t
      from conversation c cross join copied n where c.conversation_id = ${conversationId}) as x`.execute(tx)
    await sql`insert into conversation_event select e.association_id, n.conversation_id, e.seq, e.kind, e.body, e.at
      from conversation_event e cross join copied n where e.conversation_id = ${conversationId}`.execute(tx)
    await sql`insert into past_case_term select p.association_id, p.term, n.conversation_id
      from past_case_term p cross join copied n where p.conversation_id = ${conversationId}`.execute(tx)
  })
}

async function addAdviser(app: App, association: AssociationRef): Promise<Actor> {
  const staffId = newId()
  await within(app, association, { kind: 'system' }, ({ tx }) =>
    sql`insert into staff (association_id, staff_id, email, name, role_title, initials, roles, languages)
      values (${association.associationId}, ${staffId}, 'a@essai.test', 'Conseillère', '{"fr":"","en":""}', 'C', '{adviser}', '{fr}')`.execute(
      tx,
    ),
  )
  return { kind: 'staff', staffId, name: 'Conseillère', roles: ['adviser'] }
}
