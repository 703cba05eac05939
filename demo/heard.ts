// What the demonstration association asked its members, decided and told them in a year. All invented; counts are fixed.
import type { WriteAnnouncement } from '../contract/announcements.ts'
import type { WriteImprovement } from '../contract/heard.ts'
import type { WriteSurvey } from '../contract/surveys.ts'

type Past<T> = T & { daysAgo: number }

/** Surveys that are closed. `counts`: by question and option, as many as answered it. */
export type PastSurvey = {
  survey: Omit<WriteSurvey, 'surveyId'>
  openedDaysAgo: number
  closedDaysAgo: number
  invited: number
  spared: number
  answered: number
  counts: Record<string, Record<string, number>>
  words: Record<string, string[]>
}

export const pastSurveys: PastSurvey[] = [
  {
    survey: {
      kind: 'topic',
      title: { fr: 'L’assistant ou une personne : où, pour vous ?', en: 'The assistant or a person: where, for you?' },
      intro: {
        fr: 'L’assistant répond depuis six mois. Dites-nous où il vous sert, et où vous voulez une personne d’abord. Le résultat décidera, sujet par sujet.',
        en: 'The assistant has been answering for six months. Tell us where it serves you, and where you want a person first. The result will decide, topic by topic.',
      },
      questions: [],
      isAnonymous: true,
      audience: 'members',
      byEmail: true,
    },
    openedDaysAgo: 82,
    closedDaysAgo: 61,
    invited: 612,
    spared: 37,
    answered: 231,
    counts: {
      routine: { assistant: 139, either: 58, person: 32 },
      judgement: { assistant: 22, either: 34, person: 171 },
      decision: { assistant: 30, either: 47, person: 149 },
      complaint: { assistant: 61, either: 83, person: 78 },
    },
    words: {
      words: [
        'Continuez de citer les règlements, mot à mot.',
        'For simple dates and forms it is faster than waiting for Monday.',
        'J’aimerais savoir quand un formulaire change.',
        'Je préfère parler à quelqu’un dès qu’il est question de déontologie.',
        'Le soir, c’est pratique.',
        'Please keep a person one click away. That is what makes it acceptable.',
        'Une vraie personne pour une plainte, mais l’assistant peut me dire comment la déposer.',
      ],
    },
  },
  {
    survey: {
      kind: 'free',
      title: { fr: 'Nos heures et nos façons de vous joindre', en: 'Our hours and how to reach us' },
      intro: {
        fr: 'Trois questions avant de revoir l’horaire du service aux membres.',
        en: 'Three questions before we review the hours of member services.',
      },
      questions: [
        {
          kind: 'choice',
          text: { fr: 'Quand avez-vous le plus souvent besoin de nous ?', en: 'When do you most often need us?' },
          choices: [
            { fr: 'Le matin', en: 'In the morning' },
            { fr: 'À l’heure du midi', en: 'Over lunch' },
            { fr: 'L’après-midi', en: 'In the afternoon' },
            { fr: 'Le soir ou la fin de semaine', en: 'In the evening or at week-ends' },
          ],
        },
        {
          kind: 'scale',
          text: {
            fr: 'Il est facile de joindre une personne de l’Ordre.',
            en: 'A person of the Order is easy to reach.',
          },
          choices: [],
        },
        { kind: 'words', text: { fr: 'Que changeriez-vous ?', en: 'What would you change?' }, choices: [] },
      ],
      isAnonymous: true,
      audience: 'members',
      byEmail: true,
    },
    openedDaysAgo: 233,
    closedDaysAgo: 212,
    invited: 598,
    spared: 41,
    answered: 174,
    counts: {
      q1: { '0': 38, '1': 61, '2': 34, '3': 39 },
      q2: { '1': 9, '2': 24, '3': 43, '4': 66, '5': 29 },
    },
    words: {
      q3: [
        'Answer the phone over lunch.',
        'Ouvrir le midi, ne serait-ce que deux jours par semaine.',
        'Rappeler le matin ceux qui ont écrit le soir.',
        'Rien, merci.',
        'Une ligne en anglais le vendredi.',
      ],
    },
  },
]

/** Open now, and answered by nobody yet. */
export const openSurvey: Past<Omit<WriteSurvey, 'surveyId'>> & { closesInDays: number } = {
  kind: 'free',
  title: { fr: 'Le guide de la télépratique vous aide-t-il ?', en: 'Does the telepractice guide help you?' },
  intro: {
    fr: 'Le guide sera révisé au printemps. Deux questions suffisent pour savoir par où commencer.',
    en: 'The guide will be revised in the spring. Two questions will tell us where to begin.',
  },
  questions: [
    {
      kind: 'scale',
      text: { fr: 'Le guide répond à mes questions.', en: 'The guide answers my questions.' },
      choices: [],
    },
    { kind: 'words', text: { fr: 'Que manque-t-il ?', en: 'What is missing?' }, choices: [] },
  ],
  isAnonymous: true,
  audience: 'members',
  byEmail: false,
  daysAgo: 2,
  closesInDays: 19,
}

type PastImprovement = Past<Omit<WriteImprovement, 'isPublished' | 'conversationIds'>>

