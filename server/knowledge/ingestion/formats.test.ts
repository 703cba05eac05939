import { afterAll, describe, expect, it } from 'vitest'
import { extractDocument, stopReading } from './extract-document.ts'
import type { Extraction } from './extraction.ts'
import { frenchProse, makeDocx, makePdf, proseLines, wordHeading, wordParagraph, wordTable } from './fixtures.ts'
import { readDocument } from './read-document.ts'

afterAll(stopReading)

const text = (content: string) => new TextEncoder().encode(content)
async function extract(name: string, bytes: Uint8Array): Promise<Extraction> {
  const result = await extractDocument({ name, bytes })
  if (result.kind === 'refused') throw new Error(`${name}: ${result.reason} ${result.detail ?? ''}`)
  return result
}
async function passagesOf(name: string, bytes: Uint8Array) {
  const result = await readDocument({ name, bytes })
  if (result.kind === 'refused') throw new Error(`${name}: ${result.reason}`)
  return result.passages
}
const rowsOf = ({ text: stored, blocks }: Extraction) =>
  blocks.filter((block) => block.kind === 'row').map((block) => stored.slice(block.start, block.end))

const FEES = [
  ['Categorie', 'Cotisation', 'Echeance'],
  ['Membre actif', '120 $', '31 mars'],
  ['Membre retraite', '40 $', '30 avril'],
  ['Etudiant', '15 $', '30 septembre'],
]
const FEE_ROWS = [
  'Categorie : Membre actif · Cotisation : 120 $ · Echeance : 31 mars',
  'Categorie : Membre retraite · Cotisation : 40 $ · Echeance : 30 avril',
  'Categorie : Etudiant · Cotisation : 15 $ · Echeance : 30 septembre',
]
const unaccented = (prose: string) => prose.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'")
const proseOf = (words: number, seed: number) =>
  unaccented(frenchProse(words, seed))
    .match(/.{1,70}(?:\s|$)/g)!
    .map((line) => line.trim())

