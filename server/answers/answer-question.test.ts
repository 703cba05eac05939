import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundAssociation, openWorld, type Place, publish, type World } from '../../tests/support/world.ts'
import { withdrawDocument } from '../knowledge/index.ts'
import { type Actor, within } from '../platform/index.ts'
import { answerQuestion } from './answer-question.ts'

const visitor: Actor = { kind: 'visitor', conversationKeyHash: null }

const QUORUM = `# Règlement sur les assemblées

## Quorum

Le quorum de l’assemblée générale est de soixante membres présents ou représentés.

## Procuration

Nul membre ne peut être porteur de plus d’une procuration à la même assemblée.
`
const FEES = `# Barème des honoraires réservé

## Honoraires

Le tarif horaire recommandé pour une médiation familiale est de 135 dollars.
`

let world: World
let place: Place
let quorumId: string

beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  quorumId = await publish(world, place, 'assemblees.md', QUORUM)
  await publish(world, place, 'honoraires.md', FEES, { audience: 'members' })
})
afterAll(() => world.close())

const ask = (text: string, actor: Actor = visitor, where = place as Pick<Place, 'associationId' | 'slug'>) =>
  within(world.app, where, actor, (ctx) => answerQuestion(ctx, { text, language: 'fr' }))

describe('An answer', () => {
  it('quotes word for word, each sentence with the place in the stored text where it stands', async () => {
    const answer = await ask('Quel est le quorum de l’assemblée générale ?')
    expect(answer.kind).toBe('quoted')
    expect(answer.sentences.length).toBeGreaterThan(0)
    for (const sentence of answer.sentences) {
      const [citation] = sentence.citations
      const stored = await storedText(citation!.versionId)
      expect(stored.slice(citation!.start, citation!.end)).toBe(sentence.text)
    }
    expect(answer.sentences.map((one) => one.text).join(' ')).toContain('soixante membres')
    expect(answer.provenance).toContain('1 document')
    expect(answer.standing.map((one) => one.documentId)).toEqual([quorumId])
  })

  it('gives the day of approval in the association’s own time zone', async () => {
    world.setNow('2026-11-24T02:30:00Z')
    await publish(world, place, 'tard.md', '# Vestiaire\n\nLe vestiaire des membres ferme à vingt-deux heures.')
    world.setNow('2026-11-24T15:00:00Z')
    const answer = await ask('À quelle heure ferme le vestiaire des membres ?')
    expect(answer.standing[0]?.approvedOn).toBe('2026-11-23')
  })

  it('says so and offers a person when nothing is on the subject', async () => {
    const answer = await ask('Quelle température fera-t-il demain à Sherbrooke ?')
    expect(answer.kind).toBe('abstained')
    expect(answer.sentences).toEqual([])
    expect(answer.lead).not.toBeNull()
    expect(answer.person.sentence).not.toBe('')
  })

  it('never quotes to a visitor what is for members', async () => {
    const asked = 'Quel est le tarif horaire recommandé pour une médiation familiale ?'
    expect(JSON.stringify(await ask(asked))).not.toContain('135')
    expect(JSON.stringify((await ask(asked, place.member)).sentences)).toContain('135')
  })

  it('sees nothing of another association', async () => {
    const other = await foundAssociation(world)
    const answer = await ask('Quel est le quorum de l’assemblée générale ?', visitor, other)
    expect(answer).toMatchObject({ kind: 'abstained', searchedDocuments: 0, sentences: [], nearest: [], further: [] })
  })

  it('stops quoting a withdrawn document at once', async () => {
    const withdrawn = await publish(
      world,
      place,
      'casiers.md',
      '# Casiers\n\nLa location d’un casier coûte douze dollars.',
    )
    expect(JSON.stringify(await ask('Combien coûte la location d’un casier ?'))).toContain('douze dollars')
    await within(world.app, place, place.staff.steward, (ctx) => withdrawDocument(ctx, withdrawn))
    expect(JSON.stringify(await ask('Combien coûte la location d’un casier ?'))).not.toContain('douze dollars')
  })
})

const storedText = (versionId: string) =>
  within(world.app, place, { kind: 'system' }, async (ctx) => {
    const row = await ctx.tx
      .withTables<{ document_version: { version_id: string; text: string } }>()
      .selectFrom('document_version')
      .select('text')
      .where('version_id', '=', versionId)
      .executeTakeFirstOrThrow()
    return row.text
  })