export const improvements: PastImprovement[] = [
  {
    daysAgo: 205,
    heard: {
      fr: 'Le midi, personne ne répond ; c’est pourtant là que nous avons le temps d’appeler.',
      en: 'Nobody answers over lunch, which is when we have time to call.',
    },
    state: 'planned',
    decided: {
      fr: 'Une permanence du midi sera mise à l’essai le mardi et le jeudi dès janvier. Le sondage sur l’horaire en est la raison.',
      en: 'Someone will answer over lunch on Tuesdays and Thursdays, as a trial, from January. The survey on our hours is the reason.',
    },
  },
  {
    daysAgo: 143,
    heard: {
      fr: 'Pendant deux semaines, des demandes de joindre une personne sont restées sans réponse au-delà du délai promis.',
      en: 'For two weeks, requests for a person went unanswered past the time we promised.',
    },
    state: 'done',
    decided: {
      fr: 'Un congé n’avait pas été remplacé. Le remplacement est désormais inscrit à l’horaire des équipes, et le délai tenu se lit sur la page de transparence.',
      en: 'A leave had not been covered. Cover is now part of the teams’ schedule, and how the promise is kept can be read on the transparency page.',
    },
  },
  {
    daysAgo: 96,
    heard: {
      fr: 'Le barème des frais est long ; on y cherche son cas.',
      en: 'The fee schedule is long; one looks for one’s own case in it.',
    },
    state: 'done',
    decided: {
      fr: 'Le barème commence maintenant par un tableau d’une page, et les questions fréquentes y renvoient.',
      en: 'The schedule now opens with a one-page table, and the frequent questions point to it.',
    },
  },
  {
    daysAgo: 58,
    heard: {
      fr: 'Dès qu’il est question de déontologie, nous voulons une personne d’abord.',
      en: 'As soon as ethics is the subject, we want a person first.',
    },
    state: 'done',
    decided: {
      fr: 'C’est la règle, et elle reste : 171 des 227 membres qui ont répondu sur ce point l’ont demandé.',
      en: 'That is the rule, and it stays: 171 of the 227 members who answered on this point asked for it.',
    },
  },
  {
    daysAgo: 33,
    heard: {
      fr: 'Le guide de l’assurance n’existe qu’en français.',
      en: 'The insurance guide exists in French only.',
    },
    state: 'planned',
    decided: {
      fr: 'La traduction est commandée ; elle sera publiée avant le renouvellement du 31 mars.',
      en: 'The translation is ordered; it will be published before the renewal of 31 March.',
    },
  },
  {
    daysAgo: 30,
    heard: {
      fr: 'Nous voudrions joindre une personne la nuit.',
      en: 'We would like to reach a person at night.',
    },
    state: 'no',
    decided: {
      fr: 'Nous sommes trois à vous répondre et ne pouvons pas le promettre. Ce qui est écrit la nuit est lu à l’ouverture, d’abord.',
      en: 'There are three of us to answer you, and we cannot promise it. What is written at night is read first when we open.',
    },
  },
]

type PastAnnouncement = Past<Pick<WriteAnnouncement, 'template' | 'title' | 'body'>>

export const announcements: PastAnnouncement[] = [
  {
    daysAgo: 264,
    template: 'launch',
    title: { fr: 'Un assistant répond aussi à vos questions', en: 'An assistant answers your questions too' },
    body: {
      fr: 'Depuis aujourd’hui, un programme cite nos documents quand vous posez une question. Vous voyez le texte et sa source.\n\nLe bouton pour parler à une personne reste au bas de la page. Une personne vous répond dans la même conversation, aux heures d’ouverture.',
      en: 'From today, a program quotes our documents when you ask a question. You see the text and its source.\n\nThe button to talk to a person stays at the bottom of the page. A person answers you in the same conversation, during opening hours.',
    },
  },
  {
    daysAgo: 57,
    template: 'survey',
    title: { fr: 'Ce que vous avez répondu au sondage', en: 'What you answered in the survey' },
    body: {
      fr: 'Vous étiez 231 sur 612 à répondre. Pour une question simple, 197 sur 229 acceptent l’assistant. Pour une situation délicate, 171 sur 227 veulent d’abord une personne.\n\nUne personne vient donc d’abord dans les situations délicates, et vous pouvez dire dans votre compte qui doit vous répondre.',
      en: '231 of 612 of you answered. For a simple question, 197 of 229 accept the assistant. In a delicate situation, 171 of 227 want a person first.\n\nA person therefore comes first in delicate situations, and in your account you can say who should answer you.',
    },
  },
  {
    daysAgo: 12,
    template: 'progress',
    title: { fr: 'Le barème des frais 2026-2027 se lit mieux', en: 'The 2026-2027 fee schedule is easier to read' },
    body: {
      fr: 'Vous le trouviez long : il commence maintenant par un tableau d’une page.\n\nDites-nous ce qui vous manque encore : vos mots arrivent à une personne, dans votre conversation.',
      en: 'You found it long: it now opens with a one-page table.\n\nTell us what you still miss: your words reach a person, in your conversation.',
    },
  },
]
