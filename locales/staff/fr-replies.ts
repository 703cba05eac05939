// Les réponses enregistrées, en français.
import type { enReplies } from './en-replies.ts'

export const frReplies: typeof enReplies = {
  replies: {
    link: 'Réponses enregistrées',
    heading: 'Réponses enregistrées',
    intro:
      'Ce que vos collègues écrivent souvent, gardé dans les deux langues. À l’accueil, S en insère une dans la langue du membre, à relire avant l’envoi.',
    write: 'Rédiger une réponse',
    none: 'Aucune réponse enregistrée pour le moment.',
    title: { fr: 'Titre en français', en: 'Titre en anglais' },
    text: { fr: 'Texte en français', en: 'Texte en anglais' },
    variables: 'Remplis à l’insertion :',
    means: {
      member: 'le nom du membre',
      me: 'votre nom',
      role: 'votre fonction',
      association: 'l’association',
      phone: 'le numéro de téléphone',
      email: 'l’adresse de courriel',
    },
    unknown: (names: string) => `Ceux-ci ne seront pas remplis : ${names}.`,
    both: 'Donnez le titre et le texte dans les deux langues.',
    save: 'Enregistrer',
    saved: 'La réponse est enregistrée.',
    change: 'Modifier',
    changeOne: (title: string) => `Modifier « ${title} »`,
    remove: 'Retirer',
    removeOne: (title: string) => `Retirer « ${title} »`,
    removeTitle: 'Retirer cette réponse ?',
    removeSays: 'Personne à l’accueil ne la trouvera plus. Ce qui a déjà été envoyé demeure.',
    removed: 'La réponse est retirée.',
  },
}
