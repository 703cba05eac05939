// A conversation that was answered, for tests of what becomes of an answer.
import { answerTurn, findConversationView, postMessage, startConversation } from '../../server/conversations/index.ts'
import type { Actor } from '../../server/platform/index.ts'
import { as, newVisitor, opening, type Place, uuid, type World } from './world.ts'

export const texts = {
  complaint: 'Je veux porter plainte contre votre association, c’est inadmissible.',
  distress: 'Je n’en peux plus, je veux mourir.',
}

/** A visitor, or the member given, asks and is answered. */
export async function converse(world: World, place: Place, text: string, member?: Actor) {
  const id = uuid()
  const { key, actor: visitor } = newVisitor()
  const actor = member ?? visitor
  await as(world, place, actor, async (ctx) => {
    await startConversation(ctx, { conversationId: id, key, language: 'fr', noticeVersion: 1 })
    await postMessage(ctx, id, { clientId: uuid(), text })
  })
  await answerTurn(opening(world, place), id)
  const view = await as(world, place, actor, (ctx) => findConversationView(ctx, id))
  const messageBy = (kind: string) =>
    view!.events.flatMap((one) => (one.kind === 'message' && one.message.author.kind === kind ? [one.message] : []))[0]!
  return { id, actor, key, question: messageBy('member'), answer: messageBy('assistant') }
}
