import type { ImportKind } from '../../../contract/import.ts'

/** How associations name their columns, folded: without accents, case, spaces or punctuation. */
const NAMES: Record<string, RegExp> = {
  externalId:
    /^(id|no|num|numero|number|member(id|no|number|num)|nomembre|numeromembre|numerodemembre|nodemembre|numerodepermis|nopermis|permitnumber|permit|permis|matricule|externalid|licen[cs]e(number|no)?|employe(e|eid|number)?|noemploye)$/,
  firstName: /^(prenom|prenoms|firstname|givenname|first)$/,
  lastName: /^(nom|nomdefamille|lastname|familyname|surname|last)$/,
  name: /^(nomcomplet|name|fullname|nometprenom|prenometnom|displayname)$/,
  email:
    /^(courriel|email|emailaddress|adressecourriel|mail|courrielprincipal|adresseelectronique|adressedecourriel|mel)$/,
  language: /^(langue|language|lang|languedecorrespondance|preferredlanguage)$/,
  adviser: /^(conseiller|conseillere|adviser|advisor|courrielconseiller|adviseremail|advisoremail)$/,
  titleFr: /^(titre|titrefr|fonction|fonctionfr|titrefrancais)$/,
  titleEn: /^(title|titleen|jobtitle|titreen|titreanglais|fonctionen)$/,
  roles: /^(role|roles|droits)$/,
  languages: /^(langues|languages)$/,
}
const STAFF_ONLY = new Set(['titleFr', 'titleEn', 'roles', 'languages'])
const MEMBER_ONLY = new Set(['language', 'adviser'])

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')

/** Attributes that audiences already use, by their folded name. */
export type KnownAttributes = string[]

/**
 * For each heading, what it most likely is: a field, an attribute the audiences use, or nothing. Never the same twice.
 * A lone « Nom » beside no « Prénom » is the whole name.
 */
export function guessColumns(headings: string[], kind: ImportKind, attributes: KnownAttributes): (string | null)[] {
  const taken = new Set<string>()
  const hasFirstName = headings.some((heading) => NAMES.firstName?.test(fold(heading)))
  const closed = kind === 'member' ? STAFF_ONLY : MEMBER_ONLY
  return headings.map((heading) => {
    const name = fold(heading)
    const known = Object.keys(NAMES).find((field) => !closed.has(field) && NAMES[field]?.test(name))
    const field = known === 'lastName' && !hasFirstName ? 'name' : known
    const attribute = kind === 'member' ? attributes.find((one) => fold(one) === name) : undefined
    const guess = field ?? (attribute && `attribute:${attribute}`) ?? statusOf(kind, name, attributes)
    if (!guess || taken.has(guess)) return null
    taken.add(guess)
    return guess
  })
}

/** « Statut » is `status` when an audience is made of it. */
const statusOf = (kind: ImportKind, name: string, attributes: KnownAttributes): string | null =>
  kind === 'member' && /^(statut|status|categorie|category|classe)$/.test(name) && attributes.includes('status')
    ? 'attribute:status'
    : null
