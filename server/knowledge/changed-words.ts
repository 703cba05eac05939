// Which words of a document no longer stand, and where they stood: in every version that held them.
import type { Ctx } from '../platform/index.ts'
import { stateOf } from './document.ts'
import { findDocument, findVersion } from './store.ts'
import { listPassagesOfVersion, listPassagesWithText, listVersions } from './store-changes.ts'

/** Spacing, and how a dash or an apostrophe is set, do not change what is said. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

export type DocumentChange = {
  title: string
  state: 'draft' | 'approved' | 'withdrawn'
  currentVersionId: string | null
  /** The version before the current one; null when it is the first. */
  formerVersionId: string | null
}

/** Where a document stands; undefined where there is none. */
export async function describeChange(ctx: Ctx, documentId: string): Promise<DocumentChange | undefined> {
  const document = await findDocument(ctx, documentId)
  if (!document) return undefined
  const { currentVersionId } = document
  const current = currentVersionId ? await findVersion(ctx, currentVersionId) : undefined
  return {
    title: document.title,
    state: stateOf(document),
    currentVersionId,
    formerVersionId: current ? ((await findFormer(ctx, documentId, current.number)) ?? null) : null,
  }
}

async function findFormer(ctx: Ctx, documentId: string, number: number): Promise<string | undefined> {
  return (await listVersions(ctx, documentId)).filter((one) => one.number < number).at(-1)?.version_id
}

/** Whether words stand in a version's text, whatever the spacing. */
export async function textOfVersion(ctx: Ctx, versionId: string): Promise<string> {
  return plain((await findVersion(ctx, versionId))?.text ?? '')
}

/**
 * The passages of a version that another no longer holds — all of them when there is no other — with their ids in every version that
 * had the same words: an answer may have been given from any of these.
 */
export async function changedPassages(ctx: Ctx, documentId: string, from: string, to: string | null) {
  const stands = to ? await textOfVersion(ctx, to) : ''
  const changed = (await listPassagesOfVersion(ctx, from)).filter((one) => !to || !stands.includes(plain(one.text)))
  const everywhere = await listPassagesWithText(
    ctx,
    documentId,
    changed.map((one) => one.text),
  )
  return { texts: changed.map((one) => one.text), passageIds: everywhere }
}

/** The words at some places of versions, by `version/start/end`. */
export async function readStretches(ctx: Ctx, places: { versionId: string; start: number; end: number }[]) {
  const texts = new Map<string, string>()
  for (const versionId of new Set(places.map((one) => one.versionId))) {
    const text = (await findVersion(ctx, versionId))?.text ?? ''
    for (const { start, end } of places.filter((one) => one.versionId === versionId))
      texts.set(`${versionId}/${start}/${end}`, text.slice(start, end))
  }
  return texts
}
