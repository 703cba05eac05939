import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { LIMITS, MEGABYTE } from './check-file.ts'
import { extractDocument, stopReading } from './extract-document.ts'
import { frenchProse, makeDocx, makePdf, proseLines, wordParagraph } from './fixtures.ts'
import { readDocument, readDocumentAt } from './read-document.ts'
import { WorkerPool } from './worker-pool.ts'

afterAll(stopReading)

const text = (content: string) => new TextEncoder().encode(content)
const reasonOf = async (name: string, bytes: Uint8Array) => {
  const result = await extractDocument({ name, bytes })
  return result.kind === 'refused' ? result.reason : 'read'
}
const page = { texts: proseLines([frenchProse(14), frenchProse(14, 2), frenchProse(14, 3)]) }
/** A thread that does something else than read. */
const threadThat = (does: string) =>
  new URL(
    `data:text/javascript,import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { ${does} })`,
  )

describe('A file that cannot be used is refused, with the reason', () => {
  it('when it is protected by a password', async () => {
    expect(await reasonOf('statuts.pdf', makePdf([page], { locked: true }))).toBe('password-protected')
  })

  it('when it is a Word document protected by a password', async () => {
    const container = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await reasonOf('statuts.docx', new Uint8Array(container))).toBe('password-protected')
  })

  it('when it is a scan: pictures without text', async () => {
    expect(
      await reasonOf(
        'pv.pdf',
        makePdf([
          { texts: [], picture: true },
          { texts: [], picture: true },
        ]),
      ),
    ).toBe('scanned')
  })

  it('but not when it is a poster: a picture with a few lines on it is kept, with a warning', async () => {
    const poster = makePdf([
      {
        texts: proseLines([
          'Assemblee generale annuelle des membres',
          'Le 12 mai 2027 a 19 heures',
          'Salle du conseil',
        ]),
        picture: true,
      },
    ])
    const result = await extractDocument({ name: 'affiche.pdf', bytes: poster })
    expect(result).toMatchObject({ kind: 'extracted', warnings: [{ code: 'pages-mostly-pictures', pages: [1] }] })
  })

  it('when it is empty, or holds only blanks', async () => {
    expect(await reasonOf('vide.pdf', new Uint8Array())).toBe('empty')
    expect(await reasonOf('vide.txt', text(' \n\n\t'))).toBe('empty')
    expect(await reasonOf('vide.md', text('\ufeff'))).toBe('empty')
    expect(await reasonOf('vide.docx', await makeDocx(''))).toBe('empty')
  })

  it('when its end is missing', async () => {
    const pdf = makePdf([page, page])
    expect(await reasonOf('coupe.pdf', pdf.slice(0, pdf.length * 0.6))).toBe('damaged')
    const docx = await makeDocx(wordParagraph(frenchProse(80)))
    expect(await reasonOf('coupe.docx', docx.slice(0, docx.length * 0.7))).toBe('damaged')
  })

  it('when what it holds is not what its name says', async () => {
    expect(await reasonOf('photo.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))).toBe(
      'wrong-extension',
    )
    expect(await reasonOf('statuts.txt', makePdf([page]))).toBe('wrong-extension')
    expect(await reasonOf('statuts.pdf', await makeDocx(wordParagraph('x')))).toBe('wrong-extension')
    expect(await reasonOf('page.csv', text('<!doctype html><html><body>Bonjour</body></html>'))).toBe('wrong-extension')
  })

  it('when it is bytes under the name of a text', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)
    expect(await reasonOf('notes.txt', bytes)).toBe('binary')
  })

  it('when its type is not read', async () => {
    expect(await reasonOf('budget.numbers', text('PK'))).toBe('unsupported-type')
  })

  it('when its text layer is there but says nothing', async () => {
    const shifted = frenchProse(160).replace(/[a-z]/g, (letter) =>
      String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + 9) % 26)),
    )
    const lines = shifted.match(/.{1,80}(?:\s|$)/g) ?? []
    expect(await reasonOf('illisible.pdf', makePdf([{ texts: proseLines(lines) }]))).toBe('unreadable-text')
  })

  it('when it would inflate into something enormous, even when it lies about its size', async () => {
    const bomb = await makeDocx(wordParagraph('a'.repeat(30 * MEGABYTE)))
    expect(bomb.length).toBeLessThan(MEGABYTE)
    expect(await reasonOf('bombe.docx', bomb)).toBe('too-large')
    const lying = Buffer.from(bomb)
    for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 4))
      lying.writeUInt32LE(100, at + 24)
    expect(await reasonOf('bombe.docx', new Uint8Array(lying))).toBe('too-large')
  })
})

