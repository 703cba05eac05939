// `relais bench feedback [--answers 10000]`: a text was wrong, so many members were told it; how long until all of them are found, and told.
// The first answers are given by the program itself, then copied with their citations, among four times as many about something else.
import { sql } from 'kysely'
import { answerTurn, postMessage, startConversation } from '../conversations/index.ts'
import { findCorrectionView, openCorrection, sendCorrection, tellConcerned } from '../feedback/index.ts'
import { ingestFile } from '../knowledge/index.ts'
import { type Actor, type App, type AssociationRef, hashSecret, newId, newSecret, within } from '../platform/index.ts'
import { readArguments } from './arguments.ts'
import { withScratch } from './scratch.ts'

const FEES = (fee: number) =>
  `# Frais\n\nLa cotisation annuelle du membre régulier est de ${fee} dollars, payable le 31 mars.\n`
const HOURS = '# Formation\n\nLe membre doit accumuler quarante heures de formation continue par période de deux ans.\n'
const OTHERS = 4

/** `found` of `answers` in `findMs`; each told in its thread in `tellSeconds` altogether. */
type Figures = Record<'answers' | 'others' | 'found' | 'findMs' | 'told' | 'tellSeconds', number>

export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, { answers: { type: 'string', default: '10000' } })
  const answers = Number(values.answers)
  if (!Number.isInteger(answers) || answers < 2) throw new Error('--answers is a number from 2 on')
  const figures = await withScratch((app, association) => measure(app, association, answers))
  const lines = Object.entries(figures).map(([name, value]) => `${name.padEnd(12)} ${Math.round(value * 10) / 10}\n`)
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : lines.join(''))
  return figures.found === answers ? 0 : 1
}

async function measure(app: App, association: AssociationRef, answers: number): Promise<Figures> {
  const publish = (name: string, text: string) =>
    ingestFile(
      app,
      association,
      { kind: 'system' },
      { name, bytes: new TextEncoder().encode(text), approvedBy: 'Relais' },
    )
  const { documentId } = await publish('frais.md', FEES(648))
  await publish('formation.md', HOURS)
  const concerned = await converse(app, association, 'De combien est la cotisation annuelle du membre régulier ?')
  const other = await converse(app, association, 'Combien d’heures de formation continue faut-il accumuler ?')
  await copyThread(app, association, concerned, answers - 1)
  await copyThread(app, association, other, answers * OTHERS - 1)
  const director = await addDirector(app, association)
  await publish('frais.md', FEES(700))
  const correctionId = newId()
  const started = performance.now()
  await within(app, association, director, (ctx) =>
    openCorrection(ctx, { correctionId, act: 'corrected', reviewId: null, documentId }),
  )
  const findMs = performance.now() - started
  const text = { wrong: '648 dollars', right: '700 dollars', contact: '514 555-0100' }
  const telling = performance.now()
  await within(app, association, director, (ctx) =>
    sendCorrection(ctx, correctionId, { texts: { fr: text, en: text } }),
  )
  const tell = () => within(app, association, { kind: 'system' }, (ctx) => tellConcerned(ctx, correctionId))
  for (let isMore = true; isMore; ) isMore = await tell()
  const tellSeconds = (performance.now() - telling) / 1000
  const view = await within(app, association, director, (ctx) => findCorrectionView(ctx, correctionId))
  const { cited: found = 0, told = 0 } = view?.correction ?? {}
  return { answers, others: answers * OTHERS, found, findMs, told, tellSeconds }
}

/** A visitor asks; the program answers. */
async function converse(app: App, association: AssociationRef, text: string): Promise<string> {
  const conversationId = newId()
  const key = newSecret()
  const actor: Actor = { kind: 'visitor', conversationKeyHash: hashSecret(key) }
  await within(app, association, actor, async (ctx) => {
    await startConversation(ctx, { conversationId, key, language: 'fr', noticeVersion: 1 })
    await postMessage(ctx, conversationId, { clientId: newId(), text })
  })
  await answerTurn((who, act) => within(app, association, who, act), conversationId)
  return conversationId
}

/** The same thread so many times more, each with ids of its own. */
async function copyThread(app: App, association: AssociationRef, conversationId: string, times: number) {
  await within(app, association, { kind: 'system' }, async ({ tx }) => {
    await sql`create temporary table copied on commit drop as
      select gen_random_uuid() as conversation_id, gen_random_uuid() as message_id from generate_series(1, ${times})`.execute(
      tx,
    )
    await sql`insert into conversation select (t).* from (
      select jsonb_populate_record(null::conversation, to_jsonb(c) || jsonb_build_object('conversation_id', n.conversation_id)) as t
      from conversation c cross join copied n where c.conversation_id = ${conversationId}) as x`.execute(tx)
    await sql`insert into conversation_event select e.association_id, n.conversation_id, e.seq, e.kind, e.body, e.at
      from conversation_event e cross join copied n where e.conversation_id = ${conversationId}`.execute(tx)
    await sql`insert into message select m.association_id, n.conversation_id, gen_random_uuid(), n.message_id, m.seq, m.author_kind
      from message m cross join copied n where m.conversation_id = ${conversationId} and m.author_kind = 'assistant'`.execute(
      tx,
    )
    await sql`insert into citation select c.association_id, n.message_id, c.sentence, c.place, c.document_id, c.version_id, c.passage_id,
        c.start_offset, c.end_offset
      from citation c join message m using (association_id, message_id) cross join copied n
      where m.conversation_id = ${conversationId}`.execute(tx)
    await sql`insert into answer_given select g.association_id, n.message_id, n.conversation_id, g.seq, g.at, g.kind, g.stratum, g.likeness
      from answer_given g cross join copied n where g.conversation_id = ${conversationId}`.execute(tx)
  })
}

async function addDirector(app: App, association: AssociationRef): Promise<Actor> {
  const staffId = newId()
  await within(app, association, { kind: 'system' }, ({ tx }) =>
    sql`insert into staff (association_id, staff_id, email, name, role_title, initials, roles, languages)
      values (${association.associationId}, ${staffId}, 'd@essai.test', 'Directrice', '{"fr":"","en":""}', 'D', '{director}', '{fr}')`.execute(
      tx,
    ),
  )
  return { kind: 'staff', staffId, name: 'Directrice', roles: ['director'] }
}
