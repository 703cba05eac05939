// What kind of text a document seems to be, when nobody said: from the words of its title and file name. A steward corrects it.
import type { Authority } from './passage.ts'

/** In order: the first that matches. Minutes of a meeting that adopts bylaws are minutes. */
const SIGNS: [Authority, RegExp][] = [
  [
    'news',
    /\b(pv|proc[eè]s[- ]verba(l|ux)|comptes?[- ]rendus?|minutes|convocation|bulletin|infolettre|newsletter|communiqu[eé]|press release|brochure|draft|projet de|[eé]bauche|notes? de version|release notes?)\b/iu,
  ],
  ['statute', /\b(lois?|act)\b/iu],
  [
    'regulation',
    /\b(statuts?|r[eè]glements?|bylaws?|by-laws?|regulations?|articles of (incorporation|association)|lettres patentes)\b/iu,
  ],
  ['code', /\b(d[eé]ontologie|code (de|d[’']|of)\b|code$|\bcoc\b)/iu],
  [
    'policy',
    /\b(politiques?|polic(y|ies)|directives?|charte|charter|governance|gouvernance|bar[eè]mes?|tarifs?|fee schedule|privacy)\b/iu,
  ],
]

/** `news` for minutes, announcements and drafts; `guide` when nothing says more. */
export function guessAuthority(title: string, fileName: string): Authority {
  const words = `${title} ${fileName.replace(/\.[a-z0-9]+$/i, '').replace(/[-_./]+/g, ' ')}`
  return SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? 'guide'
}
