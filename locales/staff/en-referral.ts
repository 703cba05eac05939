import { percent } from './format.ts'

// The words of the screen "What goes to a person" in English.
const referral = {
  heading: 'What goes to a person',
  link: 'To a person',
  intro:
    'Before looking anything up, the assistant reads whether a message asks for a person, or needs one. You decide what happens then, by topic.',
  notYours: 'A knowledge steward or an administrator decides what goes to a person.',
  policy: 'By topic',
  topics: {
    distress: 'Distress',
    person: 'A person is asked for',
    judgement: 'Judgement',
    complaint: 'Complaint',
    decision: 'Decision about a person',
    routine: 'Routine',
  },
  topicHints: {
    distress: 'Suicide, despair, violence, being unable to cope. The help lines are shown before anything else.',
    person: 'The hand-off is the reply, with no question asked.',
    judgement: 'Ethics, discipline, conflict of interest, legal exposure, “should I…”, a mistake to disclose.',
    complaint: 'About the association, about reaching nobody, about a wrong answer.',
    decision: 'An admission, an appeal, an exception: what somebody decides about the member.',
    routine: 'Everything else, and questions about sensitive subjects that your documents answer.',
  },
  treatments: {
    answer: 'Answer',
    'answer-and-offer': 'Answer, and offer a person',
    refer: 'To a person first',
  },
  fixed: 'Always to a person first',
  lines: 'Help lines',
  linesIntro: 'What a member in distress sees first, before the person of the association is told.',
  preset: 'Public lines',
  presets: {
    'FR-CA': 'Canada and Quebec, in French',
    'EN-CA': 'Canada, in English',
    'FR-FR': 'France, in French',
    none: 'None: only our own',
  },
  own: 'Our own lines',
  ownIntro: 'They come before the public ones.',
  lineName: 'Name',
  lineNumber: 'Number',
  lineHours: 'Hours',
  lineLanguage: 'Answers in',
  addLine: 'Add a line',
  removeLine: (name: string) => `Remove ${name}`,
  remove: 'Remove',
  shown: 'Shown, in this order',
  noLines: 'No line is shown. Members in distress see only the way to a person of the association.',
  save: 'Save',
  saved: 'Saved. The next message is read accordingly.',
  tryHeading: 'What would happen with…',
  tryIntro: 'Nothing is kept of what you try.',
  message: 'A message',
  language: 'Language',
  languages: { fr: 'French', en: 'English' },
  try: 'Try',
  tried: (topic: string, percent: string) => `${topic}, at ${percent}`,
  reasons: {
    rule: 'The wording leaves no doubt.',
    model: 'Estimated from messages of the same kind.',
    example: 'Much like one of your examples:',
  },
  examples: 'Our own examples',
  examplesIntro:
    'Say of a message which topic it is; messages much like it follow at once. None can silence distress or a request for a person.',
  topic: 'Topic',
  add: 'Add this example',
  added: 'Example added.',
  removed: 'Example removed.',
  noExample: 'No example yet.',
  removeExample: (text: string) => `Remove the example: ${text}`,
  addedBy: (name: string, day: string) => `${name}, ${day}`,
}

const firmness = {
  heading: 'When an answer is shown without reserve',
  intro:
    'Otherwise it is shown as “on the subject, not certain”. How many wrong answers in a hundred do you accept among those shown without reserve? The shares were measured on questions and documents like yours, not on yours.',
  shipped: 'As Relais comes',
  accept: (n: number) => `At most ${n} in a hundred`,
  comesTo: (firm: number, wrong: number) =>
    firm === 0
      ? 'Nothing would be shown without reserve: the estimate cannot promise that.'
      : `About ${percent('en', firm)} of questions answered without reserve, ${percent('en', wrong)} of them wrongly.`,
  save: 'Save',
  saved: 'Saved. It holds from the next answer on.',
}

export const enReferral = { referral, firmness }
