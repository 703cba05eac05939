// What is said when a person comes first, in English. Plain, short, and without judgement.
export const enReferral = {
  referral: {
    lead: {
      distress:
        'What you write matters, and you do not have to carry it alone. These lines answer now. Someone from the association can also talk with you here.',
      person: 'A person will answer you here.',
      judgement:
        'This calls for the judgement of a person, not of a text. Someone from the association can look at your situation with you, in confidence. What follows is reading while you wait, not an answer.',
      complaint:
        'Thank you for saying so. A person will read this complaint and answer you; the assistant does not judge it.',
      decision:
        'Only people can decide about a person. Someone from the association can look at your file with you. What follows is reading while you wait, not an answer.',
      routine: 'Here a person answers this kind of question.',
    },
    clarify: 'Your question may mean several things in our documents. Which one do you mean?',
  },
}
