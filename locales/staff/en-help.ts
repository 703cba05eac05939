// What helps a person to answer: the passages quoted as a draft, and past cases.
export const enHelp = {
  help: {
    draft: 'A draft, from the documents this member may read',
    none: 'Nothing was found for these words in the documents this member may read.',
    searching: 'Looking…',
    insert: 'Put in my reply',
    cases: (n: number) => (n === 1 ? '1 similar case, already answered' : `${n} similar cases, already answered`),
    open: 'Open this conversation',
    answeredOn: (day: string) => `Answered by a person on ${day}`,
  },
}
