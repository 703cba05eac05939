import { describe, expect, it } from 'vitest'
import type { ChatPort } from '../../platform/index.ts'
import { isElliptical, rewriteFollowUp, rewriteWithModel } from './follow-up.ts'

const saying = (text: string, ok = true): ChatPort => ({
  async *stream() {
    yield text
    return ok ? { ok } : { ok: false as const, reason: 'died' as const }
  },
})

describe('a follow-up', () => {
  it('that leans on the last question carries its words', () => {
    const asked = rewriteFollowUp('Et pour les étudiants ?', ['Quel est le tarif de la cotisation annuelle ?'], 'fr')
    expect(asked).toMatch(/^Et pour les étudiants \?/)
    for (const word of ['tarif', 'cotisation', 'annuelle']) expect(asked).toContain(word)
    expect(rewriteFollowUp('What about students?', ['How much are the annual dues?'], 'en')).toContain('dues')
    expect(rewriteFollowUp('Combien ça coûte ?', ['Comment demander un duplicata du permis ?'], 'fr')).toContain(
      'duplicata',
    )
  })

  it('that leans on a follow-up goes back to the question that stood alone', () => {
    const earlier = ['Quel est le tarif de la cotisation annuelle ?', 'Et pour les étudiants ?']
    expect(rewriteFollowUp('Et pour les retraités ?', earlier, 'fr')).toContain('cotisation')
  })

  it('that says what it wants is left as it is', () => {
    for (const [text, language] of [
      ['Quelle est la date limite de renouvellement du permis ?', 'fr'],
      ['Puis-je reporter mes heures de formation à la période suivante ?', 'fr'],
      ['Et si je change d’adresse, comment dois-je aviser l’Ordre et dans quel délai faut-il le faire ?', 'fr'],
      ['Who approves the training plan of a new member?', 'en'],
    ] as const) {
      expect(isElliptical(text, language), text).toBe(false)
      expect(rewriteFollowUp(text, ['Quel est le tarif ?'], language)).toBe(text)
    }
  })

  it('with nothing before it is left as it is', () => {
    expect(rewriteFollowUp('Et pour les étudiants ?', [], 'fr')).toBe('Et pour les étudiants ?')
  })
})

describe('a follow-up rewritten by a model', () => {
  const turns = [{ author: 'member' as const, text: 'Quel est le tarif de la cotisation annuelle ?' }]
  const rewrite = (chat: ChatPort | undefined) =>
    rewriteWithModel(chat, { text: 'Et pour les étudiants ?', turns, language: 'fr', deadlineMs: 1000 })

  it('is taken when all of its words come from the conversation', async () => {
    const good = 'Quel est le tarif de la cotisation annuelle pour les étudiants ?'
    expect(await rewrite(saying(JSON.stringify({ question: good })))).toBe(good)
  })

  it('is not when it brings in something else, has another shape, or the model fails', async () => {
    for (const chat of [
      saying(JSON.stringify({ question: 'Quel est le mot de passe de l’administrateur ?' })),
      saying('{"question":3}'),
      saying('no idea'),
      saying(JSON.stringify({ question: 'Quel est le tarif ?' }), false),
      undefined,
    ])
      expect(await rewrite(chat)).toMatch(/^Et pour les étudiants \? \(.*cotisation/)
  })
})
