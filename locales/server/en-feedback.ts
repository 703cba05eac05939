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
  },
}

export const enFeedbackProblems = {
  'already-decided': 'Somebody has already decided this. Nothing was changed.',
}
