import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { association, demoPassword, documents, members, staff } from '../../demo/association.ts'
import { promises, savedReplies, teams } from '../../demo/desk.ts'
import { goldenQuestions } from '../../demo/golden-questions.ts'
import { keepQuestion } from '../answers/index.ts'
import { keepReply } from '../desk/index.ts'
import { ingestFile, withdrawDocument } from '../knowledge/index.ts'
import { createAssociation, findAssociationRef, type NewAssociation, presetHolidays } from '../people/index.ts'
import { type App, within } from '../platform/index.ts'
import { loadYear } from './demo-year.ts'

const FOLDER = join(import.meta.dirname, '../../demo/documents')

function newAssociation(): NewAssociation {
  return {
    slug: association.slug,
    name: association.name,
    languages: [...association.languages],
    accent: association.accent,
    timezone: association.timezone,
    contact: {
      phone: association.contact.phone,
      email: association.contact.email,
      address: association.contact.address,
    },
    opening: {
      hours: association.openingHours,
      closures: [...association.closures],
      holidays: presetHolidays('CA-QC', new Date().getFullYear()),
    },
    promises: [...promises],
    teams,
    suggestions: { fr: [...association.suggestions.fr], en: [...association.suggestions.en] },
    embedOrigins: [],
    audiences: association.audiences.map((one) => ({
      key: one.key,
      name: one.name,
      rule: 'rule' in one ? toRule(one.rule) : null,
    })),
    staff: staff.map(({ color: _, ...person }) => ({ ...person, password: demoPassword })),
    members: members.map((person) => ({ ...person, password: demoPassword })),
  }
}

const toRule = (rule: { status: readonly string[] }) => ({ status: [...rule.status] })

/** Loads the demonstration association, unless it is there. Its documents are read like anybody's. Returns whether it did. */
export async function loadDemo(app: App): Promise<boolean> {
  if (await findAssociationRef(app, association.slug)) return false
  const ref = await createAssociation(app, newAssociation())
  await within(app, ref, { kind: 'system' }, async (ctx) => {
    for (const reply of savedReplies) await keepReply(ctx, reply)
  })
  const nameOf = (email: string) => staff.find((person) => person.email === email)?.name ?? email
  const reports = await Promise.all(
    documents.map(async (document) =>
      ingestFile(
        app,
        ref,
        { kind: 'system' },
        {
          ...document,
          name: document.file,
          bytes: new Uint8Array(await readFile(join(FOLDER, document.file))),
          approvedBy: nameOf(document.approvedBy.staffEmail),
          approvedAt: new Date(`${document.approvedAt}T16:00:00Z`),
        },
      ),
    ),
  )
  const withdrawn = reports.filter((report) => documents.some((one) => one.file === report.fileName && one.withdrawn))
  for (const { documentId } of withdrawn) {
    if (documentId) await within(app, ref, { kind: 'system' }, (ctx) => withdrawDocument(ctx, documentId))
  }
  const refused = reports.filter((report) => report.outcome === 'refused')
  if (refused.length > 0)
    throw new Error(
      `demonstration documents refused: ${refused.map((one) => `${one.fileName} (${one.reason?.en})`).join(', ')}`,
    )
  const ids = new Map(reports.map((report) => [report.fileName, report.documentId]))
  await within(app, ref, { kind: 'system' }, async (ctx) => {
    for (const { file, ...question } of goldenQuestions)
      await keepQuestion(ctx, { ...question, documentId: ids.get(file) }, 'hand')
  })
  await loadYear(app, ref)
  return true
}

/** How to sign in to the demonstration, as lines to print. */
export function demoSignIn(): string[] {
  const [adviser] = staff.filter((person) => person.roles.includes('steward'))
  const [member] = members
  return [`staff   ${adviser?.email}   ${demoPassword}`, `member  ${member?.email}   ${demoPassword}`]
}
