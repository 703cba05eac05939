import { type CheckedWording, CheckWording, type Underlined } from '../../contract/announcements.ts'
import type { Bilingual } from '../../contract/common.ts'
import type { Ctx } from '../platform/index.ts'
import { hasRole } from '../trust/index.ts'
import { type Access, readFraming } from './framing/framing.ts'
import { accessOf, readFigures } from './read-figures.ts'

/** Who speaks for the association. */
export const maySpeak = (ctx: Ctx): boolean => hasRole(ctx.actor, 'director', 'administrator')

/** What the framing check underlines in both languages, held against today's access to a person. Pure. */
export function underline(texts: { title: Bilingual; body: Bilingual }, access: Access): Underlined[] {
  return (['fr', 'en'] as const).flatMap((language) =>
    (['title', 'body'] as const).flatMap((part) =>
      readFraming(texts[part][language], language, access).map((one) => ({ language, part, ...one })),
    ),
  )
}

/** Reads a text as one writes it. Undefined to whoever does not speak for the association. */
export async function checkWording(ctx: Ctx, input: unknown): Promise<CheckedWording | undefined> {
  if (!maySpeak(ctx)) return undefined
  return { underlined: underline(CheckWording.parse(input), accessOf(await readFigures(ctx))) }
}
