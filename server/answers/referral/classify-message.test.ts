import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { classifyMessage } from './classify-message.ts'
import { readLabelled, referralFigures, TEST_HALF } from './evaluation.ts'

const topicOf = (text: string) => classifyMessage(text, 'fr').topic

describe('what goes to a person', () => {
  it('is told as promised on messages worded apart from those it was trained on', async () => {
    const lines = (await readFile(TEST_HALF, 'utf8')).split('\n').filter(Boolean)
    const { recall, routineReferred, errors } = referralFigures(lines.map(readLabelled))
    const said = errors.map(({ want, got, text }) => `${want} → ${got}: ${text}`).join('\n')
    expect(recall.person, said).toBeGreaterThanOrEqual(0.98)
    expect(recall.distress, said).toBeGreaterThanOrEqual(0.98)
    expect(recall.judgement, said).toBeGreaterThanOrEqual(0.92)
    expect(recall.complaint, said).toBeGreaterThanOrEqual(0.9)
    expect(routineReferred, said).toBeLessThanOrEqual(0.04)
  })

  it('is heard beside a routine question, and in a long message', () => {
    const around = 'Je suis membre depuis douze ans. J’ai renouvelé en mars. '.repeat(8)
    expect(topicOf(`Quelle est la date limite ? Je veux parler à une personne.`)).toBe('person')
    expect(topicOf(`${around}Je n’ai plus envie de vivre. ${around}Quelle est la date limite ?`)).toBe('distress')
    expect(topicOf(`${around}puis-je parler à quelqu’un ? ${around}`)).toBe('person')
  })

  it('is not a question about a sensitive subject, nor small talk', () => {
    for (const text of [
      'Que dit le code sur la tenue des dossiers ?',
      'Is there a suicide-prevention course?',
      'Comment porter plainte contre un vétérinaire ?',
      'Merci beaucoup',
      'and for students?',
      '',
      '???',
    ])
      expect(topicOf(text), text).toBe('routine')
  })

  it('takes the association’s own examples at once, but none that silences distress or a person asked for', () => {
    const text = 'Quand passe la roulotte bleue à Rimouski ?'
    expect(topicOf(text)).toBe('routine')
    const example = { text: 'Quand passe la roulotte bleue ?', topic: 'judgement' as const }
    expect(classifyMessage(text, 'fr', [example])).toMatchObject({ topic: 'judgement', because: 'example' })
    const silencing = ['Je veux mourir', 'Je veux parler à une personne'].map((one) => ({
      text: one,
      topic: 'routine' as const,
    }))
    expect(classifyMessage('Je veux mourir', 'fr', silencing).topic).toBe('distress')
    expect(classifyMessage('Je veux parler à une personne', 'fr', silencing).topic).toBe('person')
  })
})
