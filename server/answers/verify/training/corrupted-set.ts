// The conflict head's own training set: right sentences and what corrupt.ts makes of them, each alone with its evidence.
import { readAnswer } from '../features.ts'
import { random } from './boost.ts'
import { type Corruption, corrupt, KINDS } from './corrupt.ts'
import type { LabelledAnswer } from './read-sets.ts'

/** As in the shared corruptions: sentences that say something, mostly in the source's words, and do not speak of the passages. */
function isUsable(figures: Record<string, number>): boolean {
  return (
    figures.coverage! >= 0.7 &&
    figures.contentCount! >= 4 &&
    !figures.unable &&
    !figures.notTold &&
    !figures.endsWithColon
  )
}

/** Wrong sentences made of each right one, at most. */
const CHANGES = 3

/** Of every usable sentence: itself, and corruptions of kinds that rotate so that each kind gets its share. */
export function corruptedSet(answers: LabelledAnswer[], seed: number): LabelledAnswer[] {
  const draw = random(seed)
  const made: LabelledAnswer[] = []
  const counts = new Map<Corruption, number>(KINDS.map((kind) => [kind, 0]))
  for (const labelled of answers) {
    const read = readAnswer(labelled.answer, 'all')
    for (const [i, { text, cited }] of labelled.answer.sentences.entries()) {
      if (!labelled.supported[i] || !isUsable(read[i]!.figures)) continue
      const one = (sentence: string, dataset: string): LabelledAnswer => ({
        id: `${labelled.id}-${i}-${dataset}`,
        group: labelled.group,
        dataset,
        answer: { ...labelled.answer, sentences: [{ text: sentence, cited }] },
        supported: [dataset === 'supported'],
      })
      made.push(one(text, 'supported'))
      const rarest = [...counts].sort((a, b) => a[1] - b[1]).map(([kind]) => kind)
      const source = labelled.answer.passages.map((passage) => passage.text).join('\n')
      let left = CHANGES
      for (const kind of rarest) {
        if (left === 0) break
        const changed = corrupt(kind, text, source, labelled.answer.language, draw)
        if (!changed) continue
        made.push(one(changed, kind))
        counts.set(kind, counts.get(kind)! + 1)
        left--
      }
    }
  }
  return made
}
