// How much a word says: rare words say much. Document frequencies counted once, by training/, over French and English evidence.
import type { Language } from '../../knowledge/index.ts'
import trained from './rarity.weights.json' with { type: 'json' }

/** `unseen` is what a word beyond the table weighs; words are "stem:weight in tenths", separated by spaces. */
type Table = { unseen: number; words: string }

const NUMBER = 4

const read = ({ unseen, words }: Table) => ({
  unseen,
  weights: new Map(
    words.split(' ').map((entry): [string, number] => {
      const [word = '', tenths = '0'] = entry.split(':')
      return [word, Number(tenths) / 10]
    }),
  ),
})
const rarities = { fr: read(trained.fr), en: read(trained.en) }

/** Weight of a word's key, about 0.5 to 7.5. A number weighs the same whichever it is. */
export function rarity(key: string, language: Language): number {
  if (key.startsWith('#')) return NUMBER
  const { weights, unseen } = rarities[language]
  return weights.get(key) ?? unseen
}
