// What a member reports, what becomes of it, and how she is asked: in English.
import { formatsFor } from './formats.ts'

const format = formatsFor('en-CA')
const person = (name: string | null) => name ?? 'A person of the association'

export const enFeedback = {
  feedback: {
    colon: ':',
    report: 'Report a problem with this answer',
    reasonsLabel: 'What is the problem?',
    reasons: {
      wrong: 'It is wrong',
      outdated: 'It is out of date',
      unanswered: 'It does not answer me',
      language: 'Wrong language',
      other: 'Something else',
    },
    reported: (reason: string) => `Reported: “${reason}”.`,
    looking: (owner: string | null, dueAt: string) =>
      `${person(owner)} looks at it by ${format.moment(dueAt)} at the latest. You are told here.`,
    decided: {
      wrong: (name: string | null) => `${person(name)} looked at it: you were right, the answer was wrong.`,
      right: (name: string | null) => `${person(name)} looked at it: the answer holds.`,
      harmless: (name: string | null) =>
        `${person(name)} looked at it: it could be better, and nothing in it was wrong.`,
    },
    yourWords: (words: string) => `You wrote: “${words}”`,
    addWords: 'Add a word (optional)',
    wordsLabel: 'What should we know?',
    sendWords: 'Add',
    failed: 'This could not be sent. Please try again in a moment.',
    corrected: (at: string) => `Corrected by the association on ${format.moment(at)}. Read the correction below.`,
    rating: {
      askAssistant: 'Did the assistant give you what you needed?',
      askPerson: (name: string) => `Did you get what you needed from ${name}?`,
      said: { yes: 'Yes', partly: 'Partly', no: 'No' },
      thanks: {
        yes: 'Thank you. It counts as settled because you say so.',
        partly: 'Thank you. A person can help you with the rest, here.',
        no: 'Thank you. A person can answer you here, at any time.',
      },
    },
    publicPages: {
      transparency: 'What the assistant is, and how it is doing',
      improvements: 'You said, we did',
    },
    notices: {
      review: 'What became of your report',
      correction: 'Correction',
      improvement: 'What came of your words',
    },
  },
}
