import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  as,
  foundAssociation,
  newVisitor,
  openWorld,
  type Place,
  publish,
  type World,
} from '../../tests/support/world.ts'
import { ingestFile, listLibrary, searchPassages, withdrawDocument } from './index.ts'
import { approveDocument, discardText } from './steward-documents.ts'
import { findDocumentView } from './view-document.ts'
import { viewerPage } from './viewer-page.ts'

let world: World
let place: Place
beforeAll(() => {
  world = openWorld()
})
afterAll(() => world.close())

const visitor = newVisitor().actor
const find = async (text: string, actor: Parameters<typeof as>[2] = visitor, where = place) =>
  (await as(world, where, actor, (ctx) => searchPassages(ctx, { text }))).passages.map((one) => one.text)

const FEES =
  '# Frais\n\n## Cotisation annuelle\n\nLa cotisation annuelle du membre régulier est de 648 dollars, payable au plus tard le 31 mars.\n'

describe('a document', () => {
  beforeAll(async () => {
    place = await foundAssociation(world)
    await publish(world, place, 'frais.md', FEES)
  })

  it('answers once approved, and is found with its heading', async () => {
    const found = await as(world, place, visitor, (ctx) => searchPassages(ctx, { text: 'cotisation annuelle' }))
    expect(found.passages[0]?.text).toContain('648 dollars')
    expect(found.passages[0]?.headingPath.at(-1)).toBe('Cotisation annuelle')
    expect(found.searchedDocuments).toBe(1)
  })

  it('of the same bytes is the same document', async () => {
    const again = await ingestFile(
      world.app,
      place,
      { kind: 'system' },
      { name: 'frais.md', bytes: new TextEncoder().encode(FEES) },
    )
    expect(again.outcome).toBe('unchanged')
    const { documents } = await as(world, place, place.staff.steward, listLibrary)
    expect(documents.map((one) => one.versionNumber)).toEqual([1])
  })

  it('of changed bytes is a new version, which alone answers', async () => {
    await publish(world, place, 'frais.md', FEES.replace('648', '665'))
    const texts = await find('cotisation annuelle')
    expect(texts.join()).toContain('665 dollars')
    expect(texts.join()).not.toContain('648')
  })

  it('of changed bytes that nobody approved waits, and the approved text goes on answering', async () => {
    const bytes = new TextEncoder().encode(FEES.replace('648', '702'))
    const waiting = await ingestFile(
      world.app,
      place,
      { kind: 'system' },
      { name: 'frais.md', bytes, audience: 'staff' },
    )
    expect(waiting.outcome).toBe('new-version')
    expect((await find('cotisation annuelle')).join()).toMatch(/665 dollars/)
    expect((await find('cotisation annuelle')).join()).not.toMatch(/702/)
    const [line] = (await as(world, place, place.staff.steward, listLibrary)).documents
    expect(line).toMatchObject({
      state: 'approved',
      audience: 'public',
      versionNumber: 2,
      pending: { versionNumber: 3 },
    })
    const version = line!.pending!.url.split('/').at(-1)!
    const view = (actor: Parameters<typeof as>[2]) =>
      as(world, place, actor, (ctx) => findDocumentView(ctx, line!.documentId, version, 'fr'))
    expect(await view(visitor)).toBeUndefined()
    expect(viewerPage((await view(place.staff.steward))!, place.slug, undefined, 'fr')).toContain('attend')

    // Given up, it is gone from the screen; sent again, it waits again.
    for (const actor of [visitor, place.member, place.staff.adviser])
      expect(await as(world, place, actor, (ctx) => discardText(ctx, line!.documentId))).toMatchObject({ ok: false })
    const discarded = await as(world, place, place.staff.steward, (ctx) => discardText(ctx, line!.documentId))
    expect(discarded).toMatchObject({ ok: true, line: { pending: null, state: 'approved' } })
    const again = new TextEncoder().encode(FEES.replace('648', '702'))
    await ingestFile(world.app, place, { kind: 'system' }, { name: 'frais.md', bytes: again, audience: 'staff' })
    await as(world, place, place.staff.steward, (ctx) => approveDocument(ctx, line!.documentId))
    expect((await find('cotisation annuelle', place.staff.adviser)).join()).toMatch(/702 dollars/)
    expect(await find('cotisation annuelle')).toEqual([])
    await publish(world, place, 'frais.md', FEES.replace('648', '665'), { audience: 'public' })
  })

  it('is recognised by its folder too: one name in two folders is two documents', async () => {
    await publish(world, place, 'comités/guide.md', '# Guide\n\nLe zébrage des comités suit un calendrier mensuel.\n')
    await publish(world, place, '..\\stages\\guide.md', '# Guide\n\nLe zébrage des stages suit un calendrier annuel.\n')
    expect((await find('zébrage')).length).toBe(2)
    const { documents } = await as(world, place, place.staff.steward, listLibrary)
    expect(documents.map((one) => one.fileName).filter((name) => name.includes('guide'))).toEqual([
      'comités/guide.md',
      'stages/guide.md',
    ])
  })

  it('ingested twice at once is one document with one version of each text', async () => {
    const bytes = new TextEncoder().encode(
      '# Avis\n\nLe bureau ferme pour le congé annuel du personnel administratif.\n',
    )
    const reports = await Promise.all(
      [1, 2, 3].map(() =>
        ingestFile(world.app, place, { kind: 'system' }, { name: 'avis.md', bytes, approvedBy: 'x' }),
      ),
    )
    expect(reports.every((report) => report.outcome !== 'refused')).toBe(true)
    const { documents } = await as(world, place, place.staff.steward, listLibrary)
    expect(documents.filter((one) => one.fileName === 'avis.md').map((one) => one.versionNumber)).toEqual([1])
    expect((await find('congé annuel du personnel')).filter((text) => text.includes('congé'))).toHaveLength(1)
  })

  it('withdrawn, answers nobody from then on, and answers again once approved', async () => {
    const documentId = await publish(
      world,
      place,
      'stage.md',
      '# Stage\n\nLe stage professionnel dure trente semaines consécutives.\n',
    )
    expect(await find('durée du stage professionnel')).not.toEqual([])
    await as(world, place, place.staff.steward, (ctx) => withdrawDocument(ctx, documentId))
    expect((await find('durée du stage professionnel')).join()).not.toContain('trente semaines')
    await as(world, place, place.staff.steward, (ctx) => approveDocument(ctx, documentId))
    expect((await find('durée du stage professionnel')).join()).toContain('trente semaines')
  })

  it('as a draft, or out of force, answers nobody', async () => {
    await publish(world, place, 'brouillon.md', '# Brouillon\n\nLe licorniage des permis est envisagé.\n', {
      approvedBy: undefined,
    })
    await publish(world, place, 'passe.md', '# Ancien\n\nLe licorniage des permis était permis.\n', {
      inForceUntil: '2026-11-22',
    })
    await publish(world, place, 'futur.md', '# Nouveau\n\nLe licorniage des permis sera interdit.\n', {
      inForceFrom: '2026-11-24',
    })
    expect(await find('licorniage')).toEqual([])
    world.setNow('2026-11-24T15:00:00Z')
    expect((await find('licorniage')).join()).toContain('sera interdit')
    world.setNow('2026-11-23T15:00:00Z')
  })

  it('that cannot be read is refused with a reason in both languages, and changes nothing', async () => {
    const before = await as(world, place, place.staff.steward, listLibrary)
    const report = await ingestFile(world.app, place, { kind: 'system' }, { name: 'vide.pdf', bytes: new Uint8Array() })
    expect(report.outcome).toBe('refused')
    expect(report.reason?.fr).toMatch(/\p{L}/u)
    expect(report.reason?.en).not.toBe(report.reason?.fr)
    expect((await as(world, place, place.staff.steward, listLibrary)).documents).toHaveLength(before.documents.length)
  })

  it('meant for an audience that does not exist does not enter', async () => {
    const bytes = new TextEncoder().encode('# X\n\nUn texte assez long pour donner un passage.\n')
    await expect(
      ingestFile(world.app, place, { kind: 'system' }, { name: 'x.md', bytes, audience: 'nobody' }),
    ).rejects.toThrow(/no audience/)
  })
})

