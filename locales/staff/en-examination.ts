// Golden questions, answers written by the staff, and what a conversation leaves, in English.
import { day, moment, number } from './format.ts'

const count = (n: number, one: string, many: string) => `${number('en', n)} ${n === 1 ? one : many}`

const rooms = {
  nav: 'Parts of knowledge',
  documents: 'Documents',
  answers: 'Written answers',
  examination: 'Golden questions',
}

const examination = {
  heading: 'Golden questions',
  intro:
    'What must be answered, and from where. They are asked before each change of documents takes effect: you see what it would do, then publish or hold.',
  none: 'No golden question yet. Start with the ten questions your members ask most, or keep one from a conversation at the desk.',
  never: 'Not asked yet.',
  summary: (right: number, all: number) =>
    right === all
      ? `All ${count(all, 'question is', 'questions are')} answered as expected.`
      : `${number('en', right)} of ${count(all, 'question is', 'questions are')} answered as expected.`,
  asked: (iso: string, by: string) => `Asked ${moment('en', iso)}, by ${by}.`,
  run: 'Ask them now',
  running: 'Asking…',
  ran: (broken: number) =>
    broken === 0
      ? 'Every golden question is answered as expected.'
      : `${count(broken, 'golden question is', 'golden questions are')} not answered as expected.`,
  settingsTitle: 'This change alters what the golden questions get',
  settingsPublish: 'Publish it all the same',
  settingsHold: 'Hold it',
  report: 'What the examination found',
  verdicts: { kept: 'Kept', changed: 'Changed', broken: 'Broken' },
  meanings: {
    kept: 'The expected source answers, in the same words.',
    changed: 'The expected source answers, in other words than before.',
    broken: 'The expected source does not answer.',
  },
  brokenBefore: 'Already so before',
  mended: 'It did not answer before',
  keptOnes: (n: number) => count(n, 'question answered in the same words', 'questions answered in the same words'),
  expected: 'Expected',
  before: 'Before',
  after: 'After',
  now: 'Now',
  nothing: 'No answer',
  tentative: 'with reserve',
  asks: (audience: string) => `asked as: ${audience}`,
  list: 'The questions',
  question: 'Question',
  source: 'Expected source',
  words: 'Words it must hold',
  wordsHint: 'Optional. Capitals, accents and punctuation do not count.',
  audience: 'Asked as',
  language: 'Language',
  verdict: 'Last time',
  origins: { hand: 'written here', conversation: 'from a conversation', file: 'from a file' },
  anyWords: 'any words of it',
  acts: 'Actions',
  add: 'Add a question',
  change: 'Change',
  changeOne: (question: string) => `Change: ${question}`,
  remove: 'Remove',
  removeOne: (question: string) => `Remove: ${question}`,
  removeTitle: 'Remove this golden question?',
  removeBody: (question: string) => `“${question}” will no longer be asked. Past examinations keep it.`,
  removed: 'Golden question removed.',
  save: 'Keep this question',
  saved: 'Golden question kept.',
  chooseSource: 'Choose a document or a written answer',
  incomplete: 'Write a question and choose its source.',
  importHeading: 'From a file',
  importHint:
    'CSV with the columns question and source (a file name or a title); words, audience and language are optional. 60 kB at most.',
  importChoose: 'Choose a CSV file',
  importTooLarge: 'This file is larger than 60 kB. Split it.',
  importDone: (n: number) => `${count(n, 'question', 'questions')} kept.`,
  importProblems: (n: number) => `${count(n, 'line was', 'lines were')} left out:`,
  importLine: (line: number) => `line ${number('en', line)}`,
  reasons: {
    'no-question': 'no question',
    'too-long': 'too long',
    'unknown-source': 'no such document',
    'unknown-audience': 'no such audience',
  },
  history: 'Past examinations',
  whys: {
    asked: 'Asked on demand',
    approval: 'Approval',
    withdrawal: 'Withdrawal',
    settings: 'Settings',
    file: 'Text sent to be approved at once',
  },
  settings: {
    'referral-policy': 'what goes to a person',
    'referral-examples': 'examples of what goes to a person',
  } as Record<string, string>,
  effects: { none: 'Nothing changed', published: 'Published', held: 'Held: waits for approval' },
  counts: (kept: number, changed: number, broken: number) =>
    `${number('en', kept)} kept, ${number('en', changed)} changed, ${number('en', broken)} broken`,
  open: 'See what was found',
  openRun: (iso: string) => `See what was found ${moment('en', iso)}`,
  trying: (title: string) => `Asking the golden questions as if “${title}” were already changed…`,
  wouldBreak: (n: number) =>
    n === 0
      ? 'No golden question would be broken.'
      : `${count(n, 'golden question', 'golden questions')} would no longer be answered as expected.`,
  publish: 'Publish',
  publishAnyway: 'Publish all the same',
  hold: 'Hold',
  withdrawAnyway: 'Withdraw all the same',
  keepIt: 'Keep it',
}

