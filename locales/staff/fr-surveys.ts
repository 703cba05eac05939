// Les sondages auprès des membres : l’écran du personnel en français.
import type { enSurveys } from './en-surveys.ts'
import { day, number } from './format.ts'

const share = (value: number) =>
  new Intl.NumberFormat('fr-CA', { style: 'percent', maximumFractionDigits: 0 }).format(value)
const count = (n: number, one: string, many: string) => `${number('fr', n)} ${n < 2 ? one : many}`

export const frSurveys: typeof enSurveys = {
  surveys: {
    heading: 'Sondages',
    intro:
      'Demandez à vos membres où l’assistant est le bienvenu et où il faut une personne ; leur réponse devient la règle. Ou posez quelques questions de votre cru.',
    write: 'Préparer un sondage',
    none: 'Aucun sondage pour l’instant.',
    kind: 'Ce qui est demandé',
    kinds: { topic: 'Par sujet : qui répond d’abord', free: 'Vos propres questions' },
    topicSaid:
      'Quatre sujets : les questions simples, les situations délicates, les décisions sur une personne, les plaintes. La détresse et la demande d’une personne n’en sont pas : une personne vient toujours d’abord.',
    title: { fr: 'Titre en français', en: 'Titre en anglais' },
    about: { fr: 'À quoi il sert, en français', en: 'À quoi il sert, en anglais' },
    audience: 'Pour',
    names: 'À qui sont les réponses',
    anonymous: 'Anonymes : seuls des totaux sont conservés, et les mots sans nom ni date',
    known: 'Nominatives : chaque réponse est conservée avec le nom du membre, qui en est prévenu',
    byEmail: 'Inviter aussi par courriel, avec un lien qui sert une fois',
    noMail: 'Aucun serveur de courriel n’est réglé : les membres ne sont invités que sur leur page.',
    opens: 'Ouverture (laissez vide pour ouvrir maintenant)',
    closes: 'Clôture',
    questions: 'Questions',
    question: (at) => `Question ${at}`,
    questionKinds: { choice: 'Un choix', scale: 'Une échelle de 1 à 5', words: 'Des mots' },
    questionKind: 'On répond par',
    text: { fr: 'Question en français', en: 'Question en anglais' },
    choice: { fr: (at) => `Choix ${at} en français`, en: (at) => `Choix ${at} en anglais` },
    addChoice: 'Ajouter un choix',
    addQuestion: 'Ajouter une question',
    removeOne: 'Retirer',
    remove: (at) => `Retirer la question ${at}`,
    save: 'Garder le brouillon',
    open: 'Ouvrir le sondage',
    incomplete:
      'Chaque texte est nécessaire dans les deux langues, et un choix a au moins deux réponses. Ce que vous avez écrit est encore là.',
    badDates: 'La clôture vient après l’ouverture, dans l’année.',
    saved: 'Brouillon conservé.',
    opened: 'Le sondage est ouvert, ou ouvrira le jour dit.',
    change: 'Modifier',
    discard: 'Retirer',
    discarded: 'Le sondage a été retiré.',
    close: 'Clore maintenant',
    closeTitle: 'Clore ce sondage ?',
    closeBody: 'Les résultats s’affichent dès lors, et le sondage ne peut plus être rouvert.',
    closed: 'Le sondage est clos.',
    states: { draft: 'Brouillon', scheduled: 'Prévu', open: 'Ouvert', closed: 'Clos' },
    facts: (isAnonymous, audience) => `${isAnonymous ? 'Anonyme' : 'Nominatif'} · ${audience}`,
    dates: (from, until) => `du ${day('fr', from)} au ${day('fr', until)}`,
    openedBy: (name) => `ouvert par ${name}`,
    response: (answered, invited) =>
      invited === 0
        ? 'Les invitations partent.'
        : `${count(answered, 'personne a répondu', 'personnes ont répondu')} sur ${number('fr', invited)} invitées (${share(answered / invited)}).`,
    spared: (n) => `${count(n, 'personne invitée', 'personnes invitées')} sur leur page seulement.`,
    tooFew: 'Moins de cinq réponses : rien n’est montré.',
    running: 'Les résultats s’affichent à la clôture : avant, tout changement serait la réponse de quelqu’un.',
    results: 'Résultats',
    resultsOf: (title) => `Résultats de « ${title} »`,
    answers: (n) => count(n, 'réponse', 'réponses'),
    fewFor: 'Moins de cinq personnes ont répondu à cette question.',
    columns: { answer: 'Réponse', share: 'Part', interval: '19 fois sur 20, entre', count: 'Réponses' },
    share,
    between: (low, high) => `${share(low)} et ${share(high)}`,
    wants: 'Souhaite d’abord',
    wishes: { assistant: 'L’assistant', person: 'Une personne', either: 'L’un ou l’autre' },
    topics: {
      routine: 'Questions simples',
      judgement: 'Situations délicates',
      decision: 'Décisions sur une personne',
      complaint: 'Plaintes',
      words: 'Ce qui a été ajouté',
    },
    scale: (score) => (score === '1' ? '1 – pas du tout' : score === '5' ? '5 – tout à fait' : score),
    mean: (mean) => `En moyenne, ${mean} sur 5.`,
    csv: 'Résultats en CSV',
    csvColumns: ['question', 'réponse', 'nombre', 'part', 'bas', 'haut', 'mots', 'nom'],
    apply: {
      heading: 'Ce que ce résultat changerait',
      intro:
        'Un sujet ne change que là où plus de la moitié sont d’un avis, 19 fois sur 20. Dans le doute, une personne s’ajoute ; jamais on n’en retire. Ce qu’un membre a dit pour lui-même l’emporte toujours.',
      columns: {
        take: 'Appliquer',
        topic: 'Sujet',
        now: 'Aujourd’hui',
        proposed: 'Deviendrait',
        why: 'Parce que',
      },
      because: {
        person: 'La plupart veulent d’abord une personne',
        assistant: 'La plupart acceptent l’assistant',
        divided: 'Les avis sont partagés',
        few: 'Trop peu de réponses',
      },
      same: 'Sans changement',
      values: (treatment) => `Vos valeurs en font : ${treatment}`,
      fixed:
        'La détresse et la demande d’une personne vont toujours d’abord à une personne. Aucun sondage n’y change rien.',
      nothing: 'Le résultat ne change rien à ce qui est choisi aujourd’hui.',
      reason: 'Pourquoi, en votre nom',
      preview: 'Voir l’effet',
      previewed: (kept, changed, broken) =>
        `De vos questions témoins, ${kept} restent pareilles, ${changed} changent, ${broken} n’auraient plus de réponse.`,
      noQuestions: 'Aucune question témoin n’est touchée.',
      act: 'Appliquer',
      acted: 'C’est appliqué, dès le prochain message.',
      history: 'Applications',
      signed: (name, at) => `${name}, le ${day('fr', at)}`,
      changed: (topic, from, to) => `${topic} : ${from} → ${to}`,
    },
  },
}