describe('closed by default', () => {
  beforeAll(async () => {
    place = await foundAssociation(world)
    await publish(world, place, 'membres.md', '# Membres\n\nLe canari violet est réservé aux membres.\n', {
      audience: 'members',
    })
    await publish(world, place, 'personnel.md', '# Personnel\n\nLe canari orange est réservé au personnel.\n', {
      audience: 'staff',
    })
  })

  it('a visitor, a member and staff each find only what is theirs to read', async () => {
    expect(await find('canari')).toEqual([])
    expect((await find('canari', place.member)).join()).toMatch(/violet/)
    expect((await find('canari', place.member)).join()).not.toMatch(/orange/)
    expect((await find('canari', place.staff.adviser)).join()).toMatch(/orange/)
  })

  it('another association finds nothing, and opens nothing', async () => {
    const elsewhere = await foundAssociation(world)
    expect(await find('canari', elsewhere.staff.director, elsewhere)).toEqual([])
    const { documents } = await as(world, place, place.staff.steward, listLibrary)
    const [one] = documents
    const version = one!.url.split('/').at(-1)!
    expect(
      await as(world, elsewhere, elsewhere.staff.director, (ctx) =>
        findDocumentView(ctx, one!.documentId, version, 'fr'),
      ),
    ).toBeUndefined()
    expect(
      await as(world, place, visitor, (ctx) => findDocumentView(ctx, one!.documentId, version, 'fr')),
    ).toBeUndefined()
  })

  it('only a steward or an administrator approves and withdraws', async () => {
    const { documents } = await as(world, place, place.staff.steward, listLibrary)
    for (const actor of [visitor, place.member, place.staff.adviser]) {
      expect(await as(world, place, actor, (ctx) => withdrawDocument(ctx, documents[0]!.documentId))).toEqual({
        ok: false,
        reason: 'forbidden',
      })
    }
  })
})