const answers = {
  heading: 'Written answers',
  intro:
    'Answers written by the staff, word for word. They go before anything else when a member asks the very question, once a steward has approved them.',
  none: 'No answer written yet. Write one here, or propose a reply from a conversation at the desk.',
  write: 'Write an answer',
  edit: 'Change this answer',
  inLanguage: { fr: 'In French', en: 'In English' },
  question: 'Question',
  questionIn: { fr: 'Question, in French', en: 'Question, in English' },
  answer: 'Answer',
  answerIn: { fr: 'Answer, in French', en: 'Answer, in English' },
  oneEnough: 'One language is enough; each one written answers in its own.',
  audience: 'Who may read it',
  from: 'In force from',
  until: 'In force until',
  source: 'What it rests on',
  sourceHint: 'An article, a decision, a page: members who open the answer read it.',
  save: 'Save as a draft',
  saveChange: 'Save; the approved text stays meanwhile',
  saved: 'Saved. It answers members once approved.',
  incomplete: 'Write a question and its answer in one language at least, both fields filled.',
  badDates: 'The last day comes before the first.',
  lacks: (language: 'fr' | 'en'): string => (language === 'fr' ? 'Not written in French' : 'Not written in English'),
  waits: 'A new text waits for approval; the approved one goes on answering.',
  proposed:
    'It answers nobody yet. Read it through before approving: no name, nothing that was true for one person only.',
  act: (act: string, question: string) => `${act}: ${question}`,
  approveTitle: 'Approve this answer?',
  approveBody: (question: string) =>
    `“${question}” will be answered in these words from now on, within its dates. Your name and today’s date are kept as its approval.`,
  withdrawTitle: 'Withdraw this answer?',
  withdrawBody: (question: string) => `“${question}” stops answering members at once, in both languages.`,
  approved: 'Answer approved.',
  withdrawn: 'Answer withdrawn.',
  change: 'Change',
  updated: (iso: string) => `changed ${day('en', iso)}`,
}

const keep = {
  question: 'Keep as a golden question',
  questionKept: 'Kept as a golden question.',
  answer: 'Propose as a written answer',
  answerProposed: 'Proposed. A steward reads it before it answers anybody.',
}

const waiting = {
  newText: (version: number) => `Version ${number('en', version)} waits for approval`,
  discardShort: 'Give up',
  discard: 'Give up the new text',
  discardOne: (title: string) => `Give up the new text: ${title}`,
  discardTitle: 'Give up the text that waits?',
  discardBody: (title: string) => `The new text of “${title}” will not be used. The approved one goes on answering.`,
  discarded: 'New text given up.',
  held: (broken: number) =>
    `Held: ${count(broken, 'golden question', 'golden questions')} would no longer be answered as expected. See its report by approving it below.`,
}

export const enExamination = { rooms, examination, answers, keep, waiting }
