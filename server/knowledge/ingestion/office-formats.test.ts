import { afterAll, describe, expect, it } from 'vitest'
import { extractDocument, stopReading } from './extract-document.ts'
import type { Extraction } from './extraction.ts'
import { frenchProse } from './fixtures.ts'
import { makeEpub, makeOdt, makePptx, makeXlsx, makeZip } from './fixtures-office.ts'
import { readDocument } from './read-document.ts'

afterAll(stopReading)

async function extract(name: string, bytes: Uint8Array): Promise<Extraction> {
  const result = await extractDocument({ name, bytes })
  if (result.kind === 'refused') throw new Error(`${name}: ${result.reason} ${result.detail ?? ''}`)
  return result
}
async function reasonOf(name: string, bytes: Uint8Array) {
  const result = await extractDocument({ name, bytes })
  return result.kind === 'refused' ? result.reason : 'read'
}
const headingsOf = ({ headings }: Extraction) => headings.map(({ level, title }) => [level, title])
const rowsOf = ({ text, blocks }: Extraction) =>
  blocks.filter((block) => block.kind === 'row').map((block) => text.slice(block.start, block.end))

describe('An OpenDocument text', () => {
  const cells = (...texts: string[]) =>
    `<table:table-row>${texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`
  const body = `<text:tracked-changes><text:p>biffé</text:p></text:tracked-changes><text:p text:style-name="P1">Règlement des stages</text:p><text:h text:outline-level="1">Frais</text:h><text:table-of-content><text:p>Frais 1</text:p></text:table-of-content><text:section><text:h text:outline-level="2">Cotisation</text:h><text:p>Le membre<text:s text:c="2"/>paie<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Sauf dispense.</text:p></text:note-body></text:note> avant le 31&#160;mars.<office:annotation><text:p>à revoir</text:p></office:annotation></text:p></text:section><text:list><text:list-item><text:p>premier point</text:p></text:list-item><text:list-item><text:p>second point</text:p></text:list-item></text:list><table:table><table:table-header-rows>${cells('Catégorie', 'Montant')}</table:table-header-rows>${cells('Actif', '120 $')}${cells('Retraité', '40 $')}</table:table><text:p>${frenchProse(40)}</text:p>`

  it('keeps its headings, lists, notes and tables, and nothing that was struck out or commented', async () => {
    const extraction = await extract('stages.odt', await makeOdt(body))
    expect(extraction.title).toBe('Règlement des stages')
    expect(headingsOf(extraction)).toEqual([
      [1, 'Règlement des stages'],
      [1, 'Frais'],
      [2, 'Cotisation'],
    ])
    expect(extraction.text).toContain('Le membre paie avant le 31\u00a0mars.\n\nSauf dispense.')
    expect(extraction.text).toContain('premier point\nsecond point')
    expect(rowsOf(extraction)).toEqual(['Catégorie : Actif · Montant : 120 $', 'Catégorie : Retraité · Montant : 40 $'])
    expect(extraction.text).not.toMatch(/biffé|à revoir|Frais 1/)
  })

  it('is refused when it is locked, and when it is another kind of file', async () => {
    const locked = { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }
    expect(await reasonOf('stages.odt', await makeOdt(body, locked))).toBe('password-protected')
    expect(await reasonOf('stages.odt', await makeXlsx([{ name: 'x', rows: [['a']] }]))).toBe('wrong-extension')
  })
})

