import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, foundAssociation, openWorld, type Place, type World } from '../../../tests/support/world.ts'
import { guessColumns } from './guess-columns.ts'
import { type ImportInput, importPeople, previewImport } from './import-people.ts'
import { readCsv, writeCsv } from './read-csv.ts'
import { selectAllMembers, selectAllStaff } from './store-import.ts'

let world: World
let place: Place
beforeAll(() => {
  world = openWorld()
})
beforeEach(async () => {
  place = await foundAssociation(world)
})
afterAll(() => world.close())

const bytesOf = (text: string) => new TextEncoder().encode(text)
/** As Excel in French saves it. */
const windows1252 = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))

const COLUMNS = ['externalId', 'name', 'email', 'language', 'attribute:status', 'adviser']
const HEAD = 'No de membre;Nom;Courriel;Langue;Statut;Conseiller\r\n'
const MEMBERS = `${HEAD}M-1;Lise Roy;lise@essai.test;français;regular;adviser@essai.test\r\nM-2;Grace Holloway;GRACE@essai.test;EN;student;\r\n`

const run = (
  text: string | Uint8Array,
  rest: Partial<ImportInput> & { actor?: Place['member'] | Place['staff']['adviser'] } = {},
) => {
  const { actor = place.staff.director, ...more } = rest
  const bytes = typeof text === 'string' ? bytesOf(text) : text
  const input = { kind: 'member', mapping: { columns: COLUMNS }, bytes, apply: false, language: 'fr' as const, ...more }
  return as(world, place, actor, (ctx) => importPeople(ctx, input))
}
async function reportOf(...parameters: Parameters<typeof run>) {
  const result = await run(...parameters)
  if (!result.ok) throw new Error(result.reason)
  return result.report
}
const members = () => as(world, place, place.staff.director, selectAllMembers)
const acts = () =>
  as(world, place, place.staff.director, (ctx) =>
    ctx.tx
      .withTables<{ audit_entry: { act: string; detail: unknown } }>()
      .selectFrom('audit_entry')
      .selectAll()
      .execute(),
  )

describe('importing members', () => {
  it('tries first, then adds; the same file again changes nothing; a later one updates by number', async () => {
    expect(await reportOf(MEMBERS)).toMatchObject({ added: 2, changed: 0, unchanged: 0, refused: 0, applied: false })
    expect(await members()).toHaveLength(1)
    expect(await reportOf(MEMBERS, { apply: true })).toMatchObject({ added: 2, applied: true })
    expect(await reportOf(MEMBERS, { apply: true })).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    const later = MEMBERS.replace('Lise Roy', 'Lise Roy-Gagnon').replace('lise@', 'lise.rg@')
    expect(await reportOf(later, { apply: true })).toMatchObject({ added: 0, changed: 1, unchanged: 1 })
    const lise = (await members()).find((row) => row.external_id === 'M-1')
    expect(lise).toMatchObject({ name: 'Lise Roy-Gagnon', email: 'lise.rg@essai.test', language: 'fr' })
    expect(lise).toMatchObject({ attributes: { status: 'regular' }, adviser_staff_id: place.staff.adviser.staffId })
    expect((await acts()).filter((one) => one.act === 'member.imported')).toHaveLength(3)
  })

  it('refuses a line with every reason it has, and takes the others', async () => {
    const bad = `${MEMBERS};Sans Numéro;pas-une-adresse;klingon;regular;inconnu@essai.test\r\nM-1;Encore;;;;\r\nM-4;Prise;member@essai.test;;;\r\n`
    const report = await reportOf(bad, { apply: true })
    expect(report).toMatchObject({ added: 2, refused: 3 })
    expect(report.errors.map((one) => [one.line, one.sentences.length])).toEqual([
      [4, 4],
      [5, 1],
      [6, 1],
    ])
    expect(report.errors[2]?.sentences[0]).toMatch(/quelqu’un d’autre/)
    const again = await readCsv(bytesOf(report.errorFile!))
    if (!again.ok) throw new Error(again.reason)
    expect(again.csv.lines).toHaveLength(3)
    expect(again.csv.headings.at(-1)).toBe('Raison')
  })

  it('gives a number to somebody who has none only when the administrator says so', async () => {
    const file = 'No;Nom;Courriel\nM-7;Marie Membre;member@essai.test\n'
    const columns = ['externalId', 'name', 'email']
    expect(await reportOf(file, { mapping: { columns } })).toMatchObject({ added: 0, refused: 1 })
    const mapping = { columns, linkByAddress: true }
    expect(await reportOf(file, { mapping, apply: true })).toMatchObject({ changed: 1, refused: 0 })
    expect(await members()).toMatchObject([{ external_id: 'M-7', attributes: { status: 'regular' } }])
  })

  it('takes fifty thousand lines whole, and not one more', async () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => `M-${i},Membre ${i},m${i}@essai.test`).join('\n')
    const mapping = { columns: ['externalId', 'name', 'email'] }
    expect(await reportOf(`No,Nom,Courriel\n${lines}`, { mapping, apply: true })).toMatchObject({ added: 50_000 })
    expect(await reportOf(`No,Nom,Courriel\n${lines}`, { mapping })).toMatchObject({ unchanged: 50_000 })
    const more = await run(`No,Nom,Courriel\n${lines}\nM-x,Une de trop,x@essai.test`, { mapping })
    expect(more).toEqual({ ok: false, reason: 'too-many-lines' })
  })

  it('is one person’s at a time: two imports of the same file add each member once', async () => {
    const reports = await Promise.all([reportOf(MEMBERS, { apply: true }), reportOf(MEMBERS, { apply: true })])
    expect(reports.map((one) => one.added).sort()).toEqual([0, 2])
  })

  it('is an administrator’s, in her own association', async () => {
    for (const actor of [place.staff.adviser, place.staff.steward, place.member]) {
      expect(await run(MEMBERS, { actor, apply: true })).toEqual({ ok: false, reason: 'forbidden' })
      const seen = await as(world, place, actor, (ctx) => previewImport(ctx, 'member', bytesOf(MEMBERS)))
      expect(seen).toEqual({ ok: false, reason: 'forbidden' })
    }
    await reportOf(MEMBERS, { apply: true })
    const other = await foundAssociation(world)
    expect(await as(world, other, other.staff.director, selectAllMembers)).toHaveLength(1)
  })
})

