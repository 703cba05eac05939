// What an import would do, line by line. Pure: who is there, and what the file says.
import { isDeepStrictEqual } from 'node:util'
import { newId } from '../../platform/index.ts'
import type { MemberTable, StaffTable } from '../tables.ts'
import { initialsOf } from './initials.ts'
import type { Person, ReadLine } from './read-lines.ts'

type Row = { external_id: string | null; email: string | null }

/** How one kind of account is found and made of what a line says. */
export type Kind<R extends Row> = {
  known: R[]
  linkByAddress: boolean
  /** Without a number in the file, the address says who it is: for staff, never for members. */
  addressIsId: boolean
  make: (person: Person) => R
  merge: (before: R, person: Person) => R
  /** What is wrong once it is known whom the line is about. */
  check: (person: Person, before: R | undefined) => ReadLine['problems']
}

export type Plan<R> = { added: R[]; changed: R[]; unchanged: number; refused: ReadLine[] }

const byKey = <R extends Row>(rows: R[], key: keyof Row) =>
  new Map(rows.flatMap((row) => (row[key] ? [[row[key], row] as const] : [])))

/** Sorts the lines into those that add, change, change nothing, and those that are refused, each with all its reasons. */
export function planImport<R extends Row>(lines: ReadLine[], kind: Kind<R>): Plan<R> {
  const byNumber = byKey(kind.known, 'external_id')
  const byAddress = byKey(kind.known, 'email')
  const seen = { numbers: new Set<string>(), addresses: new Set<string>() }
  const plan: Plan<R> = { added: [], changed: [], unchanged: 0, refused: [] }
  for (const read of lines) {
    const { person } = read
    const before = find(person)
    const problems = [...read.problems, ...twice(person), ...kind.check(person, before)]
    const holder = person.email ? byAddress.get(person.email) : undefined
    if (holder && holder !== before) problems.push('address-taken')
    if (problems.length > 0) plan.refused.push({ ...read, problems: [...new Set(problems)] })
    else if (!before) plan.added.push(kind.make(person))
    else {
      const after = kind.merge(before, person)
      if (isDeepStrictEqual(after, before)) plan.unchanged += 1
      else plan.changed.push(after)
    }
  }
  return plan

  function find({ externalId, email }: Person): R | undefined {
    const numbered = externalId ? byNumber.get(externalId) : undefined
    if (numbered || !email) return numbered
    const addressed = byAddress.get(email)
    const mayLink = externalId ? kind.linkByAddress && addressed?.external_id === null : kind.addressIsId
    return mayLink ? addressed : undefined
  }

  function twice({ externalId, email }: Person): ReadLine['problems'] {
    const problems: ReadLine['problems'] = []
    if (externalId && seen.numbers.has(externalId)) problems.push('number-twice')
    if (email && seen.addresses.has(email)) problems.push('address-twice')
    if (externalId) seen.numbers.add(externalId)
    if (email) seen.addresses.add(email)
    return problems
  }
}

/** Members: an unknown adviser refuses the line, so that nobody is sent to the wrong person. */
export function memberKind(known: MemberTable[], staff: StaffTable[], linkByAddress: boolean): Kind<MemberTable> {
  const advisers = new Map(staff.map((row) => [row.email, row.staff_id]))
  const said = (person: Person) => ({
    name: person.name,
    ...(person.externalId && { external_id: person.externalId }),
    ...(person.email !== undefined && { email: person.email }),
    ...(person.language && { language: person.language }),
    ...(person.adviser && { adviser_staff_id: advisers.get(person.adviser) ?? null }),
  })
  const merge = (before: MemberTable, person: Person): MemberTable => ({
    ...before,
    ...said(person),
    attributes: { ...before.attributes, ...person.attributes },
  })
  const empty = (): MemberTable => ({
    association_id: '',
    member_id: newId(),
    external_id: null,
    email: null,
    name: '',
    language: 'fr',
    attributes: {},
    adviser_staff_id: null,
    password_hash: null,
    disabled_at: null,
  })
  return {
    known,
    linkByAddress,
    addressIsId: false,
    make: (person) => merge(empty(), person),
    merge,
    check: ({ adviser }) => (adviser && !advisers.has(adviser) ? ['unknown-adviser'] : []),
  }
}

/** Staff. `self`: whoever imports cannot take the administration away from herself. */
export function staffKind(known: StaffTable[], linkByAddress: boolean, self: string | null): Kind<StaffTable> {
  const merge = (before: StaffTable, person: Person): StaffTable => ({
    ...before,
    name: person.name,
    ...(person.externalId && { external_id: person.externalId }),
    ...(person.email && { email: person.email }),
    ...(person.title && { role_title: person.title }),
    ...(person.roles && { roles: person.roles }),
    ...(person.languages && { languages: person.languages }),
  })
  const empty = (name: string): StaffTable => ({
    association_id: '',
    staff_id: newId(),
    external_id: null,
    email: '',
    name: '',
    role_title: { fr: '', en: '' },
    initials: initialsOf(name),
    roles: ['adviser'],
    languages: ['fr', 'en'],
    password_hash: null,
    disabled_at: null,
  })
  return {
    known,
    linkByAddress,
    addressIsId: true,
    make: (person) => merge(empty(person.name), person),
    merge,
    check: ({ roles }, before) =>
      roles && before?.staff_id === self && !roles.includes('administrator') ? ['own-role'] : [],
  }
}
