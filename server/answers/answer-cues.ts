// What kind of answer a question asks for, and whether a sentence holds one: a question that begins with « combien » is
// rarely answered by a sentence without a figure. Pure, French and English together: members mix them.

export const CUES = ['quantity', 'money', 'date', 'duration', 'person', 'place', 'reason', 'permission'] as const
export type Cue = (typeof CUES)[number]

const ASKED: Record<Cue, RegExp> = {
  quantity:
    /\bcombien\b|\bquell?e?s? (?:est |sont )?(?:le |la |l'|les )?(?:montant|nombre|pourcentage|part|proportion|[âa]ge|dur[ée]e|d[ée]lai|tarif|prix|co[ûu]t|fr[ée]quence|quorum|note|taux|seuil|taille|hauteur|limite|maximum|minimum|num[ée]ro|franchise|majorit[ée])|\bhow (?:many|much|long|often|far|old|tall|big|soon|quickly|high|late)\b|\b(?:what|which)(?:'s| is| are| was)? (?:the )?(?:number|amount|share|percentage|age|rate|fee|price|cost|cap|maximum|minimum|most|longest|highest|lowest|limit|quorum|majority|deductible)/i,
  money:
    /\bcombien\b.*\b(?:co[ûu]te?|paie|pay|prix|tarif|cotis|frais|charge|rembours)|\b(?:prix|tarif|co[ûu]t|montant|frais|franchise|amende|salaire)\b|\bhow much\b|\b(?:price|fee|fees|cost|dues|amount|salary|deductible)\b/i,
  date: /\bquand\b|\bdates?\b|\bquel(?:le)? (?:jour|heure|ann[ée]e|mois|est le dernier jour)|\b[àa] quelle heure|\bwhen\b|\bdeadline\b|\bwhat (?:day|date|time|year|month)\b|\bwhich (?:day|year|month)\b/i,
  duration:
    /\bcombien (?:de temps|de jours|de semaines|de mois|d'ann|d'heures|d'avance)|\bd[ée]lai|\bdur[ée]e?\b|\b[àa] l'avance|\bjusqu'[àa] quand|\bfr[ée]quence|\bhow (?:long|soon|quickly|often|far ahead|late|many (?:days|weeks|months|years|hours))\b/i,
  person:
    /(?:^|\s)(?:[àa] )?qui(?:\s|$).*\?|\bquelle personne|\bwho(?:m|se)?\b|\bquel(?:le)?s? (?:organe|comit[ée]|service|responsable)/i,
  place:
    /(?:^|\s)o[ùu](?:\s|$)|\bwhere\b|\bquel(?:le)? (?:ville|pays|lieu|adresse|endroit)|\b(?:what|which) (?:city|country|place|address)/i,
  reason: /\bpourquoi\b|\bwhy\b|\bquelle (?:est la )?raison|\bfor what reason/i,
  permission:
    /\b(?:puis-je|peut-on|peux-tu|peux|ai-je (?:le )?droit|a-t-on|droit de|permis|faut-il|dois-je|doit-on|oblig|interdit)|^(?:can|may|do|does|must|should|is|are|am|will|could)\b|\ballowed\b|\best-ce que\b/i,
}

const FIGURE =
  /\p{N}|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille|moiti[ée]|tiers|quarts?|double|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|half|thirds?|quarter|one-\w+|once|twice|annuel\w*|annual\w*|mensuel\w*|monthly|weekly|yearly|chaque ann[ée]e|tous les|every)\b/iu
const MONTH =
  'janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|january|february|march|april|may|june|july|august|september|october|november|december'

const HELD: Record<Cue, RegExp> = {
  quantity: FIGURE,
  money: /[$€£]|\b(?:dollars?|euros?|gratuit\w*|free)\b/iu,
  date: new RegExp(
    `\\b(?:${MONTH})\\b|\\b(?:1[5-9]|20)\\d\\d\\b|\\d{1,2} ?[h:] ?\\d{2}|\\b\\d{1,2}[/.-]\\d{1,2}\\b|\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b`,
    'iu',
  ),
  duration:
    /\b(?:minutes?|heures?|jours?|journ[ée]es?|semaines?|mois|ans?|ann[ée]es?|hours?|days?|weeks?|months?|years?|trimestres?|annuel\w*|mensuel\w*|annual\w*|monthly|weekly)\b/iu,
  person:
    /\b(?:comit[ée]|conseil|pr[ée]siden\w*|directeur|directrice|secr[ée]taire|tr[ée]sori\w*|service|bureau|syndic|ministre|responsable|[ée]quipe|commission|assembl[ée]e|committee|council|board|president|director|secretary|treasurer|minister|officer|team|chair\w*)\b|(?<=\p{L}[\s,] ?)\p{Lu}\p{Ll}+/iu,
  place: /(?<=\p{Ll}[\s,] ?)\p{Lu}\p{Ll}+/u,
  reason:
    /\b(?:parce qu|car|afin|raison|pour|due?|puisqu|gr[âa]ce|because|since|so that|in order|as a result|therefore|to)\b/iu,
  permission:
    /\b(?:peut|peuvent|peux|doi(?:t|vent)|ne|nul|aucune?|permis\w*|autoris\w*|interdit\w*|obligatoire\w*|tenus?|droit|may|must|shall|can|cannot|not|no|only|allowed|required|prohibited|applies|eligible|[ée]ligible)\b/iu,
}

/** The kinds of answer a question asks for; often none, sometimes several. */
export function cuesOf(question: string): Cue[] {
  const plain = question.replace(/[’‘]/g, "'")
  return CUES.filter((cue) => ASKED[cue].test(plain))
}

/** Share (0–1) of the kinds asked for that a sentence holds; figures that the question already gives do not count. */
export function heldShare(cues: Cue[], sentence: string, question: string): number {
  if (cues.length === 0) return 0
  const given = new Set(question.match(/\p{N}+/gu))
  const text = sentence.replace(/\p{N}+/gu, (figure) => (given.has(figure) ? '' : figure))
  return cues.filter((cue) => HELD[cue].test(text)).length / cues.length
}
