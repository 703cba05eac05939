// What opens a survey for one person: which survey and who, sealed. Nothing to guess, and nothing stored beside an answer.
import type { Ctx } from '../../platform/index.ts'

const PURPOSE = 'survey-seat'

export function tokenFor(ctx: Ctx, surveyId: string, memberId: string): string {
  const sealed = ctx.vault.seal(ctx.association.associationId, PURPOSE, `${surveyId} ${memberId}`)
  return Buffer.from(sealed).toString('base64url')
}

/** Undefined for a token that was not made here. */
export function openToken(ctx: Ctx, token: string): { surveyId: string; memberId: string } | undefined {
  const sealed = Buffer.from(token, 'base64url').toString()
  const [surveyId, memberId] = ctx.vault.open(ctx.association.associationId, PURPOSE, sealed)?.split(' ') ?? []
  return surveyId && memberId ? { surveyId, memberId } : undefined
}
