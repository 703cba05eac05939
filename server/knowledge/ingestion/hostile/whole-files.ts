// One good file of each binary format: what the broken ones are made from.

import { makeDocx, makePdf, proseLines, wordHeading, wordParagraph } from '../fixtures.ts'
import { makeEpub, makeOdt, makePptx, makeXlsx } from '../fixtures-office.ts'
import { prose } from './hostile-file.ts'

export type Archived = 'docx' | 'odt' | 'pptx' | 'xlsx' | 'epub'
export const ARCHIVED: readonly Archived[] = ['docx', 'odt', 'pptx', 'xlsx', 'epub']

const lines = (seed: number) =>
  proseLines(Array.from({ length: 20 }, (_, i) => `Ligne ${i + seed} du reglement des frais.`))

export const wholePdf = () => makePdf([{ texts: lines(0) }, { texts: lines(20) }, { texts: lines(40) }])

export const wholeArchives = async (): Promise<Record<Archived, Uint8Array>> => ({
  docx: await makeDocx(wordHeading(1, 'Frais') + wordParagraph(prose())),
  odt: await makeOdt(`<text:h text:outline-level="1">Frais</text:h><text:p>${prose()}</text:p>`),
  pptx: await makePptx([{ title: 'Frais', lines: [prose()] }]),
  xlsx: await makeXlsx([
    {
      name: 'Frais',
      rows: [
        ['Sujet', 'Texte'],
        ['Frais', prose()],
      ],
    },
  ]),
  epub: await makeEpub([`<h1>Frais</h1><p>${prose()}</p>`]),
})