describe('A presentation', () => {
  const slides = [
    { title: 'Accueil des membres', lines: ['Présentation du service aux nouveaux membres.'] },
    { title: 'Ancienne grille', lines: ['200 $ par année'], hidden: true },
    {
      title: 'Cotisation',
      lines: ['Payable en mars', 'Étalée sur demande'],
      table: [
        ['Membre', 'Montant'],
        ['Actif', '120 $'],
      ],
    },
  ]

  it('gives each slide as a page, in the order shown, its title first, and no hidden slide', async () => {
    const extraction = await extract('accueil.pptx', await makePptx(slides))
    expect(headingsOf(extraction)).toEqual([
      [2, 'Accueil des membres'],
      [2, 'Cotisation'],
    ])
    expect(extraction.text).toContain('Payable en mars\nÉtalée sur demande')
    expect(rowsOf(extraction)).toEqual(['Membre : Actif · Montant : 120 $'])
    expect(extraction.text).not.toContain('200 $')
    const result = await readDocument({ name: 'accueil.pptx', bytes: await makePptx(slides) })
    expect(result.kind === 'read' && result.passages.at(-1)).toMatchObject({ pageLast: 3 })
  })

  it('is kept when one slide is broken, and says which', async () => {
    const bytes = await makePptx(slides.slice(0, 1))
    const broken = await makeZip({
      '[Content_Types].xml': '<Types/>',
      'ppt/presentation.xml':
        '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId r:id="rId1"/><p:sldId r:id="rId2"/></p:sldIdLst></p:presentation>',
      'ppt/_rels/presentation.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="slides/slide1.xml"/><Relationship Id="rId2" Target="slides/gone.xml"/></Relationships>',
      'ppt/slides/slide1.xml': `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${frenchProse(60)}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
    })
    expect((await extract('a.pptx', broken)).warnings).toEqual([{ code: 'pages-failed', pages: [2] }])
    expect((await extract('b.pptx', bytes)).warnings).toEqual([])
  })
})

describe('A workbook', () => {
  const fees = [
    ['Catégorie de membre', 'Cotisation annuelle', 'Rabais', 'Date limite'],
    ['Membre actif', { value: 1250, format: 0 }, { value: 0.125, format: 1 }, { value: 46112, format: 2 }],
    ['Membre retraité', { value: 40, format: 0 }, { value: 0, format: 1 }, { value: 46112, format: 2 }],
  ]
  const formats = ['#,##0.00\\ "$"', '0.0%', 'dd/mm/yyyy']

  it('says its figures as a reader sees them, under their headers', async () => {
    const extraction = await extract('frais.xlsx', await makeXlsx([{ name: 'Frais', rows: fees }], formats))
    expect(headingsOf(extraction)).toEqual([[2, 'Frais']])
    expect(rowsOf(extraction).map((row) => row.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
      'Catégorie de membre : Membre actif · Cotisation annuelle : 1250,00 $ · Rabais : 12,5 % · Date limite : 31 mars 2026',
      'Catégorie de membre : Membre retraité · Cotisation annuelle : 40,00 $ · Rabais : 0,0 % · Date limite : 31 mars 2026',
    ])
  })

  it('reads tables apart on one sheet, questions with their answers, and no hidden sheet', async () => {
    const sheets = [
      {
        name: 'Feuil1',
        rows: [['Ville', 'Bureau'], ['Québec', 'Rue Saint-Jean'], [], ['Lieu', 'Heures'], ['Laval', 'matin']],
      },
      {
        name: 'FAQ',
        rows: [
          ['Question', 'Réponse'],
          ['Quand payer la cotisation ?', 'Avant le 31 mars.'],
          ['Sans réponse', null],
        ],
      },
      { name: 'Brouillon', rows: [['secret', 'interne']], state: 'hidden' },
    ]
    const extraction = await extract('divers.xlsx', await makeXlsx(sheets))
    expect(rowsOf(extraction)).toEqual(['Ville : Québec · Bureau : Rue Saint-Jean', 'Lieu : Laval · Heures : matin'])
    expect(extraction.blocks.map((block) => block.kind)).toEqual(['row', 'row', 'heading', 'question', 'answer'])
    expect(extraction.warnings).toEqual([{ code: 'rows-incomplete', count: 1 }])
    expect(extraction.text).not.toContain('secret')
  })

  it('does not make a million cells of one written far away', async () => {
    const far = await makeZip({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Sheet1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/s.xml"/></Relationships>',
      'xl/worksheets/s.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Cotisation</v></c><c r="XFD1" t="str"><v>loin</v></c></row><row r="1048576"><c r="A1048576" t="str"><v>fin</v></c></row></sheetData></worksheet>',
    })
    expect((await extract('loin.xlsx', far)).text).toBe('Cotisation\nfin')
  })
})

describe('An electronic book', () => {
  it('is read chapter by chapter, without its table of contents', async () => {
    const book = await makeEpub([
      `<h1>Adhérer</h1><p>Le premier <b>chapitre</b>.</p><p>${frenchProse(40)}</p>`,
      '<h1>Renouveler</h1><p>Le second chapitre.</p>',
    ])
    const extraction = await extract('guide.epub', book)
    expect(extraction.title).toBe('Guide du membre')
    expect(headingsOf(extraction)).toEqual([
      [1, 'Adhérer'],
      [1, 'Renouveler'],
    ])
    expect(extraction.text).not.toContain('Table des matières')
  })

  it('is refused when it is locked, but not for scrambled fonts', async () => {
    const method = (algorithm: string) => ({
      'META-INF/encryption.xml': `<encryption xmlns:enc="x"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
    })
    const chapters = [`<p>${frenchProse(40)}</p>`]
    const locked = await makeEpub(chapters, method('http://www.w3.org/2001/04/xmlenc#aes128-cbc'))
    expect(await reasonOf('guide.epub', locked)).toBe('password-protected')
    expect(await reasonOf('guide.epub', await makeEpub(chapters, method('http://www.idpf.org/2008/embedding')))).toBe(
      'read',
    )
  })
})

describe('A message', () => {
  const message = (type: string, words: string) =>
    new TextEncoder().encode(
      `From: Maude <maude@exemple.test>\r\nTo: membres@exemple.test\r\nSubject: =?utf-8?Q?Cotisation_report=C3=A9e?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${words}\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n%PDF-\r\n--b--\r\n`,
    )

  it.each([
    ['text/plain', `La cotisation est reportée au 30 avril.\r\n\r\n${frenchProse(30)}`],
    ['text/html', `<p>La cotisation est reportée au <b>30 avril</b>.</p><p>${frenchProse(30)}</p>`],
  ])('in %s gives its subject and its words, not its addresses, and says what was attached', async (type, words) => {
    const extraction = await extract('avis.eml', message(type, words))
    expect(extraction.title).toBe('Cotisation reportée')
    expect(extraction.text).toContain('La cotisation est reportée au 30 avril.')
    expect(extraction.text).not.toContain('exemple.test')
    expect(extraction.warnings).toEqual([{ code: 'attachments-not-read', count: 1 }])
  })
})

it('A part that declares entities of its own is refused, whatever they hold', async () => {
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><office:document-content>&b;</office:document-content>'
  expect(await reasonOf('bombe.odt', await makeOdt('', { 'content.xml': bomb }))).toBe('damaged')
})