describe('importing staff', () => {
  const columns = ['email', 'name', 'titleFr', 'roles', 'languages']
  const rest = { kind: 'staff', mapping: { columns }, apply: true }

  it('adds and updates by address, with roles in either language', async () => {
    const file =
      'Courriel,Nom,Titre,Rôles,Langues\nnoemie@essai.test,Noémie Du Bois,Conseillère,"conseillère, documentation",fr;en\nadviser@essai.test,Anne Adviser,Conseillère principale,adviser,fr\n'
    expect(await reportOf(file, rest)).toMatchObject({ added: 1, changed: 1, refused: 0 })
    const rows = await as(world, place, place.staff.director, selectAllStaff)
    expect(rows.find((row) => row.email === 'noemie@essai.test')).toMatchObject({
      initials: 'NB',
      roles: ['adviser', 'steward'],
      languages: ['fr', 'en'],
      password_hash: null,
    })
  })

  it('never leaves the administrator without her own role', async () => {
    const file =
      'Courriel,Nom,Titre,Rôles,Langues\ndirector@essai.test,Diane Director,Directrice,adviser,fr\nx@essai.test,X,,roi,\n'
    expect(await reportOf(file, rest)).toMatchObject({ changed: 0, refused: 2 })
  })
})

describe('a file', () => {
  it('is read as it was saved: with a mark or without, UTF-8 or Windows-1252, comma, semicolon or tab', async () => {
    const text = 'No;Prénom;Nom\r\n1;Zoé;"Côté; l’aînée"\r\n'.replaceAll('’', "'")
    for (const [bytes, encoding] of [
      [bytesOf(text), 'utf-8'],
      [bytesOf(`\uFEFF${text}`), 'utf-8'],
      [windows1252(text), 'windows-1252'],
      [bytesOf(text.replaceAll(/;(?! )/g, '\t')), 'utf-8'],
    ] as const) {
      const read = await readCsv(bytes)
      if (!read.ok) throw new Error(read.reason)
      expect(read.csv).toMatchObject({ encoding, headings: ['No', 'Prénom', 'Nom'] })
      expect(read.csv.lines[0]?.cells).toEqual(['1', 'Zoé', "Côté; l'aînée"])
    }
  })

  it('that is no CSV is refused without harm', async () => {
    const empty = await readCsv(bytesOf('No;Nom\r\n'))
    expect(empty).toEqual({ ok: false, reason: 'empty-file' })
    const workbook = await readCsv(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))
    expect(workbook).toEqual({ ok: false, reason: 'unreadable-file' })
    expect(await readCsv(bytesOf('No;Nom\r\n1;"jamais fermé\r\n'))).toMatchObject({ reason: 'unreadable-file' })
  })

  it('of errors is inert in a spreadsheet', () => {
    const text = writeCsv(';', [['=1+1', '+x', '-x', '@x', '\tx', 'a"b', 'M-1']])
    expect(text).toBe('\uFEFF"\'=1+1";"\'+x";"\'-x";"\'@x";"\'\tx";"a""b";"M-1"\r\n')
  })

  it('has its columns guessed in both languages, each meaning once', () => {
    const french = ['Numéro de membre', 'Prénom', 'Nom', 'Courriel', 'Langue', 'Statut', 'Autre', 'Email']
    expect(guessColumns(french, 'member', ['status'])).toEqual([
      'externalId',
      'firstName',
      'lastName',
      'email',
      'language',
      'attribute:status',
      null,
      null,
    ])
    expect(guessColumns(['Member ID', 'Nom', 'E-mail', 'region'], 'member', ['region'])).toEqual([
      'externalId',
      'name',
      'email',
      'attribute:region',
    ])
    expect(guessColumns(['Courriel', 'Rôles', 'Langue'], 'staff', [])).toEqual(['email', 'roles', null])
  })
})
