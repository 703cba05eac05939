import { type CheckedWording, CheckWording, type Underlined } from '../../contract/announcements.ts'
import type { Bilingual } from '../../contract/common.ts'
import type { Actor, Ctx, Open } from '../platform/index.ts'
import { hasRole } from '../trust/index.ts'
import { addedTo, askModel } from './framing/ask-model.ts'
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
  const underlined = underline(CheckWording.parse(input), accessOf(await readFigures(ctx)))
  return { underlined, byModel: (await ctx.models.of(ctx)).chat !== undefined }
}

/** What a language model adds, asked outside of any transaction. Undefined to whoever does not speak for the association. */
export async function checkWithModel(open: Open, actor: Actor, input: unknown): Promise<CheckedWording | undefined> {
  const texts = CheckWording.parse(input)
  const asked = await open(actor, async (ctx) => {
    if (!maySpeak(ctx)) return undefined
    return { models: await ctx.models.of(ctx), known: underline(texts, accessOf(await readFigures(ctx))) }
  })
  if (!asked) return undefined
  const { models, known } = asked
  if (!models.chat) return { underlined: [], byModel: false }
  const found = await askModel(models.chat, { texts, deadlineMs: models.deadlineMs })
  return { underlined: addedTo(known, found), byModel: true }
}
