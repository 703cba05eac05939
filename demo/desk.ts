// How the demonstration association is reached: teams, holidays, what it promises, replies it keeps at hand. All invented.
import { staff } from './people.ts'

const [maude, philippe, sarah] = staff.map((person) => person.email)

const advice = [
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '16:30' },
]
const admission = [{ from: '08:30', to: '16:30' }]

export const teams = [
  {
    name: { fr: 'Développement professionnel', en: 'Professional development' },
    hours: { monday: advice, tuesday: advice, wednesday: advice, thursday: advice, friday: advice },
    topics: ['formation continue', 'continuing education', 'déontologie', 'ethics', 'télépratique', 'telepractice'],
    staffEmails: [philippe!],
  },
  {
    name: { fr: 'Admission et services aux membres', en: 'Admission and member services' },
    hours: { monday: admission, tuesday: admission, wednesday: admission, thursday: admission, friday: admission },
    topics: ['admission', 'inscription', 'registration', 'permis', 'permit', 'cotisation', 'dues', 'stage'],
    staffEmails: [sarah!, maude!],
  },
]

/** Open minutes to a first human reply. */
export const promises = [
  { reason: '*', audience: '*', openMinutes: 240 },
  { reason: '*', audience: 'members', openMinutes: 120 },
  { reason: 'referred', audience: '*', openMinutes: 60 },
] as const

export const savedReplies = [
  {
    replyId: '0193a000-0000-7000-8000-000000000001',
    title: { fr: 'J’ai lu votre conversation', en: 'I have read your conversation' },
    text: {
      fr: 'Bonjour {member},\n\nJ’ai lu votre conversation avec l’assistant ; vous n’avez rien à répéter. Je vérifie votre dossier et je vous réponds ici.\n\n{me}, {role}',
      en: 'Hello {member},\n\nI have read your conversation with the assistant, so there is nothing to repeat. I am checking your file and will answer you here.\n\n{me}, {role}',
    },
  },
  {
    replyId: '0193a000-0000-7000-8000-000000000002',
    title: { fr: 'Il me manque une précision', en: 'I need one more detail' },
    text: {
      fr: 'Bonjour {member},\n\nPour vous répondre avec justesse, j’ai besoin d’une précision : \n\n{me}',
      en: 'Hello {member},\n\nTo give you the right answer I need one more detail: \n\n{me}',
    },
  },
  {
    replyId: '0193a000-0000-7000-8000-000000000003',
    title: { fr: 'Mieux vaut en parler de vive voix', en: 'Better to talk about it' },
    text: {
      fr: 'Bonjour {member},\n\nVotre situation mérite qu’on en parle de vive voix. Vous pouvez appeler {association} au {phone}, ou me dire ici quand vous joindre.\n\n{me}, {role}',
      en: 'Hello {member},\n\nYour situation deserves a conversation. You can call {association} at {phone}, or tell me here when to reach you.\n\n{me}, {role}',
    },
  },
]
