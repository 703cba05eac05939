// Surveys as letters and as the page their link opens, in English.
type Treatment = 'answer' | 'answer-and-offer' | 'refer'

const TREATMENTS = { answer: 'an answer', 'answer-and-offer': 'an answer beside a person', refer: 'a person first' }
const TOPICS = {
  routine: 'Simple questions',
  judgement: 'Delicate situations',
  decision: 'Decisions about a person',
  complaint: 'Complaints',
}

export const enSurveys = {
  surveys: {
    open: (address: string, until: string) =>
      `To answer, open ${address}. It takes a few minutes and works once, until ${until}.`,
    anonymous:
      'Your answers are anonymous. Only totals are kept, and words without name, date or order. That you took part is known until the survey closes, so that nobody answers twice; then it is erased.',
    known: 'Your answers are kept with your name: the people who run this survey can read who said what.',
    always:
      'In distress, or when you ask for a person, you always reach one. That is not a question, and no answer changes it.',
    until: (day: string) => `Open until ${day}.`,
    optional: 'Leave out any question you like. You can answer once.',
    keep: 'Also do so for me from now on: let what I say here decide who answers me first.',
    send: 'Send my answers',
    empty: 'Nothing was sent: no question is answered yet.',
    words: 'Is there something you would like to add?',
    topics: {
      routine: 'A simple question: a date, a fee, a form, a rule. Who should answer you first?',
      judgement: 'Advice in a delicate situation: ethics, a conflict, a legal risk. Who should answer you first?',
      decision: 'A decision about you: an admission, an exemption, an appeal. Who should answer you first?',
      complaint: 'A complaint. Who should answer you first?',
    },
    wishes: {
      assistant: 'The assistant, with a person when I ask',
      person: 'A person',
      either: 'Either is fine',
    },
    scale: { '1': '1 – Not at all', '2': '2', '3': '3', '4': '4', '5': '5 – Entirely' },
    states: {
      scheduled: (day: string) => `This survey opens on ${day}.`,
      answered: 'This link was used: your answers were received. Thank you.',
      closed: 'This survey is closed.',
      thanks: 'Thank you. Your answers were received. What was heard, and what is done about it, is made public.',
    },
    /** On the transparency page. */
    decided: {
      own: 'A signed-in member can say whom she wants first, on the whole or by topic; her choice wins.',
      after: (name: string, day: string, answered: number, invited: number) =>
        `${name}, ${day}, after a survey that ${answered} of ${invited} members answered.`,
      change: (topic: 'routine' | 'judgement' | 'decision' | 'complaint', from: Treatment, to: Treatment) =>
        `${TOPICS[topic]}: ${TREATMENTS[to]}, where it was ${TREATMENTS[from]}.`,
    },
    back: 'To the association’s page',
    signed: (association: string) => association,
    stop: (address: string) => `To receive no more letters of this kind: ${address}`,
  },
}

export const enSurveyProblems = {
  'already-open': 'This survey has opened: it can no longer be changed. Write a new one.',
  'not-open': 'This survey is not open.',
  'nothing-to-apply': 'The result changes nothing in what is chosen.',
}
