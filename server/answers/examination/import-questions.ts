import {
  type ImportedQuestions,
  ImportQuestions,
  type NewGoldenQuestion,
  QUESTION_LIMIT,
  WORDS_LIMIT,
} from '../../../contract/examination.ts'
import { detectLanguage, listSources, maySteward, readTable, type Source } from '../../knowledge/index.ts'
import { listAudiences } from '../../people/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { keepQuestion } from './keep-question.ts'

const COLUMNS = {
  question: /^(questions?|demande)$/i,
  source: /^(sources?|documents?|titre|title|fichier|file)$/i,
  words: /^(words|mots|passage|extrait|answer|r[eé]ponse)$/i,
  audience: /^(audience|public|public vis[eé])$/i,
  language: /^(language|langue|lang)$/i,
}
type Column = keyof typeof COLUMNS
type Reason = ImportedQuestions['problems'][number]['reason']

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** The document a line names: by its file, with or without folders, or by its title. */
const sourceOf = (sources: Source[], name: string) =>
  sources.find((one) => same(one.name, name) || same(one.name.split('/').at(-1) ?? '', name)) ??
  sources.find((one) => same(one.title, name))

type Known = { sources: Source[]; audiences: { key: string; name: { fr: string; en: string } }[] }

function questionOf(cell: (column: Column) => string, known: Known): NewGoldenQuestion | Reason {
  const question = cell('question')
  if (question.length < 3) return 'no-question'
  if (question.length > QUESTION_LIMIT || cell('words').length > WORDS_LIMIT) return 'too-long'
  const source = sourceOf(known.sources, cell('source'))
  if (!source) return 'unknown-source'
  // Nothing said: whoever may read the document expected may ask.
  const named = cell('audience') || source.audience
  const audience = known.audiences.find(({ key, name }) => [key, name.fr, name.en].some((one) => same(one, named)))
  if (!audience) return 'unknown-audience'
  const language = /^fr/i.test(cell('language')) ? 'fr' : /^(en|an)/i.test(cell('language')) ? 'en' : undefined
  return {
    question,
    language: language ?? detectLanguage(question),
    audience: audience.key,
    documentId: source.documentId,
    words: cell('words') || null,
  }
}

/** Golden questions from a table; lines that cannot be used are told, the others are kept. Undefined when no column is a question. */
export async function importQuestions(ctx: Ctx, input: unknown) {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' } as const
  const [header = [], ...rows] = readTable(ImportQuestions.parse(input).csv) ?? []
  const places = Object.entries(COLUMNS).map(
    ([name, sign]) => [name, header.findIndex((one) => sign.test(one))] as const,
  )
  const at = new Map<string, number>(places)
  if ((at.get('question') ?? -1) < 0 || (at.get('source') ?? -1) < 0) return { ok: false, reason: 'bad-input' } as const
  const known = { sources: await listSources(ctx), audiences: await listAudiences(ctx) }
  const done: ImportedQuestions = { added: 0, problems: [] }
  for (const [i, row] of rows.entries()) {
    const cell = (column: Column) => (row[at.get(column) ?? -1] ?? '').trim()
    const found = questionOf(cell, known)
    if (typeof found === 'string')
      done.problems.push({ line: i + 1, question: cell('question').slice(0, 200), reason: found })
    else {
      await keepQuestion(ctx, found, 'file')
      done.added++
    }
  }
  return { ok: true, ...done } as const
}
