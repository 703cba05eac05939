// What is heard, reviewed and corrected: the staff's screens in English.
import { day, moment, number } from './format.ts'

const count = (n: number, one: string, many: string) => `${number('en', n)} ${n === 1 ? one : many}`
const share = (value: number) =>
  new Intl.NumberFormat('en-CA', { style: 'percent', maximumFractionDigits: 1 }).format(value)

const flags = {
  reasons: {
    wrong: 'Wrong',
    outdated: 'Out of date',
    unanswered: 'Does not answer',
    language: 'Wrong language',
    other: 'Something else',
  },
  report: 'Report this answer',
  reportedTo: (name: string | null, dueAt: string) =>
    `Reported. ${name ?? 'Somebody'} looks at it by ${moment('en', dueAt)}.`,
  heading: 'Reported answers',
  byMember: 'The member',
  said: (by: string, reason: string, at: string) => `${by}: ${reason.toLowerCase()}, ${moment('en', at)}`,
  due: (name: string | null, dueAt: string) => `${name ?? 'Nobody yet'} looks at it by ${moment('en', dueAt)}`,
  open: 'Open the review',
}

const feedback = {
  link: 'Feedback',
  nav: 'Parts of feedback',
  parts: {
    announcements: 'Announcements',
    reviews: 'Reviews',
    corrections: 'Corrections',
    ratings: 'Ratings',
    surveys: 'Surveys',
    values: 'Values',
    improvements: 'You said, we did',
    requests: 'Requests',
  },
  notYours: 'Reviews are for stewards, directors and administrators. You can report an answer from the desk.',
  share,
}

const reviews = {
  heading: 'Reviews',
  intro:
    'Each is somebody’s, by a day: answers that were reported, complaints, words of distress, and a few answers drawn each day so that the error rate is known.',
  show: 'Show',
  openOnes: 'To decide',
  decidedOnes: 'Decided',
  none: 'Nothing to decide. The next sample is drawn tonight, if the assistant answered today.',
  noneDecided: 'Nothing has been decided yet.',
  counts: (open: number, late: number) =>
    late > 0
      ? `${count(open, 'review', 'reviews')} to decide, ${number('en', late)} late.`
      : `${count(open, 'review', 'reviews')} to decide, none late.`,
  kinds: { flag: 'Reported', complaint: 'Complaint', distress: 'Distress', sample: 'Sample' },
  columns: { question: 'Question', kind: 'Why', owner: 'Whose', due: 'By', verdict: 'Decided' },
  noQuestion: 'Without words',
  late: 'Late',
  nobody: 'Nobody',
  by: (iso: string) => moment('en', iso),
  verdicts: { right: 'Right', wrong: 'Wrong', harmless: 'Harmless' },
  faults: {
    text: 'the text: the document itself is wrong or out of date',
    retrieval: 'the search: the right passage exists and was not found',
    wording: 'the wording: the passage is right, the way it was put is not',
    referral: 'the referral: a person should have answered, or need not have',
  },
  faultNames: { text: 'the text', retrieval: 'the search', wording: 'the wording', referral: 'the referral' },
  rate: 'Confirmed errors',
  rateSaid: (value: number, low: number, high: number, days: number) =>
    `${share(value)} of answers are wrong, between ${share(low)} and ${share(high)} (19 times out of 20), over ${days} days.`,
  rateOf: (wrong: number, decided: number, covered: number, given: number) =>
    `${number('en', wrong)} wrong of ${count(decided, 'answer', 'answers')} drawn and decided; they stand for ${number('en', covered)} of the ${number('en', given)} answers given.`,
  rateNone: (given: number, days: number) =>
    `Not known yet: none of the ${count(given, 'answer', 'answers')} given in ${days} days has been drawn and decided.`,
  rateFlagged: (n: number) =>
    `Apart from the samples, ${count(n, 'reported answer was', 'reported answers were')} found wrong.`,
  rateBehind: 'How it is measured',
  rateHow:
    'About 10 answers are drawn each day, more where errors are likelier, so that over 30 days the rate is known within 2.5 points, 19 times out of 20. Each kind of answer weighs by how many there were.',
  strata: { firm: 'Certain', tentative: 'Uncertain', abstained: 'Nothing found', referred: 'To a person' },
  strataColumns: { kind: 'Kind of answer', given: 'Given', drawn: 'Drawn', decided: 'Decided', wrong: 'Wrong' },
  back: 'All reviews',
  question: 'Question',
  answer: 'Answer',
  answeredAt: (at: string) => `Answered ${moment('en', at)}`,
  report: 'Verification',
  noReport: 'No model had a part in this answer: its words are quoted from the documents.',
  refused: {
    markup: 'refused: markup',
    citation: 'refused: no such source',
    language: 'refused: language',
    order: 'refused: gives an order',
    beside: 'refused: beside the question',
    unsupported: 'refused: not supported',
  },
  shown: 'shown',
  support: (value: number) => `support ${number('en', Math.round(value * 100))} %`,
  sources: 'Sources',
  noSource: 'The answer cites nothing.',
  standing: { current: 'In effect', superseded: 'Replaced since', withdrawn: 'Withdrawn' },
  openSource: 'Open the document',
  heard: 'Reported by',
  member: 'The member',
  openConversation: 'Open the conversation',
  decision: 'Decision',
  verdict: 'The answer was…',
  fault: 'What was at fault',
  said: 'To whoever reported it (optional)',
  saidHint: 'She reads the outcome in her thread, then these words, under your name.',
  note: 'Between colleagues (optional)',
  decide: 'Decide',
  decided: 'Decided. Whoever reported it has been told.',
  decidedAlone: 'Decided.',
  decidedBy: (name: string | null, at: string) => `${name ?? '—'}, ${moment('en', at)}`,
  owner: 'Whose review',
  assign: 'Give it to',
  assigned: 'Given.',
  escalated: 'Its day went by: it was passed to whoever supervises.',
  openedAt: (at: string) => `Opened ${day('en', at)}`,
}

