// What the server says to members and staff, in English. `fr.ts` must have every key; the compiler checks.

import { enAnnouncementProblems, enAnnouncements } from './en-announcements.ts'
import { enAway } from './en-away.ts'
import { enDesk } from './en-desk.ts'
import { enFeedback, enFeedbackProblems } from './en-feedback.ts'
import { enIdentity, enIdentityProblems } from './en-identity.ts'
import { enMail, enMailProblems } from './en-mail.ts'
import { enModelProblems, enModels } from './en-models.ts'
import { enPublic } from './en-public.ts'
import { enReferral } from './en-referral.ts'
import { enStageProblems, enStages } from './en-stages.ts'
import { enSurveyProblems, enSurveys } from './en-surveys.ts'

/** `when` comes from `openingWords`. */
export const en = {
  ...enAnnouncements,
  ...enAway,
  ...enDesk,
  ...enIdentity,
  ...enFeedback,
  ...enPublic,
  ...enMail,
  ...enModels,
  ...enReferral,
  ...enStages,
  ...enSurveys,
  person: {
    openUntil: (time: string) => `The office is open until ${time}. A person answers here, in this conversation.`,
    opens: (when: string) => `The office opens ${when}. Write now: a person will answer here, in this conversation.`,
    noHours: 'A person of the association answers here, in this conversation.',
  },
  day: {
    today: (time: string) => `today at ${time}`,
    tomorrow: (time: string) => `tomorrow at ${time}`,
    on: (day: string, time: string) => `on ${day} at ${time}`,
  },
  handoff: {
    /** Written into the conversation by the act itself. `person` is one of the sentences above. */
    requested: (person: string) =>
      `Your request has reached the team. ${person} They will see this whole conversation: you will not have to repeat anything.`,
    phone: (phone: string) => ` You can also call ${phone}.`,
    taken: (name: string, role: string) => `${name}, ${role}, has joined the conversation and answers you from now on.`,
    returnedByStaff: (name: string) =>
      `${name} has handed the conversation back to the assistant. A person remains one action away.`,
    returnedByMember:
      'You are back with the assistant. Your request for a person has been withdrawn; you can ask again at any time.',
    closedByStaff: (name: string) =>
      `${name} has closed this conversation. Write here at any time to open it again; nothing is lost.`,
  },
  answer: {
    tentative: 'Our documents say this on the subject; it may not be your answer.',
    abstained: (documents: number) =>
      `Nothing in the ${documents === 1 ? 'document' : `${documents} documents`} you may consult answers this question.`,
    nothingToSearch: 'No document is available to answer from at the moment.',
    nearest: 'The nearest titles are below. A person can answer you here.',
    assistantOff: 'The assistant is switched off. A person answers here.',
    failed:
      'The assistant could not search the documents just now. Your question is kept. You can ask again, or talk to a person.',
    from: (kinds: string[], documents: number) =>
      `From the association’s ${list(kinds, 'and')}. ${documents === 1 ? 'Draws on 1 document.' : `Draws on ${documents} documents.`}`,
    approved: 'An answer written and approved by the association.',
    notInForce: (until: string) => `This text was in force until ${until}.`,
    authority: {
      statute: 'acts',
      regulation: 'regulations',
      code: 'code of ethics',
      policy: 'policies and schedules',
      guide: 'guides and answers',
      news: 'news and minutes',
    },
  },
  problem: {
    ...enAnnouncementProblems,
    ...enStageProblems,
    ...enSurveyProblems,
    ...enMailProblems,
    ...enModelProblems,
    ...enIdentityProblems,
    ...enFeedbackProblems,
    'not-found': 'This page or conversation does not exist, or is not yours to see.',
    'bad-input': 'What was sent could not be read. Nothing was changed.',
    'cannot-loosen': 'Messages of distress and requests for a person always go to a person. Nothing was changed.',
    'too-many': 'There is no room for more. Remove some first.',
    forbidden: 'Your role does not allow this. An administrator of the association can change it.',
    'signed-out': 'You are signed out. Sign in again; what you wrote is kept in this page.',
    'wrong-credentials': 'The e-mail address and the password do not match an account.',
    'too-many-attempts': 'Too many attempts. Wait a minute and try again.',
    'too-many-requests':
      'Too many requests in a short time. Wait a moment and try again; what you wrote is kept in this page.',
    'too-large': 'What was sent is too large. Nothing was changed.',
    'no-csrf': 'This request did not come from the association’s own page, and was refused.',
    'taken-by-other': (name: string) => `${name} is answering this conversation.`,
    'already-closed': 'This conversation is already closed.',
    'unknown-audience': 'This audience does not exist in the association.',
    unexpected: 'Something went wrong on our side. Nothing you wrote is lost; try again, or call the association.',
  },
  viewer: {
    page: (number: number) => `Page ${number}`,
    inForce: (day: string) => `In force since ${day}`,
    wasInForce: (day: string) => `No longer in force since ${day}`,
    waiting: 'This text waits for approval. It answers nobody yet.',
    withdrawn: 'This document has been withdrawn by the association and no longer answers questions.',
    oldVersion: 'A newer version of this document exists.',
    newest: 'Open the newest version',
    approvedBy: (name: string, day: string) => `Approved by ${name} on ${day}`,
    original: 'Open the original file',
    cited: 'Passage quoted',
    notFound: 'Document not found',
    notFoundDetail:
      'It does not exist, has been removed, or is reserved to an audience you are not part of. If you are a member, sign in on the association’s page and open the link again.',
    back: 'Back to the association’s page',
  },
}

function list(items: string[], and: string): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}

export type ServerTexts = typeof en
