// Ce à quoi l’association tient, en français : chaque niveau dit ce qu’il change pour les membres et pour l’équipe.
import type { enValues } from './en-values.ts'

export const frValues: typeof enValues = {
  values: {
    heading: 'Valeurs',
    intro:
      'Trois réglages, dont chacun a des effets qu’un membre peut voir. Tout changement est daté, signé et affiché aussitôt sur la page publique de transparence.',
    settings: { expertise: 'Expertise', relationships: 'Relations', accuracy: 'Exactitude' },
    questions: {
      expertise: 'Qui répond quand il faut du jugement ?',
      relationships: 'Qu’est-ce qu’un membre pour l’association ?',
      accuracy: 'Jusqu’où une réponse doit-elle être sûre ?',
    },
    levels: {
      documents: 'Ce que les documents règlent reçoit une réponse',
      experts: 'Le jugement revient aux experts',
      prompt: 'La promptitude d’abord',
      adviser: 'Sa conseillère ou son conseiller d’abord',
      accompanied: 'Accompagné',
      open: 'Ouverte',
      careful: 'Mot à mot',
      strict: 'Certaine, ou une personne',
    },
    effects: {
      documents: [
        'Ce qui va à une personne suit vos choix sujet par sujet.',
        'Une demande est confiée selon ce que disent les relations.',
      ],
      experts: [
        'Le jugement, les décisions sur une personne et les plaintes vont toujours à une personne, quel que soit le choix par sujet.',
        'Une demande va d’abord à qui connaît le sujet, puis à la personne qui conseille le membre.',
      ],
      prompt: ['Une demande va à la première personne libre, et non à celle qui conseille le membre.'],
      adviser: [
        'Une demande va d’abord à la personne qui conseille le membre, si elle est attendue dans le délai promis.',
      ],
      accompanied: [
        'Une demande va d’abord à la personne qui conseille le membre.',
        'Chaque réponse de l’assistant propose une personne.',
      ],
      open: [
        'S’il y a un modèle de langue, il peut rédiger la réponse ; chaque phrase est vérifiée dans sa source.',
        'Une réponse incertaine est montrée, signalée comme telle.',
      ],
      careful: [
        'Les réponses sont citées mot à mot ; aucun modèle ne rédige.',
        'Une réponse incertaine est montrée, signalée comme telle.',
      ],
      strict: [
        'Les réponses sont citées mot à mot ; aucun modèle ne rédige.',
        'Une réponse incertaine n’est pas montrée : la question va à une personne, qui regarde avant que le membre ne lise.',
      ],
    },
    now: 'En vigueur',
    choose: 'Choisir',
    chooseLevel: (level) => `Choisir : ${level}`,
    whyTitle: (level) => `« ${level} » : pourquoi ?`,
    why: { fr: 'Pourquoi, en français (public)', en: 'Pourquoi, en anglais (public)' },
    save: 'Changer à partir de maintenant',
    saved: 'Changé, et affiché sur la page de transparence.',
    history: 'Changements',
    noHistory: 'Rien n’a changé depuis le début.',
    notYours: 'Seule la direction ou une personne qui administre peut les changer.',
    publicPage: 'La page publique de transparence',
  },
}