const corrections = {
  heading: 'Corrections',
  intro:
    'When words the assistant gave were wrong, everybody who received them is found and told what is right, under the name of a person.',
  none: 'No correction yet. One begins from a review that found an answer wrong.',
  columns: { what: 'What was wrong', state: 'State', concerned: 'Received it', told: 'Told', read: 'Read' },
  acts: {
    corrected: 'The document was corrected',
    withdrawn: 'The document was withdrawn',
    answered: 'An approved answer replaces it',
  },
  states: { open: 'To send', sending: 'Being sent', sent: 'Sent' },
  opened: (name: string, at: string) => `Opened by ${name}, ${moment('en', at)}`,
  sentBy: (name: string, at: string) => `Sent by ${name}, ${moment('en', at)}`,
  begin: 'Put it right',
  beginIntro: 'First change what answers; then everybody who was told the old words is found.',
  stepKnowledge: 'Correct or withdraw the document',
  stepAnswer: 'Write an approved answer',
  stillStands: (title: string) => `“${title}” has not changed since the answer.`,
  findCorrected: (title: string) => `“${title}” is corrected: find who was told the old text`,
  findWithdrawn: (title: string) => `“${title}” is withdrawn: find who was told it`,
  findAnswered: 'An approved answer replaces it: find who was told the same',
  back: 'All corrections',
  review: 'The review it came from',
  found: (cited: number) =>
    cited === 0
      ? 'Nobody else received these words.'
      : `${count(cited, 'conversation', 'conversations')} rested on these words.`,
  toTell: (n: number) => `${count(n, 'member or visitor is', 'members and visitors are')} to be told.`,
  progress: (told: number, all: number, read: number) =>
    `${number('en', told)} of ${number('en', all)} told in their conversation; ${number('en', read)} have read it since.`,
  mailed: (n: number) => `${count(n, 'told', 'told')} by e-mail as well.`,
  confirm: 'To confirm',
  confirmIntro:
    'These answers said much the same from another source, or rest on words of the same passage that still stand. They are told only if you say so.',
  basis: {
    cited: 'Same words',
    standing: 'Same passage, words still in effect',
    alike: 'Says the same, from elsewhere',
  },
  likeness: (value: number) => `${share(value)} of the wording in common`,
  tell: 'Tell',
  spare: 'Do not tell',
  tellAll: 'Tell all of them',
  spareAll: 'Tell none of them',
  chosen: { tell: 'Will be told', spare: 'Will not be told', ask: 'To confirm' },
  text: 'What they read',
  textIntro: 'Each reads it in the language of the conversation, under your name, with the way to a person.',
  inLanguage: { fr: 'In French', en: 'In English' },
  wrong: 'What was wrong',
  right: 'What is right',
  contact: 'Who to call',
  incomplete: 'Say what was wrong, what is right and who to call, in both languages.',
  send: (n: number) => `Send to ${number('en', n)}`,
  sendTitle: 'Send this correction?',
  sendAsk: (n: number) =>
    `${count(n, 'conversation', 'conversations')} will show it at once, under your name. It cannot be taken back.`,
  sent: 'The correction is on its way.',
}

