// The pages everybody may read: transparency, "You said, we did", requests that a person look again. In English.
const count = (n: number, one: string, many: string) =>
  `${new Intl.NumberFormat('en-CA').format(n)} ${n === 1 ? one : many}`

export const enPublic = {
  publicPages: {
    colon: ':',
    navLabel: 'Public pages',
    nav: { transparency: 'Transparency', improvements: 'You said, we did' },
    otherLanguage: 'Français',
    title: 'Transparency',
    asOf: (day: string) => `Made from what is true at this moment, ${day}.`,
    about: 'What the assistant is, and is not',
    isAndIsNot: [
      'It is an artificial intelligence program. It has no name and no face, and never passes for a person.',
      'It answers from the documents below, word for word or sentence by sentence verified, with the source.',
      'It decides nothing about anybody, and cannot change a file, a permit, dues or a discipline record.',
      'A person can be asked for at any moment, in the same conversation, without a condition.',
    ],
    model: (name: string) =>
      `A language model is in use (${name}): it may write an answer from the documents, and each of its sentences is verified before it is shown.`,
    noModel: 'No language model is in use: answers are quotations.',
    notice: (version: number) => `The notice before the first word (version ${version})`,
    version: (version: number) => `Version ${version}:`,
    otherNotices: 'Other versions of the notice',
    documents: 'What it answers from',
    documentsSaid: (n: number) => `${count(n, 'document open', 'documents open')} to everybody answer today.`,
    showDocuments: 'Show the documents, with who approved them and when',
    reserved: (audience: string, n: number) => `${count(n, 'document is', 'documents are')} reserved: ${audience}.`,
    written: 'An answer written by the association',
    inForce: (day: string) => `In force since ${day}`,
    approved: (name: string, day: string) => `Approved by ${name}${day && ` on ${day}`}`,
    always: 'What always goes to a person',
    alwaysSaid: 'The assistant does not answer these; a person does, first.',
    topics: {
      distress: 'Words of distress: the help lines are shown before anything else.',
      person: 'A request to talk to a person: nothing stands before it.',
      judgement: 'Ethics, discipline, conflicts of interest, legal exposure: what calls for judgement.',
      complaint: 'Complaints, about the association or about an answer.',
      decision: 'What somebody decides about a person: an admission, an appeal, an exception.',
      routine: 'Every other question.',
    },
    promise: 'The promise of a person, and how it was kept',
    promiseKept: (kept: number, all: number, days: number) =>
      all === 0
        ? `No promise fell due in the last ${days} days.`
        : `Kept ${count(kept, 'time', 'times')} out of ${all} in the last ${days} days.`,
    promiseRest: (running: number, withdrawn: number) =>
      `${count(running, 'promise is', 'promises are')} still running; ${count(withdrawn, 'request was', 'requests were')} withdrawn before.`,
    errors: 'Confirmed errors',
    errorsSaid: (share: string, low: string, high: string, days: number) =>
      `${share} of answers are wrong, between ${low} and ${high} (19 times out of 20), over ${days} days.`,
    errorsOf: (wrong: number, decided: number, given: number) =>
      `Measured by people on ${count(decided, 'answer', 'answers')} drawn by lot, ${wrong} wrong, of ${new Intl.NumberFormat('en-CA').format(given)} given.`,
    errorsUnknown: (given: number, days: number) =>
      `Not known yet: of the ${count(given, 'answer', 'answers')} given in ${days} days, none drawn by lot has been looked at.`,
    errorsFlagged: (n: number) =>
      `Apart from these, ${count(n, 'reported answer was', 'reported answers were')} found wrong.`,
    corrections: 'Corrections',
    noCorrection: 'None so far.',
    wrong: 'What was wrong:',
    right: 'What is right:',
    told: (n: number, name: string) => `${count(n, 'conversation', 'conversations')} told, by ${name}`,
    values: 'What the association holds to',
    settings: { expertise: 'Expertise', relationships: 'Relationships', accuracy: 'Accuracy' },
    levels: {
      documents: {
        name: 'what the documents settle is answered',
        effects: ['What goes to a person is chosen topic by topic, as listed above.'],
      },
      experts: {
        name: 'judgement is for experts',
        effects: [
          'Judgement, decisions about a person and complaints always go to a person, and first to whoever knows the subject.',
        ],
      },
      prompt: { name: 'promptness first', effects: ['Whoever is free first answers a request for a person.'] },
      adviser: {
        name: 'her own adviser first',
        effects: ['A member’s own adviser is called first when she is expected within the promise.'],
      },
      accompanied: {
        name: 'accompanied',
        effects: ['A member’s own adviser is called first.', 'Every answer of the assistant offers a person.'],
      },
      open: { name: 'open', effects: ['An uncertain answer is shown, marked as uncertain.'] },
      careful: {
        name: 'word for word',
        effects: [
          'No model writes anything: answers are quotations.',
          'An uncertain answer is shown, marked as uncertain.',
        ],
      },
      strict: {
        name: 'certain, or a person',
        effects: [
          'No model writes anything: answers are quotations.',
          'An uncertain answer is not shown: a person looks first.',
        ],
      },
    },
    changes: 'Changes',
    noChange: 'Nothing has been changed since the beginning.',
    request: 'Object, or ask that a person look again',
    requestSaid:
      'You may object to the use of the assistant, contest a decision about you, or ask that a person look at an answer again. A person reads every request and answers it.',
    requestsSaid: (asked: number, answered: number, days: number) =>
      `${count(asked, 'request', 'requests')} in the last ${days} days, ${answered} answered.`,
    fields: {
      kind: 'What is it about?',
      name: 'Your name',
      contact: 'How to reach you (e-mail or telephone)',
      words: 'What should be looked at?',
    },
    kinds: {
      decision: 'A decision about me',
      answer: 'An answer of the assistant',
      objection: 'I object to the use of the assistant',
      other: 'Something else',
    },
    kept: 'Your request is kept in a log with its date and its answer, and read by the people who supervise.',
    send: 'Send the request',
    incomplete:
      'Nothing was sent. Write your name, how to reach you, and what should be looked at; what you typed is still here.',
    requestTitle: (number: number) => `Your request no. ${number}`,
    keepAddress: 'Keep the address of this page: the answer will be here. Whoever has it can read this page.',
    waiting: (owner: string | null, day: string) =>
      `Received. ${owner ?? 'A person of the association'} answers by ${day} at the latest.`,
    answered: (name: string, day: string) => `Answer of ${name}, ${day}`,
    asked: (day: string) => `What you wrote, ${day}`,
    improvements: 'You said, we did',
    improvementsSaid: 'What was heard, what was decided and why, by whom and when.',
    answerIt: 'Answer this: a person will read you',
    noImprovement: 'Nothing to tell yet.',
    feed: 'Follow these by a feed (Atom)',
    states: { done: 'Done', planned: 'Planned', no: 'Not done' },
    heard: 'What we heard',
    decided: { done: 'What was done', planned: 'What is planned', no: 'Why not' },
    heardFrom: (flags: number, ratings: number) =>
      [flags > 0 ? count(flags, 'report', 'reports') : '', ratings > 0 ? count(ratings, 'rating', 'ratings') : '']
        .filter(Boolean)
        .join(', '),
    signed: (name: string, day: string) => `${name}, ${day}`,
  },
}
