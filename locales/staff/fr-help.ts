// Ce qui aide à répondre : les passages cités en brouillon, et des cas semblables.
import type { enHelp } from './en-help.ts'

export const frHelp: typeof enHelp = {
  settled: {
    yes: 'Réglée, selon le membre',
    partly: 'Réglée en partie, selon le membre',
    no: 'Pas réglée, selon le membre',
    unanswered: 'Sans réponse : le membre ne s’est pas prononcé',
    filter: 'Conversations closes à afficher',
    all: 'Toutes',
    noneSuch: 'Aucune conversation close dans cet état.',
    reopen: 'Rouvrir',
  },
  help: {
    draft: 'Brouillon à retoucher',
    none: 'Rien n’a été trouvé sur ces mots dans les documents que ce membre peut lire.',
    searching: 'Recherche en cours…',
    whole: 'Tout afficher',
    less: 'Réduire',
    same: 'Les mots mêmes que l’assistant a cités ci-dessus.',
    gaps: 'Encore sans réponse sûre :',
    before: (n) => (n === 1 ? '1 question auparavant' : `${n} questions auparavant`),
    rest: (n) => (n === 1 ? '1 autre passage sur ce sujet' : `${n} autres passages sur ce sujet`),
    insert: 'Mettre dans ma réponse',
    cases: (n) => (n === 1 ? '1 cas semblable, déjà répondu' : `${n} cas semblables, déjà répondus`),
    open: 'Ouvrir cette conversation',
    answeredOn: (day) => `Répondu par une personne le ${day}`,
  },
}
