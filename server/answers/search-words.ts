// What of a question is worth looking for: turns of phrase that only ask are dropped (« combien de temps » is in no answer),
// and the abbreviations that members of any association use are written out, as its texts write them. Pure.

const ASKING =
  /(?<![\p{L}\p{N}])(?:combien de temps(?: à l'avance)?|combien d'avance|à l'avance|jusqu'à quand|depuis quand|à partir de combien|dans quel délai|à quelle fréquence|combien|est-ce que|qu'est-ce que|que se passe-t-il si|c'est quoi|y a-t-il|(?:ai-je|j'ai|a-t-on) (?:le )?droit (?:de|d'|à)|c'est permis|how (?:far ahead|many|much|long|soon|quickly|often|far)|what(?:'s| is| are) the (?:most|longest|highest|maximum)|what does it mean when|is there a|when could|do i (?:have|need) to|what happens (?:if|when))(?![\p{L}\p{N}])/giu

/** Capitals matter: « age » is not « AGE ». */
const ABBREVIATIONS: [RegExp, string][] = [
  [/\bAGO\b/g, 'assemblée générale ordinaire'],
  [/\bAGE\b/g, 'assemblée générale extraordinaire'],
  [/\bAGA\b/g, 'assemblée générale annuelle'],
  [/\bAG\b/g, 'assemblée générale'],
  [/\bassemblée annuelle\b/g, 'assemblée générale annuelle'],
  [/\bCA\b/g, "conseil d'administration"],
  [/\bRI\b/g, 'règlement intérieur'],
  [/\bPV\b/g, 'procès-verbal'],
  [/\basso\b/g, 'association'],
  [/\bAGM\b/g, 'annual general meeting'],
  [/\bSGM\b/g, 'special general meeting'],
]

/** The question as passages are searched for it; the question itself where nothing would remain. */
export function searchWords(question: string): string {
  const plain = question.replace(/[’‘]/g, "'")
  const written = ABBREVIATIONS.reduce((text, [abbreviation, words]) => text.replace(abbreviation, words), plain)
  const kept = written.replace(ASKING, ' ').replace(/\s+/g, ' ').trim()
  return (kept.match(/[\p{L}\p{N}]{3,}/gu)?.length ?? 0) > 0 ? kept : question
}
