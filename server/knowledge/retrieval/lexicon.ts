// Words by which members and rules call the same thing, in French and English: what any association's people say of
// meetings, boards, dues, votes and delays. Not a thesaurus (general ones brought nothing, docs/benchmarks.md): a word is
// here only if the other nearly always means the same in an association's texts. Also the only bridge between the two languages.
import type { Language } from '../passage.ts'
import { stem } from './analyse.ts'

/** Each line: French words, then English ones. */
const GROUPS: [fr: string, en: string][] = [
  ['assemblée réunion rencontre séance', 'meeting assembly session'],
  ['générale', 'general'],
  ['extraordinaire exceptionnelle spéciale', 'extraordinary special extra'],
  ['annuelle', 'annual yearly'],
  ['convoquer convocation prévenir avertir aviser avis préavis', 'notify notice inform notification'],
  ['ordre jour', 'agenda'],
  ['conseil bureau comité', 'council board committee'],
  ['administrateur administratrice élu', 'director councilor councillor officer'],
  ['président présidence présidente', 'president chair chairperson'],
  ['secrétaire secrétariat', 'secretary secretariat'],
  ['trésorier trésorière trésorerie', 'treasurer treasury'],
  ['membre adhérent adhérente sociétaire', 'member fellow'],
  ['adhésion adhérer inscription inscrire', 'membership join registration register'],
  ['cotisation tarif prix montant frais', 'dues fee price amount cost'],
  ['payer paiement acquitter verser versement', 'pay payment'],
  ['rembourser remboursement défrayer', 'refund reimburse reimbursement'],
  ['gratuit gratuité exonérer exonération dispenser dispense exempter exemption', 'free waive waiver exempt exemption'],
  ['étaler échelonner versements', 'instalments installments'],
  ['retard tardif', 'late overdue'],
  ['budget finances comptes', 'budget finances accounts'],
  ['don donation subvention', 'donation gift grant'],
  ['voter vote scrutin suffrage', 'vote voting ballot'],
  ['procuration pouvoir mandataire', 'proxy'],
  ['majorité', 'majority'],
  ['quorum', 'quorum'],
  ['élection élire élu éligible candidature candidat', 'election elect eligible candidate nomination nominate'],
  ['mandat durée', 'term mandate'],
  ['démission démissionner quitter', 'resign resignation quit leave'],
  ['exclure exclusion radier radiation renvoyer révoquer révocation', 'expel expulsion removal remove revoke'],
  ['suspendre suspension', 'suspend suspension'],
  ['sanction sanctions pénalité amende', 'sanction penalty consequence'],
  ['contester contestation appel recours', 'appeal contest dispute'],
  ['plainte plaignant signaler signalement dénoncer', 'complaint complain report'],
  ['syndic enquête', 'investigator investigation inquiry'],
  ['faute manquement infraction', 'misconduct breach violation'],
  ['statuts', 'bylaws constitution'],
  ['règlement règles', 'regulation rules'],
  ['politique', 'policy'],
  ['déontologie éthique', 'ethics'],
  ['conduite comportement', 'conduct behaviour behavior'],
  ['conflit', 'conflict'],
  ['intérêts', 'interest'],
  ['confidentialité confidentiel secret', 'confidentiality confidential privacy'],
  ['données renseignements', 'data information'],
  ['personnel personnelles', 'personal'],
  ['conserver conservation garder', 'retain retention keep'],
  ['délai échéance limite', 'deadline limit period'],
  ['renouveler renouvellement', 'renew renewal'],
  ['permis licence', 'permit licence license'],
  ['autorisation autoriser permettre', 'authorization authorize allow permission'],
  ['demande demander requête', 'request application apply'],
  ['formulaire', 'form'],
  ['dossier', 'file record'],
  ['formation perfectionnement cours', 'training education course'],
  ['continue', 'continuing'],
  ['heures', 'hours'],
  ['stage stagiaire', 'internship intern'],
  ['étudiant étudiante', 'student'],
  ['examen', 'examination exam'],
  ['diplôme', 'diploma degree'],
  ['équivalence', 'equivalence'],
  ['assurance', 'insurance'],
  ['responsabilité', 'liability responsibility'],
  ['publicité annonce', 'advertising advertisement'],
  ['cadeau avantage', 'gift benefit'],
  ['honoraires', 'fees'],
  ['client cliente usager', 'client customer'],
  ['retraite retraité', 'retirement retired'],
  ['reprendre retour réinscription', 'return reinstatement'],
  ['absence absent manquer', 'absence absent'],
  ['présent présence assister participer participation', 'present attend attendance participate'],
  ['signer signature', 'sign signature'],
  ['pétition', 'petition'],
  ['dissolution dissoudre', 'dissolution dissolve'],
  ['siège domicile adresse', 'headquarters office address'],
  ['enregistrer immatriculer incorporer constituer', 'incorporate filed register'],
  ['âge mineur majeur', 'age minor minors children'],
  ['vigueur', 'force effect effective'],
  ['publier publication', 'publish publication release'],
  ['logiciel', 'software'],
  ['libre ouvert', 'open free'],
  ['accessibilité accessible', 'accessibility accessible'],
  ['handicap handicapé', 'disability disabilities'],
  ['accommodement adaptation', 'accommodation adaptation'],
  ['courriel mail message', 'email mail message'],
  ['infolettre bulletin', 'newsletter bulletin'],
  ['téléphone appeler', 'telephone phone call'],
  ['bénévole bénévolat', 'volunteer'],
  ['salarié employé employeur', 'employee employer staff'],
  ['entreprise société compagnie organisme', 'company corporation organization organisation firm'],
  ['visioconférence virtuel ligne visio', 'virtual online video'],
  ['déplacement voyage transport train billet', 'travel trip transportation'],
  ['hébergement hôtel', 'accommodation hotel lodging'],
  ['harcèlement', 'harassment'],
  ['discrimination', 'discrimination'],
  ['langue', 'language'],
  ['phrase', 'sentence'],
  ['visiteurs fréquentation visites', 'visitors visits traffic'],
  ['corriger correction rectifier', 'correct fix remedy'],
  ['refuser refus rejeter rejet', 'refuse refusal reject rejection deny'],
  ['accepter approuver approbation adopter adoption', 'accept approve approval adopt adoption'],
  ['modifier modification amendement', 'amend amendment modify change'],
  ['version mouture édition', 'version edition'],
  ['ville municipal', 'city municipal'],
  ['arrondissement', 'borough'],
  ['an année', 'year'],
  ['mois', 'month'],
  ['semaine', 'week'],
  ['jour', 'day'],
]

/** stem → stems of the same group, per language of the word and of the passage. */
type Kin = Map<string, Set<string>>

function kinOf(from: 0 | 1, to: 0 | 1): Kin {
  const kin: Kin = new Map()
  const languages = ['fr', 'en'] as const
  for (const group of GROUPS) {
    const stems = (side: 0 | 1) => group[side].split(' ').map((word) => stem(word, languages[side]))
    for (const one of stems(from))
      kin.set(one, new Set([...(kin.get(one) ?? []), ...stems(to)].filter((other) => from !== to || other !== one)))
  }
  return kin
}

const KIN = { frfr: kinOf(0, 0), fren: kinOf(0, 1), enfr: kinOf(1, 0), enen: kinOf(1, 1) }

/** Stems, in a passage's language, that mean in an association's texts what a word of the question means. */
export function kindred(word: string, written: Language, passage: Language): string[] {
  return [...(KIN[`${written}${passage}`].get(stem(word, written)) ?? [])]
}
