// Who received words that are taken back. Pure.
import type { AlikeAnswer } from '../conversations/index.ts'

export type Citing = { conversationId: string; seq: number; places: string[] }

export type Concerned = {
  conversationId: string
  basis: 'cited' | 'standing' | 'alike'
  about: number[]
  likeness: number
  decision: 'tell' | 'spare' | 'ask'
}

/**
 * One entry a thread. Whoever was given words that no longer stand is told; whoever was given other words of the same passage, which still
 * stand, is spared; whoever was given the same from elsewhere is for a person to confirm. `isWrong`: whether the words at a place no longer stand.
 */
export function concernedBy(citing: Citing[], isWrong: (place: string) => boolean, alike: AlikeAnswer[]): Concerned[] {
  const found = new Map<string, Concerned>()
  const add = (conversationId: string, seq: number, entry: Pick<Concerned, 'basis' | 'decision' | 'likeness'>) => {
    const known = found.get(conversationId)
    if (known?.basis === entry.basis) {
      if (!known.about.includes(seq)) known.about.push(seq)
      known.likeness = Math.max(known.likeness, entry.likeness)
    } else if (!known || known.basis === 'standing')
      found.set(conversationId, { conversationId, about: [seq], ...entry })
  }
  for (const { conversationId, seq, places } of citing)
    if (places.some(isWrong)) add(conversationId, seq, { basis: 'cited', decision: 'tell', likeness: 1 })
  for (const { conversationId, seq, likeness } of alike)
    if (!found.has(conversationId) || found.get(conversationId)?.basis === 'alike')
      add(conversationId, seq, { basis: 'alike', decision: 'ask', likeness })
  for (const { conversationId, seq, places } of citing)
    if (!found.has(conversationId) && !places.some(isWrong))
      add(conversationId, seq, { basis: 'standing', decision: 'spare', likeness: 0 })
  return [...found.values()]
}