describe('A PDF', () => {
  it('gives each passage the pages its words stand on', async () => {
    const pages = [1, 2, 3].map((n) => ({
      texts: [
        { text: `Chapitre ${n}`, y: 740, size: 18, bold: true },
        ...proseLines([`Mot${n}unique ouvre la page.`, ...proseOf(70, n)]),
      ],
    }))
    const passages = await passagesOf('guide.pdf', makePdf(pages))
    for (const n of [1, 2, 3]) {
      expect(passages.find((passage) => passage.text.includes(`Mot${n}unique`))).toMatchObject({
        pageFirst: n,
        pageLast: n,
        headingPath: [`Chapitre ${n}`],
      })
    }
  })

  it('keeps the labels printed on its pages', async () => {
    const page = { texts: proseLines(proseOf(40, 1)) }
    const { pages } = await extract(
      'guide.pdf',
      makePdf([page, page, page], { labels: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >>' }),
    )
    expect(pages.map((one) => one.label)).toEqual(['i', 'ii', '1'])
  })

  it('reads two columns one after the other, even when they are written across', async () => {
    const left = Array.from({ length: 16 }, (_, i) => `gauche ligne ${i} du texte suivi`)
    const right = Array.from({ length: 16 }, (_, i) => `droite ligne ${i} du texte suivi`)
    const across = left.flatMap((line, i) => [
      { text: line, x: 72, y: 700 - i * 14 },
      { text: right[i]!, x: 330, y: 700 - i * 14 },
    ])
    const { text: stored } = await extract('revue.pdf', makePdf([{ texts: across }]))
    expect(stored.indexOf('gauche ligne 15')).toBeLessThan(stored.indexOf('droite ligne 0'))
    expect(stored.indexOf('gauche ligne 0')).toBeGreaterThanOrEqual(0)
  })

  it('joins words cut at the end of a line, and keeps the hyphen that belongs to the word', async () => {
    const lines = [
      'La participation des membres est requise et la partici-',
      'pation doit avoir lieu avant le mois de mai, ou peut-',
      'etre plus tard selon le conseil.',
    ]
    const { text: stored } = await extract('avis.pdf', makePdf([{ texts: proseLines(lines) }]))
    expect(stored).toContain('requise et la participation doit')
    expect(stored).toContain('peut-etre plus tard')
  })

  it('drops page numbers and repeated footers, and says what share of each page is kept', async () => {
    const pages = [1, 2, 3, 4, 5].map((n) => ({
      texts: [...proseLines(proseOf(220, n)), { text: `Page ${n} de 5`, y: 30 }],
    }))
    const { text: stored, pages: read } = await extract('guide.pdf', makePdf(pages))
    expect(stored).not.toMatch(/Page \d de 5/)
    for (const page of read) expect(page.kept).toBeGreaterThan(0.95)
  })

  it('gives a table row by row, each cell after its header', async () => {
    const cells = FEES.flatMap((row, i) =>
      row.map((cell, column) => ({ text: cell, x: 72 + column * 160, y: 600 - i * 16 })),
    )
    const extraction = await extract('frais.pdf', makePdf([{ texts: [...proseLines(proseOf(30, 1)), ...cells] }]))
    expect(rowsOf(extraction)).toEqual(FEE_ROWS)
  })

  it('is kept when only some pages are pictures, and names them', async () => {
    const written = { texts: proseLines(proseOf(60, 1)) }
    const { warnings } = await extract('mixte.pdf', makePdf([written, { texts: [], picture: true }, written]))
    expect(warnings).toEqual([{ code: 'pages-without-text', pages: [2] }])
  })
})

describe('A Word document', () => {
  it('keeps its titles, its paragraphs and its tables row by row', async () => {
    const body =
      wordHeading(1, 'Frais') + wordHeading(2, 'Cotisation') + wordParagraph(frenchProse(70)) + wordTable(FEES)
    const extraction = await extract('frais.docx', await makeDocx(body))
    expect(extraction.title).toBe('Frais')
    expect(extraction.headings.map(({ level, title }) => [level, title])).toEqual([
      [1, 'Frais'],
      [2, 'Cotisation'],
    ])
    expect(rowsOf(extraction)).toEqual(FEE_ROWS)
  })
})

describe('A web page', () => {
  it('loses its menus and keeps titles, lists and tables', async () => {
    const table = `<table><tr>${FEES[0]!.map((cell) => `<th>${cell}</th>`).join('')}</tr>${FEES.slice(1)
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table>`
    const page = `<!doctype html><html><head><title>Site</title></head><body><nav>Accueil Contact</nav><h1>Frais</h1><p>${frenchProse(60)}</p><ul><li>Premier point</li><li>Second point</li></ul>${table}<script>alert(1)</script></body></html>`
    const extraction = await extract('frais.html', text(page))
    expect(extraction.title).toBe('Frais')
    expect(extraction.text).toContain('Premier point\nSecond point')
    expect(extraction.text).not.toMatch(/Accueil|alert/)
    expect(rowsOf(extraction)).toEqual(FEE_ROWS)
  })

  it('survives tags nested thousands deep', async () => {
    const page = `<html><body>${'<div>'.repeat(5000)}<p>${frenchProse(70)}</p></body></html>`
    expect((await extract('profond.html', text(page))).text).toBe(frenchProse(70))
  })
})

describe('Markdown', () => {
  it('takes its title from the front matter, and its tables row by row', async () => {
    const lines = FEES.map((row) => `| ${row.join(' | ')} |`)
    const source = `---\ntitle: "Barème"\n---\n\n## Frais\n\n${lines[0]}\n|---|---|---|\n${lines.slice(1).join('\n')}\n\n1. Un\n2. Deux\n`
    const extraction = await extract('frais.md', text(source))
    expect(extraction.title).toBe('Barème')
    expect(rowsOf(extraction)).toEqual(FEE_ROWS)
    expect(extraction.text).toContain('1. Un\n2. Deux')
  })

  it('begins a passage at each article, named or only numbered', async () => {
    const named = [1, 2, 3].map((n) => `Article ${n}. ${frenchProse(30, n)}`).join('\n\n')
    expect(
      (await passagesOf('statuts.md', text(`# Statuts\n\n${named}`))).map((passage) => passage.text.slice(0, 10)),
    ).toEqual(['Article 1.', 'Article 2.', 'Article 3.'])
    const numbered = [1, 2, 3, 4, 5, 6]
      .map((n) => `${n === 4 ? '## Section II\n\n' : ''}**${n}.** ${frenchProse(30, n)}`)
      .join('\n\n')
    expect(
      (await passagesOf('code.md', text(`## Section I\n\n${numbered}`))).map((passage) => passage.text.slice(0, 2)),
    ).toEqual(['1.', '2.', '3.', '4.', '5.', '6.'])
  })
})

describe('Markdown as French keyboards write it', () => {
  it('keeps a heading or an item whose mark is followed by a no-break space', async () => {
    const [first, second] = [frenchProse(70), frenchProse(70, 2)]
    const extraction = await extract('ri.md', text(`# Règlement\n\n###\u00a0Bilans\n\n${first}\n\n-\u00a0${second}\n`))
    expect(extraction.headings.map((heading) => heading.title)).toEqual(['Règlement', 'Bilans'])
    expect(extraction.text).not.toContain('###')
  })
})

describe('Plain text', () => {
  it('is read in whatever encoding French offices used', async () => {
    const sentence = 'Les élus siègent à l’été; cœur, garçon, Noël.'
    const windows = Uint8Array.from(
      [...sentence.replace('œ', '\u009c').replace('’', '\u0092')].map((one) => one.charCodeAt(0)),
    )
    const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sentence, 'utf16le')]))
    for (const bytes of [text(sentence), text(`\ufeff${sentence}`), windows, utf16])
      expect((await extract('avis.txt', bytes)).text).toBe(sentence)
    expect((await extract('avis.txt', windows)).warnings).toEqual([{ code: 'encoding-guessed' }])
  })

  it('joins wrapped lines, unfolds ligatures, composes accents and drops soft hyphens', async () => {
    const { text: stored } = await extract(
      'a.txt',
      text(
        'La ﬁn de l’anne\u0301e comp\u00adtable est fixée par le conseil d’administration\nqui en informe les membres.',
      ),
    )
    expect(stored).toBe(
      'La fin de l’année comptable est fixée par le conseil d’administration qui en informe les membres.',
    )
  })

  it('finds its titles by their wording', async () => {
    const source = `TITRE II\n\nArticle 4 – Admission\n\n${frenchProse(20)}\n\nArticle 5 – Démission\n\n${frenchProse(20, 2)}\n`
    expect((await passagesOf('statuts.txt', text(source))).map((passage) => passage.headingPath)).toEqual([
      ['TITRE II', 'Article 4 – Admission'],
      ['TITRE II', 'Article 5 – Démission'],
    ])
  })
})

describe('A table in CSV', () => {
  it('of questions and answers gives a passage per row, and counts the incomplete ones', async () => {
    const source =
      'Réponse;Question\n"Elle coûte 120 $; voir le barème.";"Combien coûte la cotisation ?"\n;"Sans réponse ?"\n'
    const result = await readDocument({ name: 'faq.csv', bytes: text(source) })
    expect(result).toMatchObject({
      kind: 'read',
      passages: [{ question: 'Combien coûte la cotisation ?', text: 'Elle coûte 120 $; voir le barème.' }],
    })
    expect(result.report).toMatchObject({ warnings: [{ code: 'rows-incomplete', count: 1 }] })
  })

  it('of anything else gives a line per row, each cell after its header', async () => {
    expect(rowsOf(await extract('frais.csv', text(FEES.map((row) => row.join(',')).join('\n'))))).toEqual(FEE_ROWS)
  })
})
