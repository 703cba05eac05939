import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { as, foundAssociation, openWorld, type Place, publish, type World } from '../../../tests/support/world.ts'
import {
  approveDocument,
  ingestFile,
  listLibrary,
  listSources,
  withdrawDocument,
  writeAnswer,
} from '../../knowledge/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { addReferralExample } from '../referral/index.ts'
import { examineChange, examineSettings, previewChange, previewSettings, runExamination } from './examine.ts'
import { importQuestions } from './import-questions.ts'
import { changeQuestion, keepQuestion, removeQuestion } from './keep-question.ts'
import { readExamination, readRun } from './read-examination.ts'

let world: World
let place: Place
let feesId: string
let studentsId: string

const FEES = '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars, payable le 31 mars.\n'
const MEMBERS = '# Honoraires\n\nLe tarif horaire recommandé pour une médiation familiale est de 135 dollars.\n'
const bytes = (text: string) => new TextEncoder().encode(text)

beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  feesId = await publish(world, place, 'frais.md', FEES)
  studentsId = await publish(world, place, 'honoraires.md', MEMBERS, { audience: 'members' })
})
afterAll(() => world.close())

const steward = <T>(act: Parameters<typeof as<T>>[3]) => as(world, place, place.staff.steward, act)
const dues = () => ({
  question: 'De combien est la cotisation annuelle du membre régulier ?',
  language: 'fr' as const,
  audience: 'public',
  documentId: feesId,
  words: '648 dollars',
})
const book = async () => (await steward(readExamination))!

describe('without golden questions', () => {
  it('nothing is examined, and nothing stands before an approval', async () => {
    expect(await steward((ctx) => previewChange(ctx, { act: 'withdraw', documentIds: [feesId] }))).toEqual({
      ok: true,
      report: null,
    })
    expect(await steward(runExamination)).toEqual({ ok: true, report: null })
    const done = await steward((ctx) => approveDocument(ctx, feesId, examineChange))
    expect(done.ok).toBe(true)
    expect((await book()).runs).toEqual([])
  })
})

