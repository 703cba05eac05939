// What is chosen for a member among what she may read, and why. Pure: no model, only facts she can check.
import type { Bilingual, Language } from '../../../contract/common.ts'
import type { ForYouReason } from '../../../contract/for-you.ts'
import { type Readable, speaksOf } from '../../knowledge/index.ts'

/** What she asked and was answered: the documents that answered her, and those the search finds beside them. */
export type Asked = { question: string; at: Date; answered: string[]; beside: string[] }

/** What her file says: by the audience it makes her one of, or in its own words. `words`: what a title would speak of. */
export type Said = { says: Bilingual; words: string }

export type Known = {
  language: Language
  /** Audiences her file makes her one of, by key. */
  audiences: Map<string, Bilingual>
  file: Said[]
  asked: Asked[]
  /** Since when something is new. */
  since: Date
}

export type Chosen = { document: Readable; reasons: ForYouReason[] }

/** How much each reason counts: her own questions before her file, and both before what is merely new. */
const WEIGHT: Record<ForYouReason['kind'], number> = { asked: 4, changed: 3, audience: 3, file: 3, near: 2, new: 1 }
const MOST = 12
/** What is only new, and nothing else, takes at most so many places. */
const MOST_NEW = 4

const hasWords = (said: Said) => (language: Language, title: string) => speaksOf(title, language, said.words)

function reasonsFor(document: Readable, known: Known): ForYouReason[] {
  const reasons: ForYouReason[] = []
  const asked = known.asked.find((one) => one.answered.includes(document.documentId))
  const near = known.asked.find((one) => one.beside.includes(document.documentId))
  if (asked) reasons.push({ kind: 'asked', question: asked.question, at: asked.at.toISOString() })
  else if (near) reasons.push({ kind: 'near', question: near.question, at: near.at.toISOString() })
  const audience = known.audiences.get(document.audience)
  if (audience) reasons.push({ kind: 'audience', audience })
  const said = known.file.find((one) => hasWords(one)(document.language, document.title))
  if (said && said.says.fr !== audience?.fr) reasons.push({ kind: 'file', says: said.says })
  if (document.approvedAt && document.approvedAt > known.since)
    reasons.push({ kind: document.isRevised ? 'changed' : 'new', at: document.approvedAt.toISOString() })
  return reasons
}

const weightOf = ({ reasons }: Chosen) => reasons.reduce((sum, one) => sum + WEIGHT[one.kind], 0)

/**
 * The resources for a member, best first. `documents` are those she may read: nothing else is looked at. What is written in the other
 * language is left out unless it answered her.
 */
export function choose(documents: Readable[], known: Known): Chosen[] {
  const found = documents
    .map((document) => ({ document, reasons: reasonsFor(document, known) }))
    .filter(({ document, reasons }) => reasons.length > 0 && isHers(document, reasons, known.language))
    .sort((a, b) => weightOf(b) - weightOf(a) || newest(b) - newest(a))
  const isOnlyNew = ({ reasons }: Chosen) => reasons.every((one) => one.kind === 'new')
  const fresh = found.filter(isOnlyNew).slice(0, MOST_NEW)
  return found.filter((one) => !isOnlyNew(one) || fresh.includes(one)).slice(0, MOST)
}

const isHers = (document: Readable, reasons: ForYouReason[], language: Language) =>
  document.language === language || reasons.some((one) => one.kind === 'asked')

const newest = ({ document }: Chosen) => document.approvedAt?.getTime() ?? 0
