// For whom the assistant answers, in English: refusals, and what the public page says.
export const enStages = {
  stages: {
    heading: 'Whom it answers',
    now: {
      closed: 'The assistant is closed at present. A person answers.',
      staff: 'The assistant answers the staff only, who are trying it. Members are answered by a person.',
      volunteers: 'The assistant answers the members who volunteered to try it. All others are answered by a person.',
      audiences: (names: string) =>
        `The assistant answers ${names}, and volunteers. All others are answered by a person.`,
      all: 'The assistant answers everybody who asks it. A person is always one action away.',
    },
    names: {
      closed: 'closed',
      staff: 'staff only',
      volunteers: 'volunteers',
      audiences: 'some members',
      all: 'everybody',
    },
    step: (from: string, to: string) => `from “${from}” to “${to}”`,
    history: 'When this changed',
    closedGates: (names: string) => `Not established at that time: ${names}.`,
    gates: {
      golden: 'its test questions answered',
      promise: 'the promise of a person kept',
      errors: 'few answers confirmed wrong',
      pulse: 'the staff at ease',
      survey: 'the members asked',
    },
  },
}

export const enStageProblems = {
  'reason-needed': 'A condition of this step is not met. Say why you take it all the same: your reason is public.',
  'assistant-closed': 'The assistant is closed. Those who run the association open it under Signals, Opening.',
  'nothing-to-change': 'That is how it stands already. Nothing was changed.',
  'audience-needed': 'Choose at least one group of members.',
}
