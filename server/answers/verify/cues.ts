// How a sentence speaks: about the passages, about itself, as advice, as a list. Sentences that sum up or refer need no source of
// their own; advice and comment are where a model invents. Pure.
import type { Claim } from './claim.ts'
import { CAUSES, COMPARISONS, HEDGES, TOTALS } from './lists.ts'
import type { Source } from './source.ts'

const CUES: Record<string, RegExp> = {
  aboutPassage: /\b(?:passages?|documents?|texts?|textes?|extraits?|articles?|sources?)\b/iu,
  based:
    /\b(?:based on|according to|as (?:mentioned|stated|noted|described|per)|provided|given|d'après|selon|comme (?:indiqué|mentionné))\b/iu,
  unable:
    /\b(?:unable to (?:answer|determine|provide)|(?:cannot|can't) (?:answer|determine|be determined|provide)|not possible to|impossible de (?:répondre|déterminer))/iu,
  notTold:
    /\b(?:do(?:es)? not|don't|doesn't|no|not|ne|n')\b[^.]{0,40}\b(?:mention|provide|specif|information|contain|state|clear|explicit|précis|indiqu|renseign)/iu,
  note: /\b(?:it(?:'s| is) (?:important|worth|essential|crucial|also|recommended)|please note|note that|keep in mind|be sure|make sure|remember|à noter|notez|n'oubliez|il est (?:important|essentiel|recommandé))\b/iu,
  summary:
    /\b(?:overall|in summary|in conclusion|to summarize|in general|in short|ultimately|en résumé|en conclusion|globalement|en somme)\b/iu,
  transition:
    /^(?:however|additionally|furthermore|moreover|also|therefore|finally|in addition|so|thus|cependant|de plus|en outre|par conséquent|ainsi|enfin|toutefois)\b/iu,
  opening: /^(?:sure|here (?:is|are)|based on|certainly|of course|according|voici|bien sûr)\b/iu,
  advice:
    /\b(?:consult|recommend|advis|contact|check with|professional|seek|consider|consulte|recommand|conseil|contacte)\w*/iu,
  chatty: /\b(?:i hope|let me know|feel free|happy to|thank you|n'hésitez)\b/iu,
  you: /\b(?:you|your|vous|votre|vos)\b/iu,
  example: /\b(?:such as|for example|e\.g\.|including|like|par exemple|tel(?:le)?s? que|comme|notamment)\b/iu,
  context: /\b(?:context|question|answer|réponse|contexte)\b/iu,
}

const in_ = (claim: Claim, set: ReadonlySet<string>) => claim.words.filter((word) => set.has(word.low))

export function cues(claim: Claim, source: Source): Record<string, number> {
  const { text, words } = claim
  const near = new Set(claim.best.slice(0, 2).flatMap(({ sentence }) => [...source.sentences[sentence]!.ids]))
  const missing = (set: ReadonlySet<string>) => in_(claim, set).filter((word) => !near.has(source.id(word.key))).length
  const figures: Record<string, number> = {
    wordCount: Math.min(80, words.length),
    contentCount: Math.min(50, claim.content.length),
    endsWithColon: Number(/:\s*$/.test(text)),
    asks: Number(/\?\s*$/.test(text)),
    exclaims: Number(text.includes('!')),
    quotes: Number(/["“«]/.test(text)),
    brackets: Number(text.includes('(')),
    listItem: Number(claim.isListItem),
    bold: Number(text.includes('**')),
    labelled: Number(/^[^.]{2,40}:\s/.test(text)),
    hedges: in_(claim, HEDGES).length,
    hedgesMissing: missing(HEDGES),
    totals: in_(claim, TOTALS).length,
    totalsMissing: missing(TOTALS),
    causes: in_(claim, CAUSES).length,
    causesMissing: missing(CAUSES),
    comparisons: in_(claim, COMPARISONS).length,
    comparisonsMissing: missing(COMPARISONS),
    acronymsMissing: words.filter((word, i) => /^\p{Lu}{2,}$/u.test(word.raw) && claim.ids[i]! < 0).length,
  }
  for (const [name, pattern] of Object.entries(CUES)) figures[name] = Number(pattern.test(text))
  return figures
}
