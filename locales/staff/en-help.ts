// What helps a person to answer: the passages quoted as a draft, and past cases.
export const enHelp = {
  settled: {
    yes: 'Settled, by the member’s word',
    partly: 'Settled in part, by the member’s word',
    no: 'Not settled, by the member’s word',
    unanswered: 'Unanswered: the member has not said',
    filter: 'Closed conversations to show',
    all: 'All of them',
    noneSuch: 'No closed conversation stands so.',
    reopen: 'Open again',
  },
  help: {
    draft: 'A draft to edit',
    none: 'Nothing was found for these words in the documents this member may read.',
    searching: 'Looking…',
    whole: 'Show it all',
    less: 'Show less',
    same: 'The very words the assistant gave above.',
    gaps: 'Still without a sure answer:',
    before: (n: number) => (n === 1 ? '1 question before it' : `${n} questions before it`),
    rest: (n: number) => (n === 1 ? '1 more passage that bears on it' : `${n} more passages that bear on it`),
    insert: 'Put in my reply',
    cases: (n: number) => (n === 1 ? '1 similar case, already answered' : `${n} similar cases, already answered`),
    open: 'Open this conversation',
    answeredOn: (day: string) => `Answered by a person on ${day}`,
  },
}