describe('A file of 200 MB', () => {
  it('is refused by its size, before it is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'relais-'))
    const path = join(folder, 'archives.pdf')
    const file = await open(path, 'w')
    await file.truncate(200 * MEGABYTE)
    await file.close()
    const before = process.memoryUsage().arrayBuffers
    const result = await readDocumentAt(path)
    expect(result).toMatchObject({ kind: 'refused', reason: 'too-large', detail: '200' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * MEGABYTE)
    await rm(folder, { recursive: true })
  })
})

describe('A reading that goes wrong', () => {
  it('is stopped when it takes too long, and the next file is read', async () => {
    const pool = new WorkerPool(1, threadThat('while (true) {}'))
    const [first, second] = await Promise.all([
      pool.read({ name: 'a.txt', bytes: text('a') }, { ...LIMITS, milliseconds: 300 }),
      pool.read({ name: 'b.txt', bytes: text('b') }, { ...LIMITS, milliseconds: 300 }),
    ])
    expect([first, second]).toMatchObject([{ reason: 'took-too-long' }, { reason: 'took-too-long' }])
    await pool.close()
  })

  it('is stopped when it takes too much memory, in the heap or beside it', async () => {
    const heap = new WorkerPool(
      1,
      threadThat('const kept = []; while (true) kept.push(new Array(1000).fill(Math.random()))'),
    )
    const beside = new WorkerPool(
      1,
      threadThat(
        'const kept = []; const more = () => { kept.push(new Uint8Array(8e6).fill(1)); setImmediate(more) }; more()',
      ),
    )
    const limits = { ...LIMITS, megabytes: 60, milliseconds: 20_000 }
    const results = await Promise.all(
      [heap, beside].map((pool) => pool.read({ name: 'a.txt', bytes: text('a') }, limits)),
    )
    expect(results).toMatchObject([{ reason: 'too-much-memory' }, { reason: 'too-much-memory' }])
    await Promise.all([heap.close(), beside.close()])
  })

  it('costs its own file only when the thread dies', async () => {
    const pool = new WorkerPool(1, threadThat('process.exit(3)'))
    expect(await pool.read({ name: 'a.txt', bytes: text('a') }, LIMITS)).toMatchObject({ reason: 'unexpected-failure' })
    await pool.close()
  })

  it('does not stop the other files of the same run', async () => {
    const good = text(`# Cotisation\n\n${frenchProse(90)}`)
    const files = [
      { name: 'a.md', bytes: good },
      { name: 'b.pdf', bytes: makePdf([page]).slice(0, 400) },
      { name: 'c.docx', bytes: text('PK\x03\x04 nonsense') },
      { name: 'd.md', bytes: good },
    ]
    const results = await Promise.all(files.map((file) => readDocument(file)))
    expect(results.map((result) => result.kind)).toEqual(['read', 'refused', 'refused', 'read'])
  })
})

it('Arbitrary bytes under any name never break the reading', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relais-'))
  const head = ['%PDF-1.7\n', 'PK\x03\x04', '<html><table><tr><td>', '# a\n|b|c|\n|-|-|\n', 'question,answer\n"a', '']
  const results = []
  for (const [i, name] of ['x.pdf', 'x.docx', 'x.html', 'x.md', 'x.csv', 'x.txt'].entries()) {
    const bytes = Buffer.concat([
      Buffer.from(head[i]!),
      Buffer.from(Array.from({ length: 3000 }, (_, at) => 32 + ((at * at * 31) % 90))),
    ])
    await writeFile(join(folder, name), bytes)
    results.push(await readDocumentAt(join(folder, name)))
  }
  expect(results.map((result) => (result.kind === 'refused' ? result.reason : 'read'))).not.toContain(
    'unexpected-failure',
  )
  await rm(folder, { recursive: true })
})