describe('the viewer', () => {
  beforeAll(async () => {
    place = await foundAssociation(world)
  })

  it('marks exactly the cited words, and a document’s words stay words', async () => {
    const documentId = await publish(
      world,
      place,
      'mots.md',
      '# Règles\n\n## Article 1\n\nUne phrase & une autre. Le mot cherché est ici, <script>alert(1)</script> compris.\n',
    )
    const found = await as(world, place, visitor, (ctx) => searchPassages(ctx, { text: 'mot cherché' }))
    const [passage] = found.passages
    const at = passage!.text.indexOf('mot cherché')
    const anchor = { start: passage!.start + at, end: passage!.start + at + 'mot cherché'.length }
    const html = await as(world, place, visitor, async (ctx) => {
      const view = await findDocumentView(ctx, documentId, passage!.versionId, 'fr')
      return viewerPage(view!, place.slug, anchor, 'fr')
    })
    expect(/<mark[^>]*>([^<]*)<\/mark>/.exec(html)?.[1]).toBe('mot cherché')
    expect(html).toContain('&amp;')
    expect(html).not.toContain('<script')
  })

  it('says of a withdrawn document that it is withdrawn, to those who were given it', async () => {
    const documentId = await publish(
      world,
      place,
      'retire.md',
      '# Retrait\n\nUn texte qui sera bientôt retiré par l’association.\n',
    )
    await as(world, place, place.staff.steward, (ctx) => withdrawDocument(ctx, documentId))
    const { documents } = await as(world, place, place.staff.steward, listLibrary)
    const version = documents
      .find((one) => one.documentId === documentId)!
      .url.split('/')
      .at(-1)!
    const view = await as(world, place, visitor, (ctx) => findDocumentView(ctx, documentId, version, 'fr'))
    expect(viewerPage(view!, place.slug, undefined, 'fr')).toContain('a été retiré par l’association')
  })
})
