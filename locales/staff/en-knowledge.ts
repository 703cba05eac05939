// The knowledge screen's words in English.
import { day, number, percent, size } from './format.ts'

const count = (n: number, one: string, many: string) => `${number('en', n)} ${n === 1 ? one : many}`

const knowledge = {
  heading: 'Knowledge',
  intro: 'What the assistant may quote. Only approved documents in force answer members.',
  none: 'No document yet. Add the first ones above: the assistant answers as soon as one is approved.',
  noneFound: 'No document matches these filters.',
  clearFilters: 'Clear the filters',
  filter: 'Find a document',
  state: 'State',
  allStates: 'All states',
  states: { draft: 'Draft', approved: 'Approved', withdrawn: 'Withdrawn' },
  shown: (n: number, all: number) =>
    n === all ? count(all, 'document', 'documents') : `${number('en', n)} of ${count(all, 'document', 'documents')}`,
  more: (n: number) => `Show ${number('en', n)} more`,
  table: 'Documents',
  title: 'Title',
  authority: 'Authority',
  audience: 'Audience',
  inForce: 'In force',
  version: 'Version',
  pages: 'Pages',
  passages: 'Passages',
  kept: 'Text kept',
  warnings: 'Warnings',
  acts: 'Actions',
  answers: 'Answers members',
  doesNotAnswer: 'Does not answer today',
  since: (iso: string) => `since ${day('en', iso)}`,
  until: (iso: string) => `until ${day('en', iso)}`,
  always: 'no date',
  percent: (share: number) => percent('en', share),
  number: (n: number) => number('en', n),
  approvedBy: (name: string) => `by ${name}`,
  approve: 'Approve',
  withdraw: 'Withdraw',
  actOn: (act: string, title: string) => `${act}: ${title}`,
  approveTitle: 'Approve this document?',
  approveBody: (title: string) =>
    `“${title}” will answer members from now on, within its dates. Your name and today’s date are kept as its approval.`,
  approveLost: (share: number) =>
    `Only ${percent('en', share)} of its text was read. What is missing cannot be quoted.`,
  withdrawTitle: 'Withdraw this document?',
  withdrawBody: (title: string) =>
    `“${title}” stops answering members at once. Answers already given keep their source. You can approve it again.`,
  doneApproved: (title: string) => `${title}: approved.`,
  doneWithdrawn: (title: string) => `${title}: withdrawn.`,
}

const upload = {
  heading: 'Add documents',
  drop: 'Drop files or a folder here',
  dropNow: 'Let go to add them',
  choose: 'Choose files',
  chooseFolder: 'Choose a folder',
  kinds: 'PDF, Word, HTML, Markdown, text, CSV of questions and answers; 50 MB each at most.',
  options: 'For these files',
  audience: 'Who may see them',
  authority: 'Authority',
  authorityGuess: 'As the document says',
  audienceDefault: 'Everybody',
  approve: 'Approve at once',
  approveHint: 'They answer members as soon as they are read. Otherwise they wait as drafts.',
  list: 'Files being added',
  waiting: 'Waiting its turn',
  sending: (share: number) => `Sending, ${percent('en', share)}`,
  reading: 'Reading the document…',
  progress: (name: string) => `Progress of ${name}`,
  cancel: 'Cancel',
  cancelOne: (name: string) => `Cancel ${name}`,
  cancelAll: 'Cancel all',
  cancelled: 'Cancelled. Nothing was added.',
  clear: 'Clear the finished ones',
  again: 'Try again',
  againOne: (name: string) => `Try again: ${name}`,
  tooLarge: 'This file is larger than 50 MB.',
  tooLargeDetail: 'Split it, or export it with smaller images, then add it again.',
  noFile: 'This folder holds no file that can be read.',
  outcomes: { added: 'Added', 'new-version': 'New version', unchanged: 'Unchanged', refused: 'Refused' },
  unchangedDetail: 'The same file is already there.',
  result: (passages: number, pages: number) =>
    `${count(passages, 'passage', 'passages')}, ${count(pages, 'page', 'pages')}`,
  lost: 'Text was lost:',
  lostPage: (page: number, kept: number) => `page ${number('en', page)}: ${percent('en', kept)} kept`,
  lostMore: (n: number) => `and ${count(n, 'other page', 'other pages')}`,
  summary: (done: number, all: number, refused: number) =>
    `${number('en', done)} of ${count(all, 'file', 'files')} done${refused ? `, ${number('en', refused)} refused` : ''}`,
  size: (bytes: number) => size('en', bytes),
}

export const enKnowledge = { knowledge, upload }
