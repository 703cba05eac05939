// What members are told of what they reported, in English.
export const enFeedback = {
  feedback: {
    /** In the thread, under the name of whoever decided; her own words follow. */
    outcome: {
      wrong: 'You reported an answer of the assistant. We looked at it: you were right, the answer was wrong.',
      right:
        'You reported an answer of the assistant. We looked at it: the answer holds, as our documents stand today.',
      harmless:
        'You reported an answer of the assistant. We looked at it: it could have been better, and nothing in it was wrong.',
    },
    correction: (said: { wrong: string; right: string; contact: string }) =>
      `The assistant gave you an answer here that was wrong. We are sorry.\n\nWhat was wrong: ${said.wrong}\n\nWhat is right: ${said.right}\n\n${said.contact}`,
    improvement: {
      done: (heard: string, decided: string) =>
        `You told us something, and it changed something.\n\nWhat we heard: ${heard}\n\nDone: ${decided}`,
      planned: (heard: string, decided: string) =>
        `You told us something; here is what comes of it.\n\nWhat we heard: ${heard}\n\nPlanned: ${decided}`,
      no: (heard: string, decided: string) =>
        `You told us something; here is our answer.\n\nWhat we heard: ${heard}\n\nWe decided not to: ${decided}`,
    },
    draft: {
      wrong: (title: string, words: string) => (words ? `“${words}”${title && ` (${title})`}` : title),
      contact: (contact: string) =>
        contact
          ? `If you acted on that answer, or have a doubt, write here or reach us: ${contact}.`
          : 'If you acted on that answer, or have a doubt, write here: a person answers you.',
    },
  },
}

export const enFeedbackProblems = {
  'not-changed':
    'The text has not changed since. Approve the corrected text, or withdraw the document, then come back: nobody is told before.',
  'already-sent': 'This correction has been sent. Nothing was changed.',
  'already-decided': 'Somebody has already decided this. Nothing was changed.',
  'already-answered': 'You have answered for this month already. Nothing was changed.',
}