const ratings = {
  heading: 'Ratings',
  intro:
    'One question after each matter, of the assistant and of people apart. A matter is settled when the member says so, or when somebody we would have known again did not come back about it.',
  speakers: { assistant: 'The assistant', person: 'People' },
  episodes: (n: number, days: number) => `${count(n, 'matter', 'matters')} in ${days} days.`,
  share: (value: number, low: number, high: number, given: number) =>
    `${share(value)} of the ${count(given, 'word given says', 'words given say')} yes, between ${share(low)} and ${share(high)} (19 times out of 20).`,
  noShare: 'No word has been given yet.',
  outcome: 'What became of it',
  number: 'Matters',
  outcomes: (window: number) => ({
    'said-yes': 'Settled: the member said so',
    quiet: `Settled: a known member did not come back about it in ${window} days`,
    'said-no': 'Not settled, or partly: the member said so',
    returned: 'Came back about the same matter',
    'handed-off': 'Passed to a person',
    silent: 'Silence: nothing is known',
    open: `Too early: the ${window} days are still running`,
  }),
  words: 'What members added',
  noWords: 'Nobody has added words yet.',
  said: { yes: 'Yes', partly: 'Partly', no: 'No' },
}

const improvements = {
  heading: 'You said, we did',
  intro:
    'What was heard, what was decided and why. Published, it is on the public page and in its feed, and whoever’s words led to it is told.',
  publicPage: 'The public page',
  none: 'Nothing written yet.',
  write: 'Write one',
  change: 'Change',
  changeOne: (heard: string) => `Change: ${heard}`,
  state: 'Decision',
  states: { planned: 'Planned', done: 'Done', no: 'No' },
  heard: { fr: 'What was heard, in French', en: 'What was heard, in English' },
  decided: { fr: 'What was decided, and why, in French', en: 'What was decided, and why, in English' },
  sources: 'Whose words led to it',
  sourcesHint: 'Conversations of the last 90 days with a report or a rating. Each is told once for each state.',
  noSource: 'No member has reported or rated anything in 90 days.',
  said: (flags: number, ratings: number) =>
    [flags > 0 && count(flags, 'report', 'reports'), ratings > 0 && count(ratings, 'rating', 'ratings')]
      .filter(Boolean)
      .join(', '),
  publish: 'Publish',
  save: 'Save',
  saved: 'Saved.',
  published: 'Published; those concerned are told.',
  draft: 'Not published',
  since: (at: string) => `Published ${day('en', at)}`,
  told: (n: number) => `${count(n, 'conversation', 'conversations')} told`,
  signed: (name: string, at: string) => `${name}, ${day('en', at)}`,
  incomplete: 'Write what was heard and what was decided, in both languages.',
}

const requests = {
  heading: 'Requests for a person to look again',
  intro:
    'Objections, contested decisions, answers to look at again: sent by the form of the transparency page. The log keeps each with its date and its answer.',
  none: 'No request so far.',
  number: (n: number) => `No. ${n}`,
  kinds: {
    decision: 'A decision about her',
    answer: 'An answer of the assistant',
    objection: 'Objects to the use of the assistant',
    other: 'Something else',
  },
  asked: (name: string, contact: string, at: string) => `${name} (${contact}), ${moment('en', at)}`,
  due: (owner: string | null, at: string) => `${owner ?? 'Nobody yet'} answers by ${moment('en', at)}`,
  answer: 'Your answer',
  answerHint: 'She reads it at the address she was given, under your name. Write or call her as well if she asked so.',
  send: 'Answer',
  sent: 'Answered, and entered in the log.',
  answered: (name: string | null, at: string) => `Answered by ${name ?? '—'}, ${moment('en', at)}`,
}

export const enFeedback = { flags, feedback, reviews, corrections, ratings, improvements, requests }