describe('a golden question', () => {
  it('is kept once, and the same question expects what was said last', async () => {
    await steward((ctx) => keepQuestion(ctx, { ...dues(), words: '700 dollars' }, 'hand'))
    await steward((ctx) => keepQuestion(ctx, dues(), 'hand'))
    const { questions } = await book()
    expect(questions).toMatchObject([{ words: '648 dollars', title: 'Frais', audience: 'public' }])
  })

  it('is asked as its own audience: what members may read answers members', async () => {
    await steward((ctx) =>
      keepQuestion(
        ctx,
        {
          question: 'Quel est le tarif horaire recommandé pour une médiation familiale ?',
          language: 'fr',
          audience: 'members',
          documentId: studentsId,
          words: '135',
        },
        'hand',
      ),
    )
    const done = await steward(runExamination)
    expect(done).toMatchObject({ ok: true, report: { kept: 2, changed: 0, broken: 0 } })
  })

  it('is kept from a conversation by any of the staff, and from nowhere by anybody else', async () => {
    const kept = (actor: Parameters<typeof as>[2], origin: 'hand' | 'conversation') =>
      as(world, place, actor, (ctx) => keepQuestion(ctx, dues(), origin))
    expect((await kept(place.staff.adviser, 'conversation')).ok).toBe(true)
    for (const [actor, origin] of [
      [place.staff.adviser, 'hand'],
      [place.member, 'conversation'],
      [{ kind: 'visitor', conversationKeyHash: null }, 'conversation'],
    ] as const)
      expect(await kept(actor, origin)).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('comes from a table too, line by line, and lines that cannot be used are told', async () => {
    const csv =
      'question;source;mots\nQuelle est la cotisation du membre régulier ?;frais.md;648\nEt ceci ?;absent.md;\n'
    expect(await steward((ctx) => importQuestions(ctx, { csv }))).toMatchObject({
      ok: true,
      added: 1,
      problems: [{ line: 2, reason: 'unknown-source' }],
    })
    expect(await steward((ctx) => importQuestions(ctx, { csv: 'a,b\n1,2\n' }))).toMatchObject({ reason: 'bad-input' })
  })

  it('is changed and removed by a steward, and by nobody else', async () => {
    const { questions } = await book()
    const added = questions.find((one) => one.origin === 'file')!
    const change = { ...dues(), question: 'Combien paie un membre régulier ?' }
    for (const actor of [place.staff.adviser, place.member]) {
      expect(await as(world, place, actor, (ctx) => changeQuestion(ctx, added.questionId, change))).toMatchObject({
        reason: 'forbidden',
      })
      expect(await as(world, place, actor, (ctx) => removeQuestion(ctx, added.questionId))).toMatchObject({
        reason: 'forbidden',
      })
    }
    expect((await steward((ctx) => changeQuestion(ctx, added.questionId, change))).ok).toBe(true)
    // Two golden questions of the same words would be one.
    expect((await steward((ctx) => changeQuestion(ctx, added.questionId, dues()))).ok).toBe(false)
    expect((await steward((ctx) => removeQuestion(ctx, added.questionId))).ok).toBe(true)
    expect((await book()).questions).toHaveLength(2)
  })
})

describe('a change', () => {
  it('is tried before it takes effect, with each answer before and after, and members see nothing of it', async () => {
    await ingestFile(
      world.app,
      place,
      { kind: 'system' },
      { name: 'frais.md', bytes: bytes(FEES.replace('648', '665')) },
    )
    const tried = await steward((ctx) => previewChange(ctx, { act: 'approve', documentIds: [feesId] }))
    expect(tried.ok && tried.report).toMatchObject({ kept: 1, broken: 1, newlyBroken: 1 })
    const [finding] = (tried.ok && tried.report?.findings) || []
    expect(finding?.before?.sentences[0]?.text).toContain('648')
    expect(finding?.after.sentences[0]?.text).toContain('665')
    expect((await steward(runExamination)).report).toMatchObject({ kept: 2, broken: 0 })
  })

  it('that was sent to be approved at once waits when it would break one', async () => {
    const sent = await ingestFile(world.app, place, place.staff.steward, {
      name: 'frais.md',
      bytes: bytes(FEES.replace('648', '701')),
      approvedBy: 'Serge Steward',
      examine: examineChange,
    })
    expect(sent.held).toEqual({ broken: 1 })
    expect((await steward(runExamination)).report).toMatchObject({ kept: 2, broken: 0 })
    const [run] = (await book()).runs.filter((one) => one.why === 'file')
    expect(run).toMatchObject({ effect: 'held', broken: 1, titles: ['Frais'] })
  })

  it('that breaks nothing is approved at once, and its report kept', async () => {
    const sent = await ingestFile(world.app, place, place.staff.steward, {
      name: 'vestiaire.md',
      bytes: bytes('# Vestiaire\n\nLe vestiaire des membres ferme à vingt-deux heures précises.\n'),
      approvedBy: 'Serge Steward',
      examine: examineChange,
    })
    expect(sent.held).toBeNull()
    const { documents } = await steward(listLibrary)
    expect(documents.find((one) => one.fileName === 'vestiaire.md')?.state).toBe('approved')
    expect((await book()).runs[0]).toMatchObject({ why: 'file', effect: 'published', broken: 0 })
  })

  it('approved all the same is published, with the report in the book of acts', async () => {
    expect((await steward((ctx) => approveDocument(ctx, feesId, examineChange))).ok).toBe(true)
    const { latest } = await book()
    expect(latest?.run).toMatchObject({ why: 'approval', effect: 'published', newlyBroken: 1 })
    const acts = await steward((ctx) =>
      ctx.tx
        .withTables<{ audit_entry: { act: string; subject_id: string; detail: Record<string, unknown> } }>()
        .selectFrom('audit_entry')
        .select(['detail'])
        .where('act', '=', 'document.approved')
        .where('subject_id', '=', feesId)
        .execute(),
    )
    expect(acts.at(-1)?.detail).toMatchObject({ runId: latest?.run.runId, broken: 1, newlyBroken: 1 })
    // What was broken before a change is not laid at its door.
    const next = await steward((ctx) => previewChange(ctx, { act: 'withdraw', documentIds: [studentsId] }))
    expect(next.ok && next.report).toMatchObject({ broken: 2, newlyBroken: 1 })
  })

  it('that rolls back leaves no trace in what others are answered', async () => {
    const broken = steward(async (ctx) => {
      await withdrawDocument(ctx, studentsId, examineChange)
      throw new Error('the power is cut')
    })
    await expect(broken).rejects.toThrow('power')
    expect((await steward(runExamination)).report).toMatchObject({ kept: 1, broken: 1 })
  })

  it('of an answer written by the staff is tried in both its languages', async () => {
    const written = await steward((ctx) =>
      writeAnswer(ctx, null, {
        texts: {
          fr: { question: 'Puis-je payer ma cotisation en trois versements ?', answer: 'Oui, avant le 15 mars.' },
          en: { question: 'May I pay my dues in three instalments?', answer: 'Yes, before 15 March.' },
        },
        audience: 'public',
        inForceFrom: null,
        inForceUntil: null,
        source: 'Règlement 4',
      }),
    )
    const documents = (written.ok && written.answer.documents) || []
    expect(documents.map((one) => one.language).sort()).toEqual(['en', 'fr'])
    const english = documents.find((one) => one.language === 'en')!
    const asked = 'May I pay my dues in three instalments?'
    await steward((ctx) =>
      keepQuestion(
        ctx,
        { question: asked, language: 'en', audience: 'public', documentId: english.documentId, words: '' },
        'hand',
      ),
    )
    const ids = documents.map((one) => one.documentId)
    const tried = await steward((ctx) => previewChange(ctx, { act: 'approve', documentIds: ids }))
    const finding = tried.ok && tried.report?.findings.find((one) => one.question === asked)
    expect(finding).toMatchObject({ brokenBefore: true, verdict: 'changed', after: { kind: 'approved' } })
  })
})

describe('a change of settings', () => {
  const closeMembers = (ctx: Ctx) =>
    ctx.tx
      .withTables<{ audience: { audience_key: string; rule: unknown } }>()
      .updateTable('audience')
      .set({ rule: null })
      .where('audience_key', '=', 'members')
      .execute()

  it('that sends a golden question to a person breaks it, and a change refused leaves no trace', async () => {
    const example = { text: dues().question, topic: 'complaint', language: 'fr' } as const
    const add = (ctx: Ctx) => addReferralExample(ctx, example)
    const tried = await previewSettings(world.app, place, place.staff.steward, add)
    expect(tried?.findings.find((one) => one.question === dues().question)?.after.kind).toBe('referred')
    const runs = (await book()).runs.length
    await as(world, place, place.staff.adviser, (ctx) => examineSettings(ctx, 'referral-examples', () => add(ctx)))
    expect((await book()).runs).toHaveLength(runs)
  })

  it('is tried and undone, then made with its report', async () => {
    const tried = await previewSettings(world.app, place, place.staff.steward, closeMembers)
    expect(tried).toMatchObject({ newlyBroken: 1 })
    const after = await previewSettings(world.app, place, place.staff.steward, async () => {})
    expect(after).toMatchObject({ newlyBroken: 0 })
    const close = async (ctx: Ctx) => ({ ok: (await closeMembers(ctx)).length > 0 })
    await steward((ctx) => examineSettings(ctx, 'Membres', () => close(ctx)))
    expect((await book()).runs[0]).toMatchObject({ why: 'settings', titles: ['Membres'], newlyBroken: 1 })
  })
})

describe('another association', () => {
  it('sees none of it', async () => {
    const other = await foundAssociation(world)
    const { runs, questions } = await book()
    const there = <T>(act: Parameters<typeof as<T>>[3]) => as(world, other, other.staff.steward, act)
    expect(await there(readExamination)).toMatchObject({ questions: [], runs: [], latest: null, sources: [] })
    expect(await there((ctx) => readRun(ctx, runs[0]!.runId))).toEqual({ ok: false, reason: 'not-found' })
    expect(await there((ctx) => removeQuestion(ctx, questions[0]!.questionId))).toMatchObject({ reason: 'not-found' })
    expect(await there((ctx) => keepQuestion(ctx, dues(), 'hand'))).toEqual({ ok: false, reason: 'bad-input' })
    expect(await there(listSources)).toEqual([])
  })

  it('and whoever is not a steward here, sees and runs nothing', async () => {
    for (const actor of [place.staff.adviser, place.member]) {
      expect(await as(world, place, actor, readExamination)).toBeUndefined()
      expect(await as(world, place, actor, runExamination)).toMatchObject({ reason: 'forbidden' })
      expect(
        await as(world, place, actor, (ctx) => previewChange(ctx, { act: 'approve', documentIds: [feesId] })),
      ).toMatchObject({ reason: 'forbidden' })
    }
  })
})
