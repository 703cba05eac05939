// Les annonces, en français.
import type { enAnnouncements } from './en-announcements.ts'
import { moment } from './format.ts'

const people = (count: number, one: string, several: string) => `${count} ${count < 2 ? one : several}`

export const frAnnouncements: typeof enAnnouncements = {
  announcements: {
    heading: 'Annonces',
    intro:
      'Ce que vous dites à vos membres ou à votre personnel, dans les deux langues. Les membres peuvent répondre : leurs mots ouvrent leur conversation, pour une personne.',
    forStaff: 'Pour celles et ceux qui travaillent ici',
    signed: (name, iso) => `${name}, ${moment('fr', iso)}`,
    write: 'Rédiger une annonce',
    none: 'Aucune annonce pour l’instant.',
    notYours: 'Les annonces sont rédigées par la direction et l’administration.',
    start: 'Partir de',
    templates: {
      launch: 'Lancement',
      progress: 'Où nous en sommes',
      survey: 'Résultats d’un sondage',
      correction: 'Correction',
      apology: 'Excuses',
      stage: 'Changement d’étape',
      free: 'Une page blanche',
    },
    audience: 'Pour',
    title: { fr: 'Titre en français', en: 'Titre en anglais' },
    body: { fr: 'Texte en français', en: 'Texte en anglais' },
    byEmail: 'Par courriel, dans la langue de chaque personne',
    onPage: 'Sur la page des membres',
    noMail: 'Aucun serveur de courriel n’est réglé : aucune lettre ne partira.',
    blanks: 'Ce qui se trouve entre […] est à remplir.',
    underlined: (count) => people(count, 'passage souligné', 'passages soulignés'),
    nothingUnderlined: 'Rien n’est souligné.',
    languages: { fr: 'Français', en: 'Anglais' },
    why: {
      savings: 'On y parle de ce que l’organisation gagne. Les membres entendent qu’ils coûtent trop cher.',
      access: 'On y promet une personne au-delà de ce qui est tenu aujourd’hui.',
      disguise: 'On y fait passer un programme pour quelqu’un.',
      unsourced: 'On y affirme quelque chose sans dire d’où cela vient.',
    },
    instead: {
      savings:
        'Dites ce que la personne y gagne : « Vous obtenez plus tôt une réponse simple, et plus de temps avec une personne pour le reste. »',
      access:
        'Dites ce qui est vrai : « Vous pouvez demander une personne en tout temps ; elle vous répond aux heures d’ouverture. »',
      disguise: 'Dites ce que c’est : « L’assistant est un programme ; il cite nos documents. »',
      unsourced: 'Donnez le chiffre, sa date et sa source, ou retirez-le.',
    },
    today: (kept, ended, days, promised) =>
      [
        ended === 0
          ? `Aucune demande de parler à une personne en ${days} jours.`
          : `Tenu aujourd’hui : ${kept} sur ${ended} en ${days} jours.`,
        promised === null ? 'Aucun délai n’est promis.' : `Promis : ${promised} minutes d’ouverture.`,
      ].join(' '),
    reason: 'Pourquoi ces mots conviennent tels quels',
    reasonHint: 'Demandé parce que des mots sont soulignés ; c’est conservé avec l’annonce.',
    when: 'Envoyer le (laisser vide pour envoyer maintenant)',
    save: 'Garder le brouillon',
    send: 'Envoyer',
    try: 'M’envoyer un essai',
    tried: (to) => `Deux lettres d’essai partent vers ${to}.`,
    saved: 'Brouillon conservé.',
    sent: 'L’annonce est partie.',
    scheduled: 'L’envoi est prévu.',
    cancelled: 'L’annonce est retirée.',
    cancel: 'Retirer',
    change: 'Modifier',
    copy: 'Le texte à copier',
    preview: 'Aperçu',
    states: {
      draft: 'Brouillon',
      scheduled: 'Prévue',
      sending: 'En cours d’envoi',
      sent: 'Envoyée',
      cancelled: 'Retirée',
    },
    written: (name, at) => `Rédigée par ${name}, ${moment('fr', at)}`,
    sendsAt: (name, at) => `${name}, ${moment('fr', at)}`,
    results: (one) =>
      [
        people(one.addressed, 'personne', 'personnes'),
        people(one.sent, 'lettre envoyée', 'lettres envoyées'),
        one.waiting > 0 && `${one.waiting} en attente`,
        one.failed > 0 && people(one.failed, 'refusée', 'refusées'),
        one.spared > 0 && `${one.spared} sans lettre (à leur demande, ou sans adresse valable)`,
      ]
        .filter(Boolean)
        .join(', '),
    readers: (read, answered) =>
      `${people(read, 'membre l’a lue', 'membres l’ont lue')} sur la page, ${people(answered, 'réponse', 'réponses')}`,
    keptReason: (reason) => `Envoyée avec des mots soulignés, pour cette raison : ${reason}`,
  },
}
