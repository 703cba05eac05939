// The key travels in the fragment: browsers send it to no server and write it in no log.

export type ResumeLink = { conversationId: string; key: string }

const SHAPE = /^#resume=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/

export const resumeLink = (server: string, association: string, to: ResumeLink): string =>
  `${server}/${association}#resume=${to.conversationId}.${to.key}`

/** Null for any other fragment. */
export function readResumeLink(fragment: string): ResumeLink | null {
  const found = SHAPE.exec(fragment)
  return found?.[1] && found[2] ? { conversationId: found[1], key: found[2] } : null
}
