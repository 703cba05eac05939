import * as z from 'zod/mini'
import type { Language } from '../../../contract/common.ts'
import type { ImportKind, ImportMapping } from '../../../contract/import.ts'
import { ROLES } from '../../../contract/people.ts'
import type { Line } from './read-csv.ts'

/** Why a line is refused; the words are in locales/server. */
export type LineProblem =
  | 'no-number'
  | 'long-number'
  | 'no-name'
  | 'no-address'
  | 'bad-address'
  | 'bad-language'
  | 'bad-role'
  | 'unknown-adviser'
  | 'number-twice'
  | 'address-twice'
  | 'address-taken'
  | 'long-value'
  | 'own-role'

/** What a line says, only of what its columns hold; an absent field stays as it is on whoever is known. */
export type Person = {
  externalId: string | null
  name: string
  email?: string | null
  language?: Language
  attributes: Record<string, string>
  adviser?: string
  title?: { fr: string; en: string }
  roles?: string[]
  languages?: Language[]
}
export type ReadLine = { line: Line; person: Person; problems: LineProblem[] }

const Email = z.email()
const LANGUAGES: Record<string, Language> = {
  fr: 'fr',
  fra: 'fr',
  francais: 'fr',
  french: 'fr',
  f: 'fr',
  en: 'en',
  eng: 'en',
  anglais: 'en',
  english: 'en',
  a: 'en',
  e: 'en',
}
const ROLE_NAMES: Record<string, string> = {
  administratrice: 'administrator',
  administrateur: 'administrator',
  admin: 'administrator',
  conseillere: 'adviser',
  conseiller: 'adviser',
  advisor: 'adviser',
  direction: 'director',
  directrice: 'director',
  directeur: 'director',
  documentation: 'steward',
  documentaliste: 'steward',
  responsable: 'steward',
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')

type Cells = { get: (field: string) => string; has: (field: string) => boolean; attributes: Record<string, string> }

function cellsOf(line: Line, { columns }: ImportMapping): Cells {
  const at = new Map(columns.flatMap((field, i) => (field ? [[field, i] as const] : [])))
  const get = (field: string) => line.cells[at.get(field) ?? -1] ?? ''
  const attributes = [...at.keys()].flatMap((field) => {
    const name = /^attribute:(.+)$/.exec(field)?.[1]
    return name && get(field) !== '' ? [[name, get(field)] as const] : []
  })
  return { get, has: (field) => at.has(field), attributes: Object.fromEntries(attributes) }
}

/** Reads one line as a person, with all that is wrong with it. */
export function readLine(line: Line, kind: ImportKind, mapping: ImportMapping): ReadLine {
  const cells = cellsOf(line, mapping)
  const problems: LineProblem[] = []
  const externalId = cells.get('externalId') || null
  if (kind === 'member' && !externalId) problems.push('no-number')
  if ((externalId ?? '').length > 128) problems.push('long-number')
  const name = cells.get('name') || [cells.get('firstName'), cells.get('lastName')].filter(Boolean).join(' ')
  if (!name) problems.push('no-name')
  const email = cells.get('email').toLowerCase()
  if (kind === 'staff' && !email) problems.push('no-address')
  if (email && (email.length > 254 || !z.safeParse(Email, email).success)) problems.push('bad-address')
  if (name.length > 120 || Object.values(cells.attributes).some((value) => value.length > 200))
    problems.push('long-value')
  const person: Person = { externalId, name, attributes: cells.attributes }
  if (cells.has('email')) person.email = email || null
  if (kind === 'member') readMember(cells, person, problems)
  else readStaff(cells, person, problems)
  return { line, person, problems }
}

function readMember(cells: Cells, person: Person, problems: LineProblem[]): void {
  const said = cells.get('language')
  const language = LANGUAGES[fold(said)]
  if (said && !language) problems.push('bad-language')
  if (language) person.language = language
  if (cells.get('adviser')) person.adviser = cells.get('adviser').toLowerCase()
}

const list = (text: string): string[] =>
  text
    .split(/[,;/|]|\bet\b|\band\b/)
    .map((one) => fold(one))
    .filter(Boolean)

function readStaff(cells: Cells, person: Person, problems: LineProblem[]): void {
  const [fr, en] = [cells.get('titleFr'), cells.get('titleEn')]
  if (fr || en) person.title = { fr: fr || en, en: en || fr }
  if (cells.get('roles')) {
    person.roles = list(cells.get('roles')).map((role) => ROLE_NAMES[role] ?? role)
    if (person.roles.some((role) => !(ROLES as readonly string[]).includes(role))) problems.push('bad-role')
  }
  if (cells.get('languages')) {
    const languages = list(cells.get('languages')).map((one) => LANGUAGES[one])
    person.languages = languages.filter((one) => one !== undefined)
    if (languages.includes(undefined)) problems.push('bad-language')
  }
}
