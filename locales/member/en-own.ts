// What is a signed-in member's own: surveys open to her, and whom she wants first. In English.
import { formatsFor } from './formats.ts'

const format = formatsFor('en-CA')

export const enOwn = {
  surveys: {
    heading: 'You are asked',
    anonymous: (closes: string) => `Anonymous, open until ${format.moment(closes)}`,
    known: (closes: string) => `With your name, open until ${format.moment(closes)}`,
    answer: 'Answer',
    answerOne: (title: string) => `Answer: ${title}`,
    answered: 'You have answered. Thank you.',
  },
  volunteer: {
    heading: 'The assistant is being tried',
    invited:
      'Members who wish to may try it before the others. You can stop at any time; a person stays one action away.',
    join: 'Try the assistant',
    taking: 'You are one of the members who try it. What you report of its answers is read by a person.',
    leave: 'Stop trying it',
    failed: 'This could not be kept. Try again.',
  },
  wishes: {
    heading: 'Who answers you first',
    said: 'This wins over what the association chose. In distress, or when you ask for a person, one is always there.',
    wishes: { assistant: 'The assistant', person: 'A person', either: 'As the association chose' },
    byTopic: 'By topic',
    same: 'As above',
    topics: {
      routine: 'Simple questions: a date, fees, a form',
      judgement: 'Delicate situations: ethics, conflict, risk',
      decision: 'Decisions about you',
      complaint: 'Complaints',
    },
    kept: 'Kept, from your next message on.',
    failed: 'This could not be kept. Try again.',
  },
}
