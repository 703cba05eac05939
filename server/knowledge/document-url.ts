import type { Anchor } from './passage.ts'

/** Where a version is read, site-relative; with an anchor, opened there with the words marked. Permanent: offsets belong to the version. */
export function documentUrl(slug: string, documentId: string, versionId: string, anchor?: Anchor): string {
  const base = `/${slug}/library/${documentId}/${versionId}`
  return anchor ? `${base}?start=${anchor.start}&end=${anchor.end}#cited` : base
}
