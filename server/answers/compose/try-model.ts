// Asks the saved model for one word, and says in plain words what came of it. For the settings screen and `relais doctor`.
import type { Language } from '../../../contract/common.ts'
import type { ModelTrial } from '../../../contract/models.ts'
import { texts } from '../../../locales/server/index.ts'
import { type App, type AssociationRef, completeChat, type ModelFailure, within } from '../../platform/index.ts'

/** A little more patient than an answer: a model on one's own machine may have to be loaded first. */
const PATIENCE_MS = 20_000

type Try = ModelTrial['tries'][number]

/** Tries the models an association has saved, enabled or not; no try when it has saved none. Costs a few tokens. */
export async function tryModel(app: App, association: AssociationRef, language: Language): Promise<ModelTrial> {
  const ports = await within(app, association, { kind: 'system' }, (ctx) => ctx.models.of(ctx, { evenIfOff: true }))
  const tries: Try[] = []
  if (ports.chat) {
    const { chat } = ports
    tries.push(
      await timed('chat', language, async () => {
        const said = await completeChat(chat, {
          purpose: 'try',
          system: 'You are being tested. Answer with one word.',
          prompt: 'Answer with the word: ready',
          maxTokens: 200,
          deadlineMs: PATIENCE_MS,
        })
        if (!said.ok) return said.reason
        return said.text.trim() === '' ? 'broken' : undefined
      }),
    )
  }
  if (ports.embedding) {
    const { embedding } = ports
    tries.push(
      await timed('embedding', language, async () => {
        const given = await embedding.embed(['bonjour', 'hello'], PATIENCE_MS)
        if (!given.ok) return given.reason
        return given.vectors.every((vector) => vector.length > 1) ? undefined : 'broken'
      }),
    )
  }
  return { ok: tries.length > 0 && tries.every((one) => one.ok), tries }
}

async function timed(
  what: Try['what'],
  language: Language,
  act: () => Promise<ModelFailure | undefined>,
): Promise<Try> {
  const started = performance.now()
  const reason = await act()
  const tookMs = Math.round(performance.now() - started)
  const say = texts(language).model
  return { what, ok: reason === undefined, sentence: reason ? say.failure[reason] : say.works(what, tookMs), tookMs }
}
