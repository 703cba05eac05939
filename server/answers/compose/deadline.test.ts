// The whole way: a real endpoint on the loopback that behaves badly, the real verifier, a deadline.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ScriptedModel, startScriptedModel } from '../../../tests/support/scripted-model.ts'
import { as, foundAssociation, openWorld, type Place, publish, type World } from '../../../tests/support/world.ts'
import { searchPassages } from '../../knowledge/index.ts'
import type { AssociationModels } from '../../platform/index.ts'
import { answerFromEvidence } from '../answer-from-evidence.ts'
import { verifyAnswer } from '../verify/verify-answer.ts'
import { changeModel } from './change-model.ts'
import { composeAnswer } from './compose.ts'
import { INVENTED, SURRENDER } from './scripted-writing.ts'

const RULE = `# Règlement sur le permis

Le permis d’exercice se renouvelle chaque année avant le 1er avril. Le membre paie les frais de renouvellement du permis de 150 $ au secrétaire.

Le permis renouvelé est valable douze mois. Le membre affiche son permis à la vue du public dans son bureau.
`
const QUESTION = 'Avant quelle date et à quel prix renouveler son permis d’exercice ?'

let world: World
let model: ScriptedModel
let place: Place
let ports: AssociationModels
beforeAll(async () => {
  world = openWorld()
  model = await startScriptedModel()
})
beforeEach(async () => {
  place = await foundAssociation(world)
  await publish(world, place, 'permis.md', RULE)
  const change = {
    enabled: true,
    provider: 'openai-compatible',
    baseUrl: model.baseUrl,
    chatModel: 'scripted',
    embeddingModel: null,
    dailyTokens: null,
    dailyCents: null,
    centsPerMillionIn: 0,
    centsPerMillionOut: 0,
    deadlineMs: 12_000,
    languagePolicy: { kind: 'member' },
  }
  await as(world, place, place.staff.director, (ctx) => changeModel(ctx, change))
  ports = await as(world, place, { kind: 'system' }, (ctx) => ctx.models.of(ctx))
})
afterAll(async () => {
  await world.close()
  await model.stop()
})

async function compose(deadlineMs = 4000) {
  const evidence = await as(world, place, place.member, (ctx) => searchPassages(ctx, { text: QUESTION }))
  const { sentences } = answerFromEvidence(QUESTION, evidence)
  const shown: string[] = []
  const input = {
    question: QUESTION,
    language: 'fr' as const,
    turns: [],
    passages: evidence.passages,
    quotation: sentences,
  }
  const started = performance.now()
  const done = await composeAnswer(input, ports.chat!, verifyAnswer, {
    deadlineMs,
    onSentence: (one) => shown.push(one.text),
  })
  return { done, shown, tookMs: performance.now() - started, quoted: sentences.map((one) => one.text).join(' ') }
}

describe('with a real endpoint', () => {
  it('an answer close to the passages is composed and verified', async () => {
    model.behave('faithful')
    const { done, shown } = await compose()
    expect(done.ok).toBe(true)
    expect(shown.join(' ')).toContain('avant le 1er avril')
  })

  it('an invented sentence never stands before the member', async () => {
    model.behave('hallucinates')
    const { done, shown } = await compose()
    expect(done.ok).toBe(true)
    expect(shown.join(' ')).not.toContain(INVENTED.fr.slice(0, 25))
  })

  it('whatever goes wrong, there is a quotation instead, in time', async () => {
    for (const behaviour of [
      'cites-wrongly',
      'wrong-language',
      'malformed',
      'declines',
      'dies',
      'stalls',
      'drips',
      429,
      500,
    ] as const) {
      model.behave(behaviour)
      const { done, tookMs, quoted } = await compose(1200)
      expect(done.ok, String(behaviour)).toBe(false)
      expect(tookMs, String(behaviour)).toBeLessThan(1700)
      expect(quoted).toContain('avant le 1er avril')
    }
  })

  it('a model that gives in to what it reads gives nothing away', async () => {
    model.behave('obeys')
    const { shown } = await compose()
    expect(shown.join(' ')).not.toContain(SURRENDER)
    expect(shown.join(' ')).not.toContain('evil')
  })
})
